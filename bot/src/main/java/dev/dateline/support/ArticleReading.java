package dev.dateline.support;

import dev.dateline.text.CalendarWords;
import dev.dateline.text.Sentences;
import dev.dateline.text.Span;
import dev.dateline.wording.Quantity;
import dev.dateline.wording.Token;
import dev.dateline.wording.Wording;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a whole article holds, to tell words that are elsewhere in it from words that are nowhere in it. */
final class ArticleReading {

    private final int[] sentenceStarts;
    private final int[] sentenceEnds;
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> uncapitalised = new HashSet<>();
    private final Set<String> capitalised = new HashSet<>();
    private final List<Quantity> quantities;

    ArticleReading(String text) {
        List<Span> sentences = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                sentences.addAll(Sentences.split(text, new Span(start, end)));
            }
            start = end + 1;
        }
        sentenceStarts = sentences.stream().mapToInt(Span::start).toArray();
        sentenceEnds = sentences.stream().mapToInt(Span::end).toArray();
        Wording wording = Wording.of(text);
        for (Token token : wording.tokens()) {
            words.add(token.folded());
            stems.add(token.stem());
            if (!token.isCapitalised()) {
                uncapitalised.add(token.stem());
            } else if (isWithinSentence(text, token.span().start())) {
                capitalised.add(token.stem());
            }
        }
        quantities = wording.quantities();
    }

    private static boolean isWithinSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ',');
    }

    boolean hasWord(String folded) {
        return words.contains(folded);
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    /** Whether the article writes words of this stem small, but for those that open a sentence: it is no name there. */
    boolean isOrdinary(String stem) {
        return uncapitalised.contains(stem) && !capitalised.contains(stem);
    }

    boolean hasWord(Predicate<String> folded) {
        return words.stream().anyMatch(folded);
    }

    /** Whether {@code year} is written in the article, in full, as in 2016–17, or as a decade. */
    boolean hasYear(int year) {
        return words.contains(String.valueOf(year))
                || words.contains(year / 10 * 10 + "s")
                || words.contains(String.format("%02d", year % 100)) && words.contains(String.valueOf(year - 1));
    }

    /** Whether the month, and the day where {@code value} has one, are written in the article. */
    boolean hasDay(String value) {
        if (!value.matches(".{4}-\\d\\d(-\\d\\d.*)?")) {
            return true;
        }
        int month = Integer.parseInt(value.substring(5, 7));
        String name = CalendarWords.name(Month.of(month)).toLowerCase(Locale.ROOT);
        boolean monthKnown = words.contains(name)
                || words.contains(name.substring(0, 3))
                || month == 9 && words.contains("sept")
                || words.contains(String.valueOf(month))
                || words.contains(String.format("%02d", month));
        if (value.length() < 10) {
            return monthKnown;
        }
        int day = Integer.parseInt(value.substring(8, 10));
        return monthKnown
                && (words.contains(String.valueOf(day))
                        || words.contains(String.format("%02d", day))
                        || Stream.of("st", "nd", "rd", "th").anyMatch(ending -> words.contains(day + ending)));
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** The sentences that {@code span} touches. */
    List<Span> sentences(Span span) {
        List<Span> found = new ArrayList<>();
        for (int i = first(span); i < sentenceStarts.length && sentenceStarts[i] < span.end(); i++) {
            found.add(new Span(sentenceStarts[i], sentenceEnds[i]));
        }
        return found;
    }

    /** The {@code count} sentences before {@code span}, in order. */
    List<Span> before(Span span, int count) {
        List<Span> found = new ArrayList<>();
        int first = first(span);
        for (int i = Math.max(0, first - count); i < first; i++) {
            found.add(new Span(sentenceStarts[i], sentenceEnds[i]));
        }
        return found;
    }

    private int first(Span span) {
        int at = Arrays.binarySearch(sentenceEnds, span.start() + 1);
        return at >= 0 ? at : -at - 1;
    }
}
