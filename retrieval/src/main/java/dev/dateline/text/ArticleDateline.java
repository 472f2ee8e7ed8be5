package dev.dateline.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words at the beginning of a report that say where, when and for whom it was written: {@code "OSLO, Jan 17, 2019
 * (Reuters) - "}. Their day is the day of writing: what the report tells of lies on it or before it.
 *
 * @param span of all of them, up to the first word of the report: UTF-16 range
 * @param day of the words of the day, which may lack the year; null where it names none, {@code "NAIROBI, Kenya (AP) _"}
 * @param isAttributed whether it names a place or an agency; a bare day may as well be an entry of a chronology
 */
public record ArticleDateline(Span span, @Nullable Span day, boolean isAttributed) {

    /** No dateline has more UTF-16 units. */
    private static final int LONGEST = 160;

    /** Reports begin in their first paragraph, or in the second behind a summary or a byline. */
    private static final int PARAGRAPHS = 2;

    private static final String MONTH = CalendarWords.MONTH + "\\b";
    private static final String WEEKDAY = CalendarWords.WEEKDAY + "\\b";

    private static final String NUMBER = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\d:])";
    private static final String YEAR = "(?:19|20)\\d\\d(?!\\d)";

    /** {@code Thursday, Jan. 17, 2019}, {@code 17 January}, {@code 2019-01-17}, {@code 17/01/2019}. */
    private static final String DAY = "(?:(?:" + WEEKDAY + "[.,]* )?(?:" + MONTH + "\\.? " + NUMBER + "(?:,? " + YEAR
            + ")?|" + NUMBER + " (?:of )?" + MONTH + "(?:[.,]{0,2} " + YEAR + "|\\.)?|" + YEAR
            + "-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-]" + YEAR + "))";

    private static final String CLOCK =
            "(?:[,.]? (?:at )?\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: \\(?\\p{Lu}{2,4}\\)?)?)?";

    private static final String DASH = "(?:--+|[-_\u2013\u2014\u2015])";

    /** A capitalised name, such as a town's or a newspaper's; words that begin a sentence about a day are none. */
    private static final String NAME =
            "(?!(?i:in|on|at|by|as|since|from|until|till|after|before|during|when|while|but|and|or|for|with|to|between|around"
                    + "|about|of|born|died|it|this|that|" + MONTH + "|" + WEEKDAY + ")\\b)"
                    + "\\p{Lu}[\\p{L}\\p{M}.'\u2019&-]*"
                    + "(?: (?:(?:de|da|del|des|di|do|du|la|le|of|the|and|on|upon|sur|am|an|al|el|der|den|y|e) )?"
                    + "(?:al-)?\\p{Lu}[\\p{L}\\p{M}.'\u2019&-]*){0,5}";

    private static final String CAPITALS =
            "(?!" + MONTH + "|" + WEEKDAY + ")\\p{Lu}[\\p{Lu}\\s.'\u2019/-]{1,40}[\\p{Lu}.]";

    private static final String PLACE = "(?:(?<capitals>" + CAPITALS + ")(?:, (?!" + WEEKDAY + "|" + MONTH
            + ")[\\p{L}\\p{M}\\s.'\u2019-]{2,30}?){0,2}|" + NAME + "(?: ?/ ?" + NAME + "){0,2}(?:, " + NAME + "){0,2})";

    private static final String AGENCY =
            "(?:[(\\[]\\s?(?:\\p{Lu}[^()\\[\\]]{1,40}|\\p{Ll}{2,6}\\s?)[)\\]]|/\\p{L}[\\p{L}\\s]{2,30}/)";

    private static final Pattern NAMED_AGENCY = pattern(AGENCY);

    private static final Pattern DATELINE = pattern("(?<place>" + PLACE + ")?(?:(?<before> ?" + AGENCY
            + "))?(?:(?<gap>,? ?" + DASH + " ?|[,:] ?| |)(?<day>" + DAY + ")" + CLOCK + ")?(?<after>,? ?" + AGENCY
            + ")?(?<end>,? ?\\.?" + DASH + "(?= |$)|,? ?[\u2014\u2015]|:(?= |$)|(?<=[)\\]/\\d]) (?=\\p{Lu})|$)");

    /** {@code From our Brussels office, 15 March 1994}, {@code By Dana Whitcombe | January 12, 2024}. */
    private static final String WRITER =
            "(?:(?:(?:[Ff]rom|[Bb]y|[Ff]iled from) )?(?:[Tt]he|[Oo]ur|[Aa]) (?:own )?(?:\\p{Lu}\\S+ ){0,2}"
                    + "(?:office|bureau|correspondent|newsroom|desk|staff|reporter)s?(?: (?:in|at) " + NAME + ")?"
                    + "|(?:[Bb]y|BY) " + NAME + "(?:,? and " + NAME + ")?(?:, [\\p{L} ]{3,40})?)"
                    + "[.,]? ?[|\u2022\u00B7/]? ?(?:" + DASH + " )?";

    private static final Pattern LINE =
            pattern("(?:" + WRITER + ")?(?:" + PLACE + "(?: ?\\([^()]{1,30}\\))?(?:, | ?[|\u2022\u00B7/] ?| ?" + DASH
                    + " | (?=.*\\b" + YEAR + ")))?" + DAY + CLOCK + "(?:(?:,| ?[|\u2022\u00B7/])? " + NAME + "(?:, "
                    + NAME + "){0,2})?"
                    + "(?:,? ?" + AGENCY + ")?");

    private static final Pattern ANY_DAY = pattern(DAY);
    private static final Pattern ENTRY = pattern(DAY + "(?: ?" + DASH + "|:)");

    /** How the first sentence of a report begins. */
    private static final Pattern REPORT = Pattern.compile("[\"'\u201C\u2018\u00AB(\\[]{0,2}\\p{Lu}");

    /** @param spaced a pattern in which a space stands for any white space */
    private static Pattern pattern(String spaced) {
        return Pattern.compile(spaced.replace(" ", "(?:[\\s\\p{Z}]+)"));
    }

    /** The dateline with which a sentence or a paragraph begins, in ranges of it. */
    public static Optional<ArticleDateline> of(String sentence) {
        Matcher matcher = DATELINE.matcher(sentence).region(0, Math.min(sentence.length(), LONGEST));
        if (!matcher.useAnchoringBounds(false).lookingAt() || matcher.end() == 0) {
            return Optional.empty();
        }
        Span day = day(matcher, sentence);
        boolean hasAgency = matcher.group("before") != null || matcher.group("after") != null;
        boolean hasPlace = matcher.group("place") != null;
        Span span = new Span(0, skipBlanks(sentence, matcher.end()));
        boolean opens = day == null
                ? matcher.group("capitals") != null && isDash(matcher.group("end"))
                : opensReport(matcher, hasPlace, hasAgency) && (hasAgency || isReport(sentence, span.end()));
        return opens ? Optional.of(new ArticleDateline(span, day, hasPlace || hasAgency)) : Optional.empty();
    }

    /** As {@link #of(String)}, for a part of a text and in ranges of the text. */
    public static Optional<ArticleDateline> of(String text, Span sentence) {
        return of(sentence.of(text)).map(dateline -> dateline.shift(sentence.start()));
    }

    /** The dateline of an article that names its agency, or its place and its day, in ranges of the article's text. */
    public static Optional<ArticleDateline> ofReport(String text, List<Span> paragraphs) {
        return paragraphs.stream()
                .limit(PARAGRAPHS)
                .flatMap(paragraph -> of(text, paragraph).stream())
                .filter(dateline -> dateline.isAttributed()
                        && (dateline.day() != null
                                || NAMED_AGENCY
                                        .matcher(dateline.span().of(text))
                                        .find()))
                .findFirst();
    }

    /**
     * The dateline of an article, in ranges of its text. A bare day counts only where it is the only one: with another,
     * it is the first entry of a chronology.
     *
     * @param paragraphs of the body, in order
     */
    public static Optional<ArticleDateline> of(String text, List<Span> paragraphs) {
        return paragraphs.stream()
                .limit(PARAGRAPHS)
                .flatMap(paragraph -> of(text, paragraph).stream())
                .filter(dateline -> dateline.day() != null)
                .findFirst()
                .filter(dateline -> dateline.isAttributed() || entries(text, paragraphs) == 1);
    }

    /** Whether a line holds nothing but a day and perhaps a place, a newspaper, an author or an agency. */
    public static boolean isLine(String line) {
        return LINE.matcher(line).matches();
    }

    /** This dateline in the coordinates of a text in which the current one begins at {@code offset}. */
    private ArticleDateline shift(int offset) {
        return new ArticleDateline(span.shift(offset), day == null ? null : day.shift(offset), isAttributed);
    }

    private static long entries(String text, List<Span> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> ENTRY.matcher(text)
                        .region(paragraph.start(), paragraph.end())
                        .lookingAt())
                .count();
    }

    /** Where the day stands: {@code "OSLO, Jan 17 (Reuters)"}, {@code "OSLO (Reuters, Jan 17)"}. */
    private static @Nullable Span day(Matcher matcher, String sentence) {
        if (matcher.group("day") != null) {
            return new Span(matcher.start("day"), matcher.end("day"));
        }
        String agency = matcher.group("before") != null ? "before" : "after";
        if (matcher.group(agency) == null) {
            return null;
        }
        Matcher inside = ANY_DAY.matcher(sentence).region(matcher.start(agency), matcher.end(agency));
        return inside.find() ? new Span(inside.start(), inside.end()) : null;
    }

    /** Whether marks set the day apart from the place before it and the report behind it, as a sentence would not. */
    private static boolean opensReport(Matcher matcher, boolean hasPlace, boolean hasAgency) {
        String gap = Objects.requireNonNullElse(matcher.group("gap"), "-");
        String end = matcher.group("end");
        boolean apart = !hasPlace || hasAgency || !gap.isBlank();
        return apart && (isDash(end) || (end.isBlank() ? hasAgency : hasPlace || hasAgency));
    }

    private static boolean isDash(String end) {
        return !end.isBlank() && !end.equals(":");
    }

    private static boolean isReport(String sentence, int from) {
        return from == sentence.length()
                || REPORT.matcher(sentence).region(from, sentence.length()).lookingAt();
    }

    private static int skipBlanks(String sentence, int from) {
        int i = from;
        while (i < sentence.length() && Span.isBlank(sentence.charAt(i))) {
            i++;
        }
        return i;
    }
}
