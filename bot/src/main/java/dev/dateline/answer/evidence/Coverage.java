package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.corpus.Article;
import dev.dateline.index.PassageSearcher;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.CalendarWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a question's names and words a passage has, in itself or around it: the evidence that it speaks of what is
 * asked. Looks no farther than it is asked to: most passages are ruled out by their own sentence.
 */
public final class Coverage {

    private static final Set<String> TIME_WORDS = Lemmas.stems("date day time year month week");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("\\d{1,4}|(?i:today|yesterday|tomorrow)");

    /** How near to the passage a word of the question was found; the nearer, the more it proves. */
    public enum Place {
        SENTENCE,
        NEARBY,
        ARTICLE
    }

    /**
     * A name or word of the question.
     *
     * @param words as the question has them
     * @param rarity how much it says that it is there, 0 to 1
     */
    private record Part(String words, double rarity, BiPredicate<Coverage, Place> isAt) {}

    /** The names and words of one question, to be looked for in any number of passages. */
    public static final class Wanted {

        private final List<Part> names = new ArrayList<>();
        private final List<Part> terms = new ArrayList<>();
        private final @Nullable Action action;

        public Wanted(Question question, PassageSearcher articles) {
            this.action = question.action();
            for (Mention mention : question.names()) {
                NamedIn named = new NamedIn(articles.names(), mention.entity());
                Map<String, Boolean> inArticles = new ConcurrentHashMap<>();
                String words = mention.span().of(question.standalone());
                names.add(new Part(
                        words,
                        articles.rarity(words),
                        (coverage, place) -> isNamed(named, inArticles, coverage.context, place)));
            }
            for (String term : question.terms()) {
                if (!question.isInName(term) && !isAction(term) && !isAskedFor(question, term)) {
                    String stem = Lemmas.stem(term);
                    terms.add(new Part(
                            term,
                            articles.rarity(term),
                            (coverage, place) -> coverage.stems(place).contains(stem)));
                }
            }
        }

        public Coverage in(Context context) {
            return new Coverage(this, context);
        }

        /** @param inArticles what is known of whole articles by their ids: several passages are of one */
        private static boolean isNamed(NamedIn named, Map<String, Boolean> inArticles, Context context, Place place) {
            Article article = context.article();
            return switch (place) {
                case SENTENCE ->
                    named.passage(context.passage())
                            || context.dateline().filter(named::passage).isPresent();
                case NEARBY -> named.text(article.title()) || named.any(context.neighbours());
                case ARTICLE -> inArticles.computeIfAbsent(article.id(), id -> named.any(article.passages()));
            };
        }

        private boolean isAction(String term) {
            return action != null && action.isToldIn(term);
        }
    }

    private final Wanted wanted;
    private final Context context;
    private final Map<Place, Set<String>> stems = new EnumMap<>(Place.class);
    private final Map<Part, Place> places = new IdentityHashMap<>();

    private Coverage(Wanted wanted, Context context) {
        this.wanted = wanted;
        this.context = context;
    }

    /** Whether the action of the question is told no farther than {@code farthest}; true for a question without one. */
    public boolean hasAction(Place farthest) {
        Action action = wanted.action;
        return action == null
                || Arrays.stream(Place.values())
                        .takeWhile(place -> place.compareTo(farthest) <= 0)
                        .anyMatch(place -> action.isToldIn(text(place)));
    }

    /** Whether every name is in the sentence or next to it. */
    public boolean hasNamesNearby() {
        return wanted.names.stream().allMatch(part -> isWithin(Place.NEARBY, part));
    }

    /** Share of the content words, names aside, found no farther than {@code farthest}, rare ones counting more; 1 of none. */
    public double terms(Place farthest) {
        return share(wanted.terms, farthest);
    }

    /** Share of the names found no farther than {@code farthest}, rare ones counting more; 1 where there are none. */
    public double names(Place farthest) {
        return share(wanted.names, farthest);
    }

    /** How many names are farther away than {@code farthest}. */
    public long namesMissed(Place farthest) {
        return wanted.names.stream().filter(part -> !isWithin(farthest, part)).count();
    }

    /** The words of the question that are farther away than {@code farthest}, names first, then the rarest. */
    List<String> lacking(Place farthest) {
        Stream<Part> terms = wanted.terms.stream()
                .sorted(Comparator.comparingDouble(Part::rarity).reversed());
        return Stream.concat(wanted.names.stream(), terms)
                .filter(part -> !isWithin(farthest, part))
                .map(Part::words)
                .toList();
    }

    private double share(List<Part> parts, Place farthest) {
        double all = parts.stream().mapToDouble(Part::rarity).sum();
        double found = parts.stream()
                .filter(part -> isWithin(farthest, part))
                .mapToDouble(Part::rarity)
                .sum();
        return all == 0 ? 1 : found / all;
    }

    private boolean isWithin(Place farthest, Part part) {
        Place found = places.get(part);
        if (found != null) {
            return found.compareTo(farthest) <= 0;
        }
        for (Place place : Place.values()) {
            if (place.compareTo(farthest) > 0) {
                break;
            }
            if (part.isAt().test(this, place)) {
                places.put(part, place);
                return true;
            }
        }
        return false;
    }

    private String text(Place place) {
        return switch (place) {
            case SENTENCE -> context.sentence();
            case NEARBY -> context.surroundings();
            case ARTICLE -> context.wholeArticle();
        };
    }

    private Set<String> stems(Place place) {
        return stems.computeIfAbsent(place, missing -> Lemmas.stems(text(missing)));
    }

    /**
     * "What is the date of the meeting" asks for a date; a sentence that gives one hardly has the word. And "in November
     * 2017" is compared with the days that a sentence tells of, not with its words.
     */
    private static boolean isAskedFor(Question question, String term) {
        return question.type() == AnswerType.WHEN && TIME_WORDS.contains(Lemmas.stem(term))
                || !question.time().isUnknown()
                        && (DAY_OR_YEAR.matcher(term).matches()
                                || CalendarWords.contains(term.toLowerCase(Locale.ROOT)));
    }
}
