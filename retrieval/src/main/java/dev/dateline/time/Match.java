package dev.dateline.time;

import dev.dateline.text.Span;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a rule matched, with what stands around them and what the text has named before. */
final class Match {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private final String text;
    private final MatchResult groups;
    private final Supplier<Sentence> sentence;
    private final int sentenceStart;
    private final Named named;
    private @Nullable TenseCue tense;

    /**
     * What the text has named so far; an entry is null where it has named none.
     *
     * @param last the expression before this one
     * @param day the value of the last day
     * @param month the value of the last month, or the month of the last day
     * @param year the value of the last year, or the year of the last date
     * @param quarter the value of the last quarter
     */
    record Named(
            @Nullable TimeExpression last,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            @Nullable String quarter) {

        static final Named NOTHING = new Named(null, null, null, null, null);

        Named and(TimeExpression next) {
            String value = next.value();
            boolean date = next.type() == TimeExpression.Type.DATE || next.type() == TimeExpression.Type.TIME;
            boolean calendar =
                    date && value.length() >= 4 && (Character.isDigit(value.charAt(0)) || value.startsWith("XXXX-"));
            if (!calendar) {
                return new Named(next, day, month, year, quarter);
            }
            boolean inMonth = value.length() >= 7 && Character.isDigit(value.charAt(5));
            boolean onDay = value.length() >= 10 && inMonth;
            return new Named(
                    next,
                    onDay ? value.substring(0, 10) : day,
                    inMonth ? value.substring(0, 7) : month,
                    Character.isDigit(value.charAt(0)) ? value.substring(0, 4) : year,
                    value.indexOf("-Q") == 4 ? value : quarter);
        }
    }

    Match(String text, MatchResult groups, Supplier<Sentence> sentence, int sentenceStart, Named named) {
        this.text = text;
        this.groups = groups;
        this.sentence = sentence;
        this.sentenceStart = sentenceStart;
        this.named = named;
    }

    boolean has(String group) {
        return groups.namedGroups().containsKey(group) && groups.start(group) >= 0;
    }

    /** The words of a group that took part in the match, in lower case. */
    String get(String group) {
        return BLANKS.matcher(Vocabulary.lower(Objects.requireNonNull(groups.group(group), group)))
                .replaceAll(" ");
    }

    /** The words of a group, or the empty string if it took no part. */
    String orEmpty(String group) {
        return has(group) ? get(group) : "";
    }

    int number(String group) {
        return Integer.parseInt(get(group));
    }

    /** Whether the group is written with a capital, as the names of months and days are. */
    boolean isCapital(String group) {
        return Character.isUpperCase(text.charAt(groups.start(group)));
    }

    /** What the words around the match in its clause say of its time. */
    TenseCue tense() {
        if (tense == null) {
            tense = TenseCue.around(sentence.get(), groups.start() - sentenceStart, groups.end() - sentenceStart);
        }
        return tense;
    }

    /** Whether the words around the match in its clause speak of what is to come. */
    boolean isFuture() {
        return tense().isFuture() || tense() == TenseCue.WEAK_FUTURE;
    }

    Named named() {
        return named;
    }

    /** Whether the match begins with these words, in lower case. */
    boolean startsWith(String words) {
        return text.regionMatches(true, groups.start(), words, 0, words.length());
    }

    /** Up to {@code length} characters before the match, in lower case. */
    String before(int length) {
        return Vocabulary.lower(text.substring(Math.max(0, groups.start() - length), groups.start()));
    }

    /** Up to {@code length} characters after the match, in lower case. */
    String after(int length) {
        return Vocabulary.lower(text.substring(groups.end(), Math.min(text.length(), groups.end() + length)));
    }

    /** Whether a name follows, as in "the daily Hurriyet". */
    boolean isBeforeName() {
        int next = groups.end() + 1;
        return next < text.length() && text.charAt(next - 1) == ' ' && Character.isUpperCase(text.charAt(next));
    }

    /** What stands between the expression before this one and this one, or null if there is none in the line. */
    @Nullable String gap() {
        TimeExpression last = named.last();
        if (last == null || last.span().end() > groups.start()) {
            return null;
        }
        return Vocabulary.lower(text.substring(
                last.span().end(), Math.min(groups.start(), last.span().end() + 30)));
    }

    Span span() {
        return new Span(groups.start(), groups.end());
    }
}
