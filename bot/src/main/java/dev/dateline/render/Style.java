package dev.dateline.render;

/** How words stand out, as ECMA-48 graphic renditions; colour never tells what the words don't. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    /** The words of an excerpt that answer. */
    ANSWERING("1;4"),
    REPORTED("1;32"),
    PLANNED("1;33");

    private final String rendition;

    Style(String rendition) {
        this.rendition = rendition;
    }

    String of(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + rendition + "m" + text + "\u001b[0m";
    }
}
