package dev.dateline.audit;

import dev.dateline.audit.AuditItem.UncitedItem;
import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import dev.dateline.wording.Token;
import dev.dateline.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an answer says without a citation that could be checked. */
final class Uncited {

    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4})]");

    /** Behind a sentence. */
    private static final Pattern MARKER_NEXT = Pattern.compile("\\s*\\[\\d{1,4}]");

    /** Sentences about the answer itself: what the articles have and have not, and what follows. */
    private static final Pattern ABOUT_THE_ANSWER =
            Pattern.compile("(?i).*\\b(?:articles?|sources?|excerpts?|I|you)\\b.*|.*[:?]$", Pattern.DOTALL);

    /** With fewer words, and no name, number or date, there is nothing to look up. */
    private static final int CHECKABLE_WORDS = 4;

    private Uncited() {}

    static List<AuditItem> find(RecordedAnswer answer) {
        List<AuditItem> items = new ArrayList<>();
        for (RecordedAnswer.Statement statement : answer.statements()) {
            if (statement.citations().isEmpty()) {
                items.add(new UncitedItem(answer.id(), statement.text(), "the statement cites nothing"));
            }
        }
        Matcher marker = MARKER.matcher(withoutQuotes(answer));
        while (marker.find()) {
            if (!answer.cites(Integer.parseInt(marker.group(1)))) {
                items.add(new UncitedItem(answer.id(), marker.group(), "no citation has this number"));
            }
        }
        if (answer.found()) {
            sentences(answer, items);
        }
        return items;
    }

    private static void sentences(RecordedAnswer answer, List<AuditItem> items) {
        String text = withoutQuotes(answer);
        String rest = MARKER.matcher(withoutStatements(answer))
                .replaceAll(match -> " ".repeat(match.group().length()));
        for (int start = 0; start < rest.length(); ) {
            int end = rest.indexOf('\n', start);
            end = end < 0 ? rest.length() : end;
            for (Span sentence : Sentences.split(rest, new Span(start, end))) {
                boolean cited = MARKER.matcher(sentence.of(text)).find()
                        || MARKER_NEXT
                                .matcher(text)
                                .region(sentence.end(), text.length())
                                .lookingAt();
                if (!cited && isCheckable(sentence.of(rest))) {
                    items.add(new UncitedItem(answer.id(), sentence.of(rest).strip(), "no citation stands behind it"));
                }
            }
            start = end + 1;
        }
    }

    /** The answer with spaces for what it quotes of its sources, whose own footnotes look like markers. */
    private static String withoutQuotes(RecordedAnswer answer) {
        StringBuilder rest = new StringBuilder(answer.text());
        for (RecordedAnswer.Cited cited : answer.citations()) {
            String quote = cited.quotation().quote();
            for (int at = quote.isBlank() ? -1 : rest.indexOf(quote); at >= 0; at = rest.indexOf(quote, at + 1)) {
                blank(rest, at, at + quote.length());
            }
        }
        return rest.toString();
    }

    /** The answer with spaces for its statements, which are judged for themselves. */
    private static String withoutStatements(RecordedAnswer answer) {
        StringBuilder rest = new StringBuilder(answer.text());
        for (RecordedAnswer.Statement statement : answer.statements()) {
            String text = statement.text().strip();
            int at = text.isEmpty() ? -1 : rest.indexOf(text);
            if (at >= 0) {
                blank(rest, at, at + text.length());
            }
        }
        return rest.toString();
    }

    /** Leaves the line ends, and every offset. */
    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static boolean isCheckable(String sentence) {
        String words = sentence.strip();
        if (words.isEmpty() || ABOUT_THE_ANSWER.matcher(words).matches()) {
            return false;
        }
        Wording wording = Wording.of(words);
        long content = wording.tokens().stream().filter(Token::content).count();
        return content >= CHECKABLE_WORDS
                || content >= 2
                        && !(wording.names().isEmpty()
                                && wording.quantities().isEmpty()
                                && TimeExpressions.find(words, DateInterval.UNKNOWN)
                                        .isEmpty());
    }
}
