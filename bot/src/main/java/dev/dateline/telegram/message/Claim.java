package dev.dateline.telegram.message;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a statement says, without the excerpts that follow it anyway.
 *
 * @param text empty where the statement is nothing but its excerpts
 * @param isShort whether excerpts were left out, so that only the answer itself is there
 */
record Claim(String text, boolean isShort) {

    private static final Pattern LOOSE_END = Pattern.compile("[\\s:–—-]+$");

    /** @param quotes the excerpts that prove the statement */
    static Claim of(String statement, List<String> quotes) {
        String text = Cuts.undirected(statement).strip();
        boolean cut = true;
        boolean wasCut = false;
        while (cut) {
            cut = false;
            for (String quote : quotes) {
                Matcher atEnd = atEnd(Cuts.undirected(quote)).matcher(text);
                if (!text.isEmpty() && atEnd.find()) {
                    text = LOOSE_END.matcher(text.substring(0, atEnd.start())).replaceAll("");
                    cut = true;
                    wasCut = true;
                }
            }
        }
        return new Claim(text, wasCut && !text.isEmpty());
    }

    /** The quote in curly quotation marks at the end, or as the whole; white space may differ. */
    private static Pattern atEnd(String quote) {
        String words = Arrays.stream(quote.strip().split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?:“" + words + "”|\\A" + words + ")\\.?\\z");
    }
}
