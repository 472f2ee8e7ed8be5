package dev.dateline.answer.model;

import dev.dateline.prompt.Neutral;
import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a model's words, while they come in, into sentences with the numbers that they cite. */
final class DraftSplitter {

    private static final String GROUP = "(?:\\[\\h*\\d{1,4}(?:\\h*[,;]\\h*\\d{1,4})*\\h*]\\h*)+";
    private static final Pattern NUMBERS = Pattern.compile("\\[(\\h*\\d{1,4}(?:\\h*[,;]\\h*\\d{1,4})*\\h*)]");
    private static final Pattern MARKERS = Pattern.compile("\\h*" + GROUP + "(?<!\\h)");

    /** A marker behind the full stop belongs to the sentence before it. */
    private static final Pattern MARKERS_AFTER_STOP =
            Pattern.compile("([.!?…][\"”’')]*)\\h*(" + GROUP + ")(?=\\h|$)[.]?");

    /** A sentence is certain to have ended where something else begins after its markers. */
    private static final Pattern END = Pattern.compile(
            "\\R|(?:[.!?…][\"”’')]*\\h*" + GROUP + "(?<=\\h)|" + GROUP + "[.!?…][\"”’')]*\\h)(?=[^\\h\\[\\v])");

    private static final Pattern DECORATION = Pattern.compile("^\\h*(?:[-*•>#]+\\h+|\\d{1,2}[.)]\\h+)+|\\*\\*|__|`");
    private static final Pattern NOT_FOUND = Pattern.compile(
            "^\\W*(?:not found\\b|(?:the )?(?:articles?|excerpts?) (?:do(?:es)? not|don['’]t|doesn['’]t) "
                    + "(?:say|answer|tell|mention|contain|give|state|provide)\\b)");

    private final Consumer<Draft> drafts;
    private final StringBuilder waiting = new StringBuilder();

    DraftSplitter(Consumer<Draft> drafts) {
        this.drafts = drafts;
    }

    /** Takes the next words; hands over the sentences that are complete now. */
    void add(String words) {
        waiting.append(Neutral.reply(words));
        Matcher end = END.matcher(waiting);
        int done = 0;
        while (end.find()) {
            line(waiting.substring(done, end.end()));
            done = end.end();
        }
        waiting.delete(0, done);
    }

    /** There are no more words. */
    void end() {
        line(waiting.toString());
        waiting.setLength(0);
    }

    private void line(String words) {
        String line = DECORATION.matcher(words.strip()).replaceAll("").strip();
        line = MARKERS_AFTER_STOP.matcher(line).replaceAll(" $2$1").strip();
        Set<Integer> numbers = new LinkedHashSet<>();
        List<Draft> backwards = new ArrayList<>();
        for (Span span : Sentences.split(line, new Span(0, line.length())).reversed()) {
            String sentence = span.of(line);
            List<Integer> own = numbers(sentence);
            if (!own.isEmpty()) {
                numbers = new LinkedHashSet<>(own);
            }
            String text = MARKERS.matcher(sentence).replaceAll("").strip();
            if (isSaid(text)) {
                // A sentence without markers is proven, or not, by those of the sentence that follows it on the line.
                backwards.add(new Draft(text, List.copyOf(numbers)));
            }
        }
        backwards.reversed().forEach(drafts);
    }

    /** Not where there are no words, or none but that the excerpts don't answer the question. */
    private static boolean isSaid(String sentence) {
        return sentence.codePoints().anyMatch(Character::isLetterOrDigit)
                && !NOT_FOUND.matcher(sentence.toLowerCase(Locale.ROOT)).lookingAt();
    }

    private static List<Integer> numbers(String sentence) {
        return NUMBERS.matcher(sentence)
                .results()
                .map((MatchResult marker) -> marker.group(1).split("[,;\\h]+"))
                .flatMap(Arrays::stream)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }
}
