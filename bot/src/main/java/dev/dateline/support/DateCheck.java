package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpression.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every calendar date of the claim must be what a date of the cited words means on the day of publication of one of them. */
final class DateCheck {

    /** A year, or at least a month; not {@code XXXX-WXX-2}, {@code XXXX-XX-XX} or {@code PRESENT_REF}. */
    private static final Pattern CALENDAR = Pattern.compile("(?:\\d{2,4}|XXXX-\\d\\d).*");

    private static final Pattern NUMBER = Pattern.compile("\\d+\\w*");

    private static final Pattern YEAR =
            Pattern.compile("(\\d{4}|XXXX)(?:-(\\d\\d|W\\d\\d|[A-Z]{2}|Q\\d|H\\d)(?:-(\\d\\d))?)?.*");

    /** Below this share of common words a sentence is about something else. */
    private static final double SAME_MATTER = 0.4;

    private DateCheck() {}

    static void run(Comparison comparison) {
        List<TimeExpression> dates =
                comparison.claim().times().stream().filter(DateCheck::isDate).toList();
        for (TimeExpression date : dates) {
            check(comparison, date, dates);
        }
    }

    /** A day, month, year or decade of the calendar, not "recently" or "Tuesday" without a date. */
    private static boolean isDate(TimeExpression time) {
        return (time.type() == Type.DATE || time.type() == Type.TIME)
                && CALENDAR.matcher(time.value()).matches();
    }

    private static void check(Comparison comparison, TimeExpression date, List<TimeExpression> all) {
        String shown = date.span().of(comparison.claim().text());
        if (date.inferred() && isWeekdayOf(date, all)) {
            return;
        }
        if (isNumber(comparison, shown)) {
            return;
        }
        if (isTold(comparison, comparison.told(), date, shown) || isInConflict(comparison, date, all, shown)) {
            return;
        }
        if (!isTold(comparison, comparison.context(), date, shown)) {
            elsewhere(comparison, date, shown);
        }
    }

    /** "2035 investors" is no year where the source has 2,035 of them. */
    private static boolean isNumber(Comparison comparison, String shown) {
        return shown.matches("\\d{4}")
                && comparison.told().stream()
                        .flatMap(sentence -> sentence.quantities().stream())
                        .anyMatch(number -> number.value().compareTo(new BigDecimal(shown)) == 0);
    }

