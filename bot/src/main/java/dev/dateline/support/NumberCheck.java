package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.wording.Quantity;
import dev.dateline.wording.Quantity.Bound;
import dev.dateline.wording.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every number of the claim must be in the cited words, and nothing else may stand in its place. */
final class NumberCheck {

    private static final Set<String> TWO = Set.of("both", "twice", "pair", "coupl", "doubl", "twin", "duo");

    private static final Pattern UPPER_LIMIT = Pattern.compile("(?i)\\b(?:maximum|limit\\w*|ceiling|capped|cap)\\b");

    private static final Pattern LOWER_LIMIT = Pattern.compile("(?i)\\b(?:minimum|exceed\\w*)\\b");

    private static final Pattern THOSE = Pattern.compile("(?i)\\b(?:the|these|those)\\s+$");

    private static final Set<String> A = Set.of("a", "an", "single", "sole");

    private static final Set<String> FIRST = Set.of("first");

    /** Words from an article to its noun. */
    private static final int NOUN_WITHIN = 3;

    private static final Pattern ONE_OF = Pattern.compile("(?i)\\s+(?:of|another|more)\\b");

    private static final Pattern NO_ONE = Pattern.compile("(?i)\\b(?:no|any|some|every|each|this|that)[\\s-]+$");

    private NumberCheck() {}

    static void run(Comparison comparison) {
        for (Quantity number : comparison.claim().quantities()) {
            check(comparison, number);
        }
    }

    private static void check(Comparison comparison, Quantity number) {
        if (isPronoun(comparison.claim(), number) || holder(comparison, comparison.told(), number) != null) {
            return;
        }
        String shown = number.span().of(comparison.claim().text());
        Conflict conflict = conflict(comparison, number);
        if (conflict != null) {
            comparison.against(
                    Code.NUMBER_CONFLICT,
                    "“" + shown + "”, but the source has “" + conflict.words() + "”",
                    number.span(),
                    conflict.place());
            return;
        }
        if (isArticle(shown, number)) {
            return;
        }
        Told around = holder(comparison, comparison.context(), number);
        if (around != null) {
            comparison.through(around, shown);
            return;
        }
        boolean elsewhere = comparison.articles().stream()
                .anyMatch(article -> article.quantities().stream().anyMatch(other -> agrees(number, other)));
        if (elsewhere) {
            comparison.against(
                    Code.NUMBER_NOT_IN_EXCERPT, "“" + shown + "” is elsewhere in the article", number.span(), null);
        } else {
            comparison.against(
                    Code.NUMBER_NOT_IN_SOURCE, "“" + shown + "” is nowhere in the article", number.span(), null);
        }
    }

    /** "One of them", "no one", "the old one": they stand for somebody or something and count nothing. */
    private static boolean isPronoun(Claim claim, Quantity number) {
        String text = claim.text();
        return isArticle(number.span().of(text), number)
                && (number.counted().isEmpty()
                        || ONE_OF.matcher(text.substring(number.span().end())).lookingAt()
                        || NO_ONE.matcher(text.substring(0, number.span().start()))
                                .find());
    }

    /** "One man" is also what a text says that has "a man", or names him; another count of men denies it. */
    private static boolean isArticle(String shown, Quantity number) {
        return number.unit().isEmpty() && shown.equalsIgnoreCase("one");
    }

    /** The sentence that has the number, and best with the same bound; a changed bound is noted here. */
    private static @Nullable Told holder(Comparison comparison, List<Told> sentences, Quantity number) {
        Told rough = null;
        Quantity roughly = null;
        for (Told sentence : sentences) {
            for (Quantity other : sentence.quantities()) {
                if (isInDate(sentence, other.span())) {
                    // "13 people" is not told by "November 13".
                    continue;
                }
                if (agrees(number, other)) {
                    if (sameBound(number, other) || isLimit(number.bound(), sentence)) {
                        return sentence;
                    }
                    rough = rough == null ? sentence : rough;
                    roughly = roughly == null ? other : roughly;
                }
            }
            if (number.value().intValue() == 2
                    && sentence.tokens().stream().anyMatch(token -> TWO.contains(token.stem()))) {
                return sentence;
            }
            if (isToldWithoutNumber(number, sentence)) {
                return sentence;
            }
            if (areNamed(comparison.claim(), number, sentence)) {
                return sentence;
            }
        }
        if (rough != null && roughly != null) {
            comparison.against(
                    Code.BOUND_CHANGED,
                    "“" + number.span().of(comparison.claim().text()) + "” is told as " + bound(number.bound())
                            + ", in the source as " + bound(roughly.bound()),
                    number.span(),
                    rough.place(roughly.span()));
        }
        return rough;
    }

