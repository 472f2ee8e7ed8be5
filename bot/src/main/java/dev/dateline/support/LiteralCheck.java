package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Quotations, times and names of a statement that the cited words don't have as they stand. A writer who can be asked to
 * keep to the words of the excerpts, such as a chat model, is held to this beyond {@link SupportCheck}.
 */
public final class LiteralCheck {

    /** A quotation that is not closed goes on to the end. */
    private static final Pattern QUOTATION = Pattern.compile(
            "“([^“”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|«([^«»]*)(?:»|$)|(?<!\\p{L})['‘]([^'‘’]{3,})['’](?!\\p{L})");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What every answer may say of itself. */
    private static final Set<String> NOW = Set.of("PRESENT_REF", "PAST_REF", "FUTURE_REF");

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?<=[\\p{L}\\p{N},;:\"“(] ?)\\p{Lu}[\\p{L}\\p{M}]+");

    private LiteralCheck() {}

    /**
     * What stands in no cited excerpt, in the order in which it is looked for.
     *
     * @param isKnown whether somebody or something has that name, whatever the excerpts call it
     */
    public static List<Reason> reasons(String statement, List<Excerpt> cited, Predicate<String> isKnown) {
        List<Reason> reasons = new ArrayList<>();
        String source = plain(cited.stream().map(Excerpt::quote).collect(Collectors.joining("\n")));
        QUOTATION
                .matcher(statement)
                .results()
                .filter(quotation -> !isIn(source, quoted(quotation)))
                .forEach(quotation -> reasons.add(new Reason(
                        Code.QUOTE_NOT_IN_SOURCE,
                        "the words “" + quoted(quotation) + "” do not stand in a cited excerpt",
                        new Span(quotation.start(), quotation.end()),
                        null)));
        for (TimeExpression time : TimeExpressions.find(statement, DateInterval.UNKNOWN)) {
            String words = time.span().of(statement);
            if (!NOW.contains(time.value()) && !isIn(source, words) && !isMeant(time, cited)) {
                reasons.add(new Reason(
                        Code.DATE_NOT_IN_EXCERPT,
                        "the time “" + words + "” does not stand in a cited excerpt",
                        time.span(),
                        null));
            }
        }
        List<MatchResult> strange = CAPITALISED
                .matcher(statement)
                .results()
                .filter(name -> !isIn(source, name.group()) && !isKnown.test(name.group()))
                .toList();
        String articles = strange.isEmpty() ? "" : plain(articles(cited));
        strange.stream()
                .filter(name -> !isIn(articles, name.group()))
                .forEach(name -> reasons.add(new Reason(
                        Code.NAME_NOT_IN_SOURCE,
                        "the name " + name.group() + " does not stand in a cited excerpt",
                        new Span(name.start(), name.end()),
                        null)));
        return reasons;
    }

    /** Whether a cited passage names that time in other words, or in words that its article's date resolves to it. */
    private static boolean isMeant(TimeExpression time, List<Excerpt> cited) {
        return cited.stream()
                .flatMap(excerpt -> TimeExpressions.find(excerpt.quote(), excerpt.published()).stream())
                .anyMatch(other -> other.value().startsWith(time.value())
                        || time.value().startsWith("XXXX")
                                && other.value().endsWith(time.value().substring(4)));
    }

    private static String quoted(MatchResult quotation) {
        return IntStream.rangeClosed(1, quotation.groupCount())
                .mapToObj(quotation::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The case of letters may differ: a quotation that begins a sentence gets a capital. No words are in every source. */
    private static boolean isIn(String source, String words) {
        String bare = plain(words).replaceAll("^[\\s.,;:!?…]+|[\\s.,;:!?…]+$", "");
        if (bare.isEmpty()) {
            return true;
        }
        for (int at = source.indexOf(bare); at >= 0; at = source.indexOf(bare, at + 1)) {
            int end = at + bare.length();
            boolean beginsWord = at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
            boolean endsWord = end == source.length() || !Character.isLetterOrDigit(source.charAt(end));
            if (beginsWord && endsWord) {
                return true;
            }
        }
        return false;
    }

    private static String articles(List<Excerpt> cited) {
        return cited.stream()
                .map(excerpt -> excerpt.title() + "\n" + excerpt.article())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        String quoted =
                lower.replace('“', '"').replace('”', '"').replace('«', '"').replace('»', '"');
        return SPACE.matcher(quoted).replaceAll(" ");
    }
}
