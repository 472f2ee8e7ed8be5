package dev.dateline.time;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules are made of: each piece is a name, the pattern behind it, and what its words mean.
 *
 * <p>All patterns are matched without regard to case, on text whose apostrophes and dashes are ASCII.
 */
final class Vocabulary {

    private static final String SMALL =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                    + "|seventeen|eighteen|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static final Map<String, String> PIECES = Map.ofEntries(
            entry(
                    "month",
                    "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?"
                            + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?!\\w)"),
            entry("day", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.:]\\d)"),
            entry("year", "(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[,.]\\d)"),
            entry("weekday", "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\."),
            entry("part", "(?:morning|afternoon|evening|night)"),
            entry("season", "(?:spring|summer|winter|autumn|fall)"),
            entry("unit", "(?:second|minute|hour|day|week|month|year|quarter|decade|century|centurie)s?"),
            entry("period", "(?:week|weekend|month|quarter|year|decade|century)"),
            entry(
                    "number",
                    "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: 1/2)?|an?|" + SMALL + "|(?:" + TENS + ")(?:-(?:" + SMALL + "))?"
                            + "|(?:a |one )?hundred|a dozen)"),
            entry(
                    "some",
                    "(?:(?:a )?few|several|many|some|(?:a )?couple(?: of)?|(?:many )?dozens of|recent|hundreds of)"),
            entry("ordinal", "(?:first|second|third|fourth|1st|2nd|3rd|4th)"),
            entry(
                    "relative",
                    "(?:this past|this coming|(?:the )?(?:last|next|past|previous|coming|upcoming|following|current|same)"
                            + "|this|that)"),
            entry(
                    "about",
                    "(?:about |around |nearly |almost |more than |over |some |just |only |at least |less than "
                            + "|up to |exactly |roughly |approximately |another )"),
            entry(
                    "portion",
                    "(?:early(?: in)?|late(?: in)?|mid|(?:the )?(?:middle|beginning|end|start) of|earlier|later)"));

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("a", 1),
            entry("an", 1),
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("seven", 7),
            entry("eight", 8),
            entry("nine", 9),
            entry("ten", 10),
            entry("eleven", 11),
            entry("twelve", 12),
            entry("thirteen", 13),
            entry("fourteen", 14),
            entry("fifteen", 15),
            entry("sixteen", 16),
            entry("seventeen", 17),
            entry("eighteen", 18),
            entry("nineteen", 19),
            entry("twenty", 20),
            entry("thirty", 30),
            entry("forty", 40),
            entry("fifty", 50),
            entry("sixty", 60),
            entry("seventy", 70),
            entry("eighty", 80),
            entry("ninety", 90),
            entry("hundred", 100),
            entry("a hundred", 100),
            entry("one hundred", 100),
            entry("a dozen", 12),
            entry("first", 1),
            entry("second", 2),
            entry("third", 3),
            entry("fourth", 4),
            entry("1st", 1),
            entry("2nd", 2),
            entry("3rd", 3),
            entry("4th", 4));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAYS = "montuewedthufrisatsun";
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+)}|(?<!\\(\\?|k)<([a-z]+)(\\d?)>");

    private static final Pattern BLANK = Pattern.compile(" ");

    private Vocabulary() {}

    /**
     * A rule's pattern as a regular expression: {@code {month}} stands for that piece, {@code <month>} for the piece in
     * a group of its name, {@code <month2>} for the same in a second group, and a space for any blanks in a line.
     *
     * @throws IllegalArgumentException if the pattern names a piece that is not here
     */
    static String expand(String pattern) {
        Matcher reference = REFERENCE.matcher(pattern);
        StringBuilder regex = new StringBuilder();
        while (reference.find()) {
            String name = reference.group(1) != null ? reference.group(1) : reference.group(2);
            String piece = PIECES.get(name);
            if (piece == null) {
                throw new IllegalArgumentException("no piece named " + name + " in the rule: " + pattern);
            }
            String group = reference.group(2) == null ? "(?:" : "(?<" + name + reference.group(3) + ">";
            reference.appendReplacement(regex, Matcher.quoteReplacement(group + piece + ")"));
        }
        reference.appendTail(regex);
        return BLANK.matcher(regex).replaceAll("(?: {1,4}+)");
    }

    /** 1 for January in any of its spellings. */
    static int month(String word) {
        return MONTHS.indexOf(lower(word).substring(0, 3)) / 3 + 1;
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.of(WEEKDAYS.indexOf(lower(word).substring(0, 3)) / 3 + 1);
    }

    /** The number that digits or a number word mean ("25", "2.5", "twenty-five", "third"), or null for no number. */
    static @Nullable Double number(String word) {
        String lower = lower(word);
        if (lower.endsWith("1/2")) {
            Double whole = number(lower.substring(0, lower.length() - 4));
            return whole == null ? null : Double.valueOf(whole + 0.5);
        }
        if (Character.isDigit(lower.charAt(0)) && Character.isDigit(lower.charAt(lower.length() - 1))) {
            return Double.valueOf(lower.replace(",", ""));
        }
        Integer known = NUMBERS.get(lower);
        if (known != null) {
            return known.doubleValue();
        }
        int hyphen = lower.indexOf('-');
        Integer tens = hyphen < 0 ? null : NUMBERS.get(lower.substring(0, hyphen));
        Integer ones = hyphen < 0 ? null : NUMBERS.get(lower.substring(hyphen + 1));
        return tens == null || ones == null ? null : Double.valueOf(tens + ones);
    }

    /** The day of the month in "8", "08" or "8th". */
    static int day(String word) {
        int digits = word.length() > 1 && Character.isDigit(word.charAt(1)) ? 2 : 1;
        return Integer.parseInt(word.substring(0, digits));
    }

    /** How TIMEX3 writes a part of the day, as in {@code 2017-11-13TMO}. */
    static String part(String word) {
        return switch (lower(word)) {
            case "morning" -> "MO";
            case "afternoon" -> "AF";
            case "evening" -> "EV";
            case "night" -> "NI";
            default -> throw new IllegalArgumentException("not a part of the day: " + word);
        };
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
