package dev.dateline.cli.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jline.utils.Levenshtein;

/** What can be said in the chat besides questions. */
enum SlashCommand {
    HELP("/help", "", "what can be said here"),
    SOURCES("/sources", "", "the sources of the last answer, and how their dates are known"),
    WHY("/why", "N", "what excerpt N proves, and how its dates are known"),
    OPEN("/open", "N", "excerpt N in its article"),
    ARTICLES("/articles", "[WORDS]", "the articles, or those whose title has the words"),
    MODEL("/model", "[NAME]", "the chat model that writes answers; a name changes it, none does without"),
    AS_OF("/as-of", "[DATE]", "use no article published after a day (2018-01-01); none uses all"),
    NEW("/new", "", "start a new conversation"),
    JSON("/json", "", "the last answer as JSON"),
    QUIT("/quit", "", "leave; so does Ctrl-D");

    /** As many typing errors as a suggestion forgives. */
    private static final int FORGIVEN = 3;

    final String word;
    final String argument;
    final String purpose;

    SlashCommand(String word, String argument, String purpose) {
        this.word = word;
        this.argument = argument;
        this.purpose = purpose;
    }

    static Optional<SlashCommand> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equalsIgnoreCase(word))
                .findFirst();
    }

    /** The command that somebody who typed {@code word} may have meant. */
    static Optional<SlashCommand> like(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.startsWith(word) || command.distance(word) <= FORGIVEN)
                .min(Comparator.comparingInt(command -> command.word.startsWith(word) ? 0 : command.distance(word)));
    }

    private int distance(String other) {
        return Levenshtein.distance(word, other);
    }
}
