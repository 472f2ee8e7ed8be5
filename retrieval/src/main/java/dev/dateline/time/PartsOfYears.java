package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Quarters, halves, fiscal years and seasons. */
final class PartsOfYears {

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:the |its |(?<whose>this year's|last year's|next year's) )?(?:fiscal )?<ordinal>(?: fiscal|-fiscal)?[ -]quarters?"
                            + "(?:,? (?:of |in )?(?:fiscal )?<year>| of (?<which>last|this|next) year)?",
                    PartsOfYears::quarter),
            rule("(?:the )?(?:fiscal )?<year> <ordinal>[ -]quarter", PartsOfYears::quarter),
            rule("(?:the )?(?:last|final) quarter of <year>", m -> Reading.date(m.get("year") + "-Q4")),
            rule("(?:the )?(?<which>first|last|final) (?<count>three|six) months of <year>", PartsOfYears::months),
            rule("(?:the )?<ordinal>(?= (?:and|or|through|to) {ordinal}[ -]quarters?)", PartsOfYears::quarter),
            rule("(?:the )?fiscal(?:[ -]year)? <year>(?:'s <ordinal>[ -]quarter)?", PartsOfYears::fiscal),
            rule(
                    "(?:the |(?<whose>this year's|last year's|next year's) )(?<half>first|second)[ -]half(?: of (?:<year>|(?<which>last|this|next|the) year))?",
                    PartsOfYears::half),
            rule("(?<half>first|second)[ -]half of (?:<year>|(?<which>last|this|next|the) year)", PartsOfYears::half),
            rule("<relative>[ -]<season>(?! of(?!\\w))", PartsOfYears::season),
            rule("in the (?:(?:early|late) )?<season>(?! of(?!\\w))", PartsOfYears::season),
            rule(
                    "(?:the )?<season>,? (?:of )?<year>",
                    m -> Reading.date(m.get("year") + "-" + season(m.get("season")))),
            rule("(?:the )?<season> of (?<which>last|this|next) year", m -> inYear(m, "-" + season(m.get("season")))));

    private PartsOfYears() {}

    private static Reading quarter(Match m) {
        int quarter =
                Objects.requireNonNull(Vocabulary.number(m.get("ordinal"))).intValue();
        String suffix = "-Q" + quarter;
        if (m.has("year")) {
            return Reading.date(m.get("year") + suffix);
        }
        if (m.has("which") || m.has("whose")) {
            return inYear(m, suffix);
        }
        return ofYear(suffix, day -> yearOfQuarter(m, quarter, day));
    }

    private static Reading months(Match m) {
        boolean first = m.get("which").equals("first");
        String part = m.get("count").equals("three") ? (first ? "-Q1" : "-Q4") : first ? "-H1" : "-H2";
        return Reading.date(m.get("year") + part);
    }

    private static Reading fiscal(Match m) {
        Double quarter = m.has("ordinal") ? Vocabulary.number(m.get("ordinal")) : null;
        return Reading.date(m.get("year") + (quarter == null ? "" : "-Q" + quarter.intValue()));
    }

    private static int yearOfQuarter(Match m, int quarter, LocalDate day) {
        int ahead = quarter - ((day.getMonthValue() - 1) / 3 + 1);
        if (ahead > 1 && !m.isFuture()) {
            return day.getYear() - 1;
        }
        return ahead < -2 && m.isFuture() ? day.getYear() + 1 : day.getYear();
    }

    private static Reading half(Match m) {
        String suffix = m.get("half").equals("first") ? "-H1" : "-H2";
        return m.has("year") ? Reading.date(m.get("year") + suffix) : inYear(m, suffix);
    }

    /** The part of the year that "last year's" or "of next year" names; of the article's year where neither is there. */
    private static Reading inYear(Match m, String suffix) {
        int direction = Direction.of(m.has("which") ? m.get("which") : m.orEmpty("whose"));
        return ofYear(suffix, day -> day.getYear() + direction);
    }

    private static Reading ofYear(String suffix, Function<LocalDate, Integer> yearOn) {
        return Reading.relative(
                Type.DATE, Gap.YEAR, "XXXX" + suffix, day -> TimexValue.year(yearOn.apply(day)) + suffix);
    }

    private static @Nullable Reading season(Match m) {
        String season = season(m.get("season"));
        int firstMonth = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int named = Direction.of(m.orEmpty("relative"));
        return ofYear("-" + season, day -> {
            int direction = named != 0 || m.has("relative") ? named : m.isFuture() ? 1 : -1;
            boolean begun = firstMonth <= day.getMonthValue();
            boolean other = direction > 0 ? begun : direction < 0 && (!begun || firstMonth == day.getMonthValue());
            return other ? day.getYear() + direction : day.getYear();
        });
    }

    private static String season(String word) {
        return switch (word) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }
}
