package dev.dateline.time;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All rules, and which of them may apply where a word begins. */
final class Rules {

    /** Of two rules that match the same words, the earlier one is believed. */
    static final List<Rule> ALL = Stream.of(
                    CalendarDates.RULES,
                    Weekdays.RULES,
                    NamedTimes.RULES,
                    RelativeTimes.RULES,
                    PartsOfYears.RULES,
                    DurationsAndSets.RULES,
                    Holidays.RULES,
                    VagueTimes.RULES)
            .flatMap(List::stream)
            .toList();

    /** So many letters are looked at one after the other, each time by the rules that the fewer ones left. */
    private static final int[] LETTERS = {1, 3, 8};

    private static final int MOST_ENTRIES = 50_000;
    private static final int[] EVERY_RULE = IntStream.range(0, ALL.size()).toArray();
    private static final int[] NO_RULE = {};

    /** The rules by the first letters of a word: most words begin no expression, and cost one look-up. */
    private static final Map<String, int[]> BY_LETTERS = new ConcurrentHashMap<>();

    private Rules() {}

    /** The indices in {@link #ALL} of the rules that may match at {@code start}. */
    static int[] at(String text, int start) {
        int[] rules = EVERY_RULE;
        for (int i = 0; i < LETTERS.length && rules.length > 0; i++) {
            rules = beginningWith(letters(text, start, LETTERS[i]), rules);
        }
        return rules;
    }

    private static String letters(String text, int start, int count) {
        int end = start;
        while (end < text.length() && end < start + count && text.charAt(end) < 128) {
            end++;
        }
        return text.substring(start, end);
    }

    private static int[] beginningWith(String letters, int[] candidates) {
        int[] known = BY_LETTERS.get(letters);
        if (known != null) {
            return known;
        }
        int[] rules = Arrays.stream(candidates)
                .filter(i -> ALL.get(i).mayBeginWith(letters))
                .toArray();
        if (BY_LETTERS.size() < MOST_ENTRIES) {
            BY_LETTERS.put(letters, rules.length == 0 ? NO_RULE : rules);
        }
        return rules;
    }
}
