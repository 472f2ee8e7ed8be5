package dev.dateline.time;

import static dev.dateline.time.Rule.rule;

import dev.dateline.time.Reading.Gap;
import dev.dateline.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Quarters, halves and fiscal years. */
final class BusinessPeriods {

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:the |its |this year's |last year's )?(?:fiscal )?<ordinal>(?: fiscal|-fiscal)?[ -]quarters?(?: (?:of |in )?(?:fiscal )?<year>| of (?<which>last|this|next) year)?",
                    BusinessPeriods::quarter),
            rule(
                    "the (?:latest |recent )?quarter",
                    m -> m.named().quarter() != null
                            ? Reading.fromContext(
                                    Type.DATE, Objects.requireNonNull(m.named().quarter()))
                            : Reading.relative(
                                    Type.DATE, Gap.DAY, "XXXX-QX", day -> CalendarUnit.QUARTER.shifted(day, -1))),
            rule("(?:the )?fiscal(?: year)? <year>", m -> Reading.date(m.get("year"))),
            rule(
                    "(?:the |this year's |last year's )?(?<half>first|second)[ -]half(?: of (?:<year>|(?<which>last|this|next|the) year))?",
                    BusinessPeriods::half));

    private BusinessPeriods() {}

    private static Reading quarter(Match m) {
        int quarter =
                Objects.requireNonNull(Vocabulary.number(m.get("ordinal"))).intValue();
        String suffix = "-Q" + quarter;
        if (m.has("year")) {
            return Reading.date(m.get("year") + suffix);
        }
        return Reading.relative(
                Type.DATE, Gap.YEAR, "XXXX" + suffix, day -> TimexValue.year(yearOfQuarter(m, quarter, day)) + suffix);
    }

    private static int yearOfQuarter(Match m, int quarter, LocalDate day) {
        if (m.has("which")) {
            return day.getYear() + Direction.of(m.get("which"));
        }
        int ahead = quarter - ((day.getMonthValue() - 1) / 3 + 1);
        if (ahead > 1 && !m.isFuture()) {
            return day.getYear() - 1;
        }
        return ahead < -2 && m.isFuture() ? day.getYear() + 1 : day.getYear();
    }

    private static Reading half(Match m) {
        String suffix = m.get("half").equals("first") ? "-H1" : "-H2";
        if (m.has("year")) {
            return Reading.date(m.get("year") + suffix);
        }
        return Reading.relative(
                Type.DATE,
                Gap.YEAR,
                "XXXX" + suffix,
                day -> TimexValue.year(day.getYear() + Direction.of(m.orEmpty("which"))) + suffix);
    }
}