    private static boolean isTold(Comparison comparison, List<Told> sentences, TimeExpression date, String shown) {
        for (Told sentence : sentences) {
            TimeExpression meant = comparison.claim().on(sentence.published(), date);
            for (TimeExpression other : sentence.times()) {
                if (isDate(other) && agrees(meant, other)) {
                    comparison.through(sentence, shown);
                    if (other.inferred()) {
                        comparison.through(
                                Support.Route.RESOLVED_DATE,
                                shown + " is what “" + other.span().of(sentence.text()) + "” means: " + other.basis());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the sentence that the claim is about has one other date, which the claim does not give. */
    private static boolean isInConflict(
            Comparison comparison, TimeExpression date, List<TimeExpression> all, String shown) {
        Told nearest = comparison.nearest();
        if (nearest == null || comparison.overlap(nearest) < SAME_MATTER) {
            return false;
        }
        Claim claim = comparison.claim();
        TimeExpression meant = claim.on(nearest.published(), date);
        List<TimeExpression> allMeant =
                all.stream().map(time -> claim.on(nearest.published(), time)).toList();
        List<TimeExpression> rivals = nearest.times().stream()
                .filter(other -> isDate(other) && excludes(meant, other) && !isTold(other, allMeant))
                .toList();
        if (rivals.size() != 1) {
            return false;
        }
        TimeExpression rival = rivals.getFirst();
        comparison.against(
                Code.DATE_CONFLICT,
                "“" + shown + "”, but the source has “" + rival.span().of(nearest.text()) + "”, which is "
                        + rival.value(),
                date.span(),
                nearest.place(rival.span()));
        return true;
    }

    private static void elsewhere(Comparison comparison, TimeExpression date, String shown) {
        boolean known = comparison.excerpts().stream()
                .map(excerpt -> comparison.claim().on(excerpt.published(), date))
                .anyMatch(meant -> isInArticle(comparison, meant, shown));
        if (known) {
            comparison.against(
                    Code.DATE_NOT_IN_EXCERPT, "“" + shown + "” is elsewhere in the article", date.span(), null);
        } else {
            comparison.against(Code.DATE_NOT_IN_SOURCE, "“" + shown + "” is nowhere in the article", date.span(), null);
        }
    }

    private static boolean isInArticle(Comparison comparison, TimeExpression date, String shown) {
        Matcher parts = YEAR.matcher(date.value());
        boolean matches = parts.matches();
        String year = matches ? parts.group(1) : "XXXX";
        boolean yearKnown = year.equals("XXXX")
                || comparison.articles().stream().anyMatch(article -> article.hasYear(Integer.parseInt(year)))
                || comparison.excerpts().stream()
                        .anyMatch(excerpt -> mayBeIn(excerpt.published(), Integer.parseInt(year)));
        boolean yearKnownOrAge = matches
                ? yearKnown
                : comparison.articles().stream().anyMatch(article -> article.hasWord(number(shown)));
        return yearKnownOrAge && comparison.articles().stream().anyMatch(article -> article.hasDay(date.value()));
    }

    /** "1970s" of "the early 1970s", "21st" of "the 21st century". */
    private static String number(String shown) {
        Matcher number = NUMBER.matcher(shown);
        return number.find() ? number.group() : shown;
    }

    private static boolean mayBeIn(DateInterval published, int year) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        return earliest != null && latest != null && earliest.getYear() <= year && year <= latest.getYear();
    }

    /** "Monday" beside "13 November 2017", which is one. */
    private static boolean isWeekdayOf(TimeExpression date, List<TimeExpression> all) {
        LocalDate day = date.interval().earliest();
        return day != null
                && all.stream().anyMatch(other -> {
                    LocalDate stated = other.interval().earliest();
                    return other != date
                            && !other.inferred()
                            && other.interval().isPoint()
                            && stated != null
                            && stated.getDayOfWeek() == day.getDayOfWeek();
                });
    }

    /** Whether {@code other} is or lies in {@code date}; where a year is not known, whether the rest is the same. */
    private static boolean agrees(TimeExpression date, TimeExpression other) {
        String a = date.value();
        String b = other.value();
        if (a.equals(b) || b.startsWith(a + "-") || b.startsWith(a + "T")) {
            return true;
        }
        if (a.length() < 4 || b.length() < 4) {
            return a.startsWith(b) || b.startsWith(a);
        }
        if (a.startsWith("XXXX") || b.startsWith("XXXX")) {
            return a.length() > 4
                    && b.length() > 4
                    && (b.substring(4).equals(a.substring(4)) || b.substring(4).startsWith(a.substring(4) + "-"));
        }
        DateInterval wide = date.interval();
        DateInterval narrow = other.interval();
        LocalDate from = narrow.earliest();
        LocalDate to = narrow.latest();
        return wide.isBounded() && from != null && to != null && wide.contains(from) && wide.contains(to);
    }

    /** Whether both cannot be the same date: known days apart, or another month and day. */
    private static boolean excludes(TimeExpression date, TimeExpression other) {
        if (date.value().startsWith("XXXX") || other.value().startsWith("XXXX")) {
            return date.value().length() == other.value().length()
                    && date.value().length() > 4
                    && !date.value().substring(4).equals(other.value().substring(4));
        }
        return date.interval().isBounded()
                && other.interval().isBounded()
                && !date.interval().overlaps(other.interval());
    }

    private static boolean isTold(TimeExpression other, List<TimeExpression> claimed) {
        return claimed.stream().anyMatch(date -> agrees(date, other) || agrees(other, date));
    }
}
