package dev.dateline.answer.model;

import dev.dateline.answer.Evidence;
import dev.dateline.names.Mention;
import dev.dateline.question.Lemmas;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every number, date, name and quotation of a statement stands in the passages that it cites. */
final class WordProof implements StatementProof {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern QUOTATION = Pattern.compile("[\"“]([^\"“”]+)[\"”]");
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*");

    @Override
    public List<String> problems(String statement, List<Excerpt> cited, Evidence evidence) {
        String source = cited.stream()
                .map(excerpt -> excerpt.passage().text() + "\n" + excerpt.article().title())
                .collect(Collectors.joining("\n"));
        List<String> problems = new ArrayList<>();
        List<Span> dates = dates(statement, cited, problems);
        NUMBER.matcher(statement).results().forEach(number -> {
            Span span = new Span(number.start(), number.end());
            if (dates.stream().noneMatch(date -> date.contains(span)) && !numbers(source).contains(value(number.group()))) {
                problems.add("the number " + number.group() + " does not stand in a cited excerpt");
            }
        });
        QUOTATION.matcher(statement).results().forEach(quotation -> {
            if (!plain(source).contains(plain(quotation.group(1)))) {
                problems.add("the quotation \"" + quotation.group(1) + "\" does not stand in a cited excerpt");
            }
        });
        names(statement, source, cited, evidence, dates, problems);
        return problems;
    }

    private static List<Span> dates(String statement, List<Excerpt> cited, List<String> problems) {
        Set<String> values = new HashSet<>();
        for (Excerpt excerpt : cited) {
            DateInterval published = excerpt.article().published().interval();
            TimeExpressions.find(excerpt.passage().text(), published).forEach(date -> values.add(date.value()));
            TimeExpressions.find(excerpt.passage().text(), DateInterval.UNKNOWN)
                    .forEach(date -> values.add(date.value()));
        }
        List<Span> spans = new ArrayList<>();
        for (TimeExpression date : TimeExpressions.find(statement, DateInterval.UNKNOWN)) {
            spans.add(date.span());
            boolean stands = values.contains(date.value())
                    || cited.stream().anyMatch(excerpt -> excerpt.passage().text().contains(date.span().of(statement)));
            if (!stands) {
                problems.add("the date " + date.span().of(statement) + " does not stand in a cited excerpt");
            }
        }
        return spans;
    }

    private static void names(
            String statement,
            String source,
            List<Excerpt> cited,
            Evidence evidence,
            List<Span> dates,
            List<String> problems) {
        String lower = plain(source);
        Set<String> aliases = new HashSet<>();
        for (Excerpt excerpt : cited) {
            for (Mention mention : evidence.names().mentions(excerpt.passage())) {
                aliases.add(plain(mention.entity().name()));
                mention.entity().aliases().forEach(alias -> aliases.add(plain(alias)));
            }
        }
        Matcher matcher = CAPITALISED.matcher(statement);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            String word = plain(matcher.group().replaceFirst("['’]s$|[.'’-]+$", ""));
            boolean known = dates.stream().anyMatch(date -> date.overlaps(span))
                    || lower.contains(word)
                    || aliases.stream().anyMatch(alias -> alias.contains(word))
                    || matcher.start() == 0 && Lemmas.isStopWord(word);
            if (!known) {
                problems.add("the name " + matcher.group() + " does not stand in a cited excerpt");
            }
        }
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(number -> value(number.group())).collect(Collectors.toSet());
    }

    private static String value(String number) {
        return number.replace(",", "");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("\\s+", " ");
    }
}