    /** "1 man" of "a man", "the 1st man" of "the first". */
    private static boolean isToldWithoutNumber(Quantity number, Told sentence) {
        boolean ordinal = number.unit().equals("#");
        if (number.value().compareTo(BigDecimal.ONE) != 0
                || !ordinal && !number.unit().isEmpty()) {
            return false;
        }
        Set<String> words = ordinal ? FIRST : A;
        List<Token> tokens = sentence.tokens();
        return IntStream.range(0, tokens.size())
                .filter(i -> words.contains(tokens.get(i).folded()))
                .anyMatch(i -> tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + NOUN_WITHIN)).stream()
                        .anyMatch(token -> token.stem().equals(number.counted())));
    }

    /** "The two presidents" where the cited words name two and count no others. */
    private static boolean areNamed(Claim claim, Quantity number, Told sentence) {
        return number.value().compareTo(BigDecimal.TEN) <= 0
                && THOSE.matcher(claim.text().substring(0, number.span().start()))
                        .find()
                && sentence.names().size() >= number.value().doubleValue()
                && sentence.quantities().stream().noneMatch(other -> isSameSlot(number, other));
    }

    private static boolean isLimit(Bound bound, Told sentence) {
        return bound == Bound.LESS && UPPER_LIMIT.matcher(sentence.text()).find()
                || bound == Bound.MORE && LOWER_LIMIT.matcher(sentence.text()).find();
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case EXACT -> "exact";
            case ROUGH -> "an estimate";
            case MORE -> "a lower limit";
            case LESS -> "an upper limit";
        };
    }

    private static boolean agrees(Quantity number, Quantity other) {
        return number.isSame(other) || number.isRoundingOf(other) || isOrdinalOf(number, other);
    }

    /** "the third time" and "three times". */
    private static boolean isOrdinalOf(Quantity number, Quantity other) {
        boolean ordinal = number.unit().equals("#") != other.unit().equals("#");
        return ordinal && number.value().compareTo(other.value()) == 0;
    }

    private static boolean sameBound(Quantity number, Quantity other) {
        boolean limited = number.bound() == Bound.MORE || number.bound() == Bound.LESS;
        boolean otherLimited = other.bound() == Bound.MORE || other.bound() == Bound.LESS;
        return limited == otherLimited && (!limited || number.bound() == other.bound()) || number.isRoundingOf(other);
    }

    private record Conflict(String words, Reason.Place place) {}

    /** Another number that counts the same thing in a sentence about the same, where it is the only one that does. */
    private static @Nullable Conflict conflict(Comparison comparison, Quantity number) {
        for (Told sentence : comparison.told()) {
            if (comparison.overlap(sentence) < 0.5) {
                continue;
            }
            List<Quantity> rivals = sentence.quantities().stream()
                    .filter(other -> isSameSlot(number, other) && !isInDate(sentence, other.span()))
                    .toList();
            if (rivals.size() == 1 && claimLacks(comparison.claim(), rivals.getFirst())) {
                Quantity rival = rivals.getFirst();
                return new Conflict(rival.span().of(sentence.text()), sentence.place(rival.span()));
            }
        }
        return null;
    }

    private static boolean claimLacks(Claim claim, Quantity rival) {
        return claim.quantities().stream().noneMatch(rival::isSame);
    }

    private static boolean isSameSlot(Quantity number, Quantity other) {
        boolean sameNoun = !number.counted().isEmpty() && number.counted().equals(other.counted());
        boolean sameUnit = !number.unit().isEmpty() && number.unit().equals(other.unit());
        return sameUnit
                        && (sameNoun
                                || number.counted().isEmpty()
                                || other.counted().isEmpty()
                                || !number.unit().equals("#"))
                || sameNoun && number.unit().equals(other.unit());
    }

    private static boolean isInDate(Told sentence, Span span) {
        return sentence.times().stream()
                .anyMatch(time -> time.type() != dev.dateline.time.TimeExpression.Type.DURATION
                        && time.span().overlaps(span));
    }
}
