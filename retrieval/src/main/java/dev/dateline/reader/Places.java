package dev.dateline.reader;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Word;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds places. */
final class Places {

    private static final Pattern BASED_IN =
            Pattern.compile("\\b(?!The\\b)(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)-based\\b");

    private static final Pattern MEASURE = Pattern.compile("\\d[\\d.,\\s]*\\p{L}{0,4}");
    private static final Pattern DATE_FIRST = Pattern.compile(CalendarWords.MONTH + "\\.? \\d");

    /** The fit of a place that nothing in its sentence marks as one. */
    private static final double KNOWN_PLACE = .5;

    private Places() {}

    /** @param focus the kind of place that is asked for, or null */
    static List<Candidate> find(String sentence, @Nullable String focus) {
        List<Candidate> places = new ArrayList<>();
        Matcher based = BASED_IN.matcher(sentence);
        while (based.find()) {
            places.add(new Candidate(new Span(based.start(1), based.end(1)), .9));
        }
        List<ProperName> names = ProperNames.find(sentence);
        for (int i = 0; i < names.size(); i++) {
            ProperName name = names.get(i);
            Span span = name.span();
            double fit = name.placeFit();
            boolean country = Gazetteer.isCountry(name.text());
            if ("country".equals(focus) || "nation".equals(focus)) {
                fit = country ? 1 : fit * .3;
            } else if (focus != null
                    && country
                    && !focus.matches("place|location|venue|base|headquarters|destination|site|area")) {
                fit *= .4;
            }
            // "Danang, Vietnam" is one place.
            if (i + 1 < names.size() && focus == null) {
                ProperName next = names.get(i + 1);
                String gap = sentence.substring(span.end(), next.span().start());
                if (gap.matches("\\s?, ?") && Gazetteer.isPlace(next.text()) && !name.titled()) {
                    span = new Span(span.start(), next.span().end());
                    fit = Math.max(fit, .5) + .2;
                    i++;
                }
            }
            Span whole = span;
            if (fit > .05 && places.stream().noneMatch(place -> place.span().overlaps(whole))) {
                places.add(new Candidate(span, fit));
            }
        }
        return places;
    }

    /** Adds places by what the articles know of them, where the sentence's form tells nothing: "Kent is the likely site". */
    static void addKnown(List<Candidate> candidates, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean isPlace = mention.entity().kind() == Entity.Kind.PLACE && mention.kind() == Mention.Kind.NAME;
            if (isPlace
                    && candidates.stream()
                            .noneMatch(candidate -> candidate.span().overlaps(mention.span()))) {
                candidates.add(new Candidate(mention.span(), KNOWN_PLACE));
            }
        }
    }

    /** Nowhere is "April 27, 1822", and a mountain is not at 12,388ft. */
    static boolean canBe(Span span, String sentence) {
        String words = span.of(sentence);
        boolean date = Word.of(words).stream()
                .map(Word::lower)
                .allMatch(word -> CalendarWords.contains(word) || Character.isDigit(word.charAt(0)));
        return !date
                && !MEASURE.matcher(words).matches()
                && !DATE_FIRST.matcher(words).lookingAt();
    }
}
