package dev.dateline.answer.model;

import dev.dateline.names.Names;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Quotations, times and names of a statement that its cited passages don't have. A model is held to these beyond the checks
 * that it shares with the audit: it is asked to quote letter for letter, and to name times and people as its excerpts do.
 */
final class Unsaid {

    /** A quotation that is not closed goes on to the end. */
    private static final Pattern QUOTATION = Pattern.compile(
            "“([^“”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|«([^«»]*)(?:»|$)|(?<!\\p{L})['‘]([^'‘’]{3,})['’](?!\\p{L})");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What every answer may say of itself. */
    private static final Set<String> NOW = Set.of("PRESENT_REF", "PAST_REF", "FUTURE_REF");

    private static final Pattern CAPITALISED = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])(?<=[\\p{L}\\p{N},;:\"“(] ?)\\p{Lu}[\\p{L}\\p{M}]+");

    private Unsaid() {}

    static List<String> problems(String statement, List<Excerpt> cited, Names names) {
        List<String> problems = new ArrayList<>();
        String source =
                plain(cited.stream().map(excerpt -> excerpt.passage().text()).collect(Collectors.joining("\n")));
        QUOTATION
                .matcher(statement)
                .results()
                .map(Unsaid::quoted)
                .filter(quoted -> !isIn(source, quoted))
                .forEach(quoted -> problems.add("the words “" + quoted + "” do not stand in a cited excerpt"));
        for (TimeExpression time : TimeExpressions.find(statement, DateInterval.UNKNOWN)) {
            String words = time.span().of(statement);
            if (!NOW.contains(time.value()) && !isIn(source, words) && !isMeant(time, cited)) {
                problems.add("the time “" + words + "” does not stand in a cited excerpt");
            }
        }
        List<String> strange = CAPITALISED
                .matcher(statement)
                .results()
                .map(MatchResult::group)
                .filter(name -> !isIn(source, name) && !names.knows(name))
                .toList();
        String articles = strange.isEmpty() ? "" : plain(articles(cited));
        strange.stream()
                .filter(name -> !isIn(articles, name))
                .forEach(name -> problems.add("the name " + name + " does not stand in a cited excerpt"));
        return problems;
    }

    /** Whether a cited passage names that time in other words, or in words that its article's date resolves to it. */
    private static boolean isMeant(TimeExpression time, List<Excerpt> cited) {
        return cited.stream()
                .flatMap(excerpt ->
                        TimeExpressions.find(
                                excerpt.passage().text(),
                                excerpt.article().published().interval())
                                .stream())
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

    /** The case of letters may differ: a quotation that begins a sentence gets a capital. */
    private static boolean isIn(String source, String words) {
        String bare = plain(words).replaceAll("^[\\s.,;:!?…]+|[\\s.,;:!?…]+$", "");
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
                .map(excerpt -> excerpt.article().title() + "\n"
                        + excerpt.passage().source().text().text())
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
