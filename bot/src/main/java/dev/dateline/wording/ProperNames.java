package dev.dateline.wording;

import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the names of a text by their capitals. */
final class ProperNames {

    private static final Set<String> LINKS = Set.of(
            "of", "the", "de", "del", "der", "den", "van", "von", "al", "el", "bin", "ibn", "la", "le", "du", "da",
            "di", "and", "for");

    /** Capitalised and no names of anybody, as days and months are. */
    private static final Set<String> NOT_NAMES =
            Set.of("mr", "mrs", "ms", "dr", "sir", "lady", "lord", "i", "am", "pm", "bc", "ad", "ce", "bce");

    private ProperNames() {}

    static List<ProperName> find(String text, List<Token> tokens) {
        List<ProperName> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            if (!token.isCapitalised() || !isNamePart(token, text, i == 0 || opensSentence(text, token))) {
                i++;
                continue;
            }
            List<Token> parts = new ArrayList<>(List.of(token));
            int next = i + 1;
            while (true) {
                int linked = next;
                while (linked < tokens.size()
                        && linked < next + 2
                        && goesOn(text, tokens, linked)
                        && LINKS.contains(tokens.get(linked).folded())
                        && !tokens.get(linked).isCapitalised()) {
                    linked++;
                }
                boolean joins = linked < tokens.size()
                        && goesOn(text, tokens, linked)
                        && isNamePart(tokens.get(linked), text, false)
                        && !endsWithAnd(tokens, next, linked);
                if (!joins) {
                    break;
                }
                parts.add(tokens.get(linked));
                next = linked + 1;
            }
            names.add(new ProperName(
                    new Span(
                            parts.getFirst().span().start(),
                            parts.getLast().span().end()),
                    parts));
            i = next;
        }
        return names;
    }

    /** "Turkey and Russia" are two names, though "and" links others; two are looked for on their own. */
    private static boolean endsWithAnd(List<Token> tokens, int from, int to) {
        return from < to && tokens.get(to - 1).folded().equals("and")
                || from < to && tokens.get(to - 1).folded().equals("for")
                || from < to && tokens.get(from).folded().equals("and");
    }

    private static boolean isNamePart(Token token, String text, boolean first) {
        return token.isCapitalised()
                && !NOT_NAMES.contains(token.folded())
                && !CalendarWords.contains(token.folded())
                && !(first && (!token.content() || Openers.isOpener(token.folded())))
                && token.folded().length() > (first ? 1 : 0)
                && !text.startsWith("'", token.span().end());
    }

    private static boolean goesOn(String text, List<Token> tokens, int i) {
        String between = text.substring(
                tokens.get(i - 1).span().end(), tokens.get(i).span().start());
        return between.isBlank() && between.indexOf('\n') < 0
                || between.equals("-")
                || between.matches("\\. ?") && tokens.get(i - 1).text().length() <= 2
                || between.equals("&")
                || between.equals(" & ");
    }

    private static boolean opensSentence(String text, Token token) {
        int i = token.span().start() - 1;
        while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || "\"'“‘([".indexOf(text.charAt(i)) >= 0)) {
            if (text.charAt(i) == '\n') {
                return true;
            }
            i--;
        }
        return i < 0 || ".!?:;•".indexOf(text.charAt(i)) >= 0;
    }
}
