package dev.dateline.time;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final int LETTERS = 3;

    /** The rules by the first letters of a word: most words begin no expression, and cost one look-up. */
    private static final Map<String, int[]> BY_LETTERS = new ConcurrentHashMap<>();

    private Rules() {}

    /** The indices in {@link #ALL} of the rules that may match at {@code start}. */
    static int[] at(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + LETTERS && text.charAt(end) < 128) {
            end++;
        }
        return BY_LETTERS.computeIfAbsent(text.substring(start, end), Rules::beginningWith);
    }

    private static int[] beginningWith(String letters) {
        return java.util.stream.IntStream.range(0, ALL.size())
                .filter(i -> ALL.get(i).mayBeginWith(letters))
                .toArray();
    }
}
