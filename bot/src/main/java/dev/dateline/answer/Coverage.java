package dev.dateline.answer;

import dev.dateline.index.PassageSearcher;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of a question's names and words a passage has, in itself or around it: the evidence that it speaks of what is
 * asked.
 *
 * @param names one part for each name of the question
 * @param terms one part for each other content word
 * @param action where the action of the question is told; {@link Place#SENTENCE} for a question without one
 */
record Coverage(List<Part> names, List<Part> terms, Place action) {

    private static final Set<String> TIME_WORDS = Lemmas.stems("date day time year month week");

    private static final Pattern CALENDAR = Pattern.compile(
            "(?i)\\d{1,4}|jan\\w*|feb\\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|\\w+day");

    /** How near to the passage a word of the question was found; the nearer, the more it proves. */
    enum Place {
        SENTENCE,
        NEARBY,
        ARTICLE,
        NOWHERE
    }

    /**
     * A name or word of the question.
     *
     * @param words as the question has them
     * @param place where it was found
     * @param rarity how much it says that it is there, 0 to 1
     */
    record Part(String words, Place place, double rarity) {}

    static Coverage of(Question question, Context context, PassageSearcher articles) {
        List<Part> found = new ArrayList<>();
        for (Mention mention : question.names()) {
            NamedIn named = new NamedIn(articles.names(), mention.entity());
            String words = mention.span().of(question.standalone());
            found.add(new Part(words, place(named, context), articles.rarity(words)));
        }
        String sentence = context.sentence();
        String nearby = context.surroundings();
        String article = context.wholeArticle();
        List<Part> terms = new ArrayList<>();
        Stems stems = new Stems(Lemmas.stems(sentence), Lemmas.stems(nearby), Lemmas.stems(article));
        for (String term : question.terms()) {
            if (!isInName(question, term) && !isAction(question, term) && !isAskedFor(question, term)) {
                terms.add(new Part(term, stems.place(Lemmas.stem(term)), articles.rarity(term)));
            }
        }
        Place action = question.action() == null
                ? Place.SENTENCE
                : place(question.action()::isToldIn, sentence, nearby, article);
        return new Coverage(List.copyOf(found), List.copyOf(terms), action);
    }

    /** Whether every name is in the sentence or next to it. */
    boolean hasNamesNearby() {
        return names.stream().allMatch(part -> part.place().compareTo(Place.NEARBY) <= 0);
    }

    /** Share of the content words, names aside, found no farther than {@code farthest}, rare ones counting more; 1 of none. */
    double terms(Place farthest) {
        return share(terms, farthest);
    }

    /** Share of the names found no farther than {@code farthest}, rare ones counting more; 1 where there are none. */
    double names(Place farthest) {
        return share(names, farthest);
    }

    /** The words of the question that are farther away than {@code farthest}, names first. */
    List<String> lacking(Place farthest) {
        return Stream.concat(names.stream(), terms.stream())
                .filter(part -> part.place().compareTo(farthest) > 0)
                .map(Part::words)
                .toList();
    }

    private static double share(List<Part> parts, Place farthest) {
        double all = parts.stream().mapToDouble(Part::rarity).sum();
        double found = parts.stream()
                .filter(part -> part.place().compareTo(farthest) <= 0)
                .mapToDouble(Part::rarity)
                .sum();
        return all == 0 ? 1 : found / all;
    }

    private static Place place(NamedIn named, Context context) {
        if (named.passage(context.passage())) {
            return Place.SENTENCE;
        }
        if (named.text(context.article().title()) || named.any(context.neighbours())) {
            return Place.NEARBY;
        }
        return named.any(context.article().passages()) ? Place.ARTICLE : Place.NOWHERE;
    }

    private static Place place(Predicate<String> test, String sentence, String nearby, String article) {
        return test.test(sentence)
                ? Place.SENTENCE
                : test.test(nearby) ? Place.NEARBY : test.test(article) ? Place.ARTICLE : Place.NOWHERE;
    }

    /**
     * "What is the date of the meeting" asks for a date; a sentence that gives one hardly has the word. And "in November
     * 2017" is compared with the days that a sentence tells of, not with its words.
     */
    private static boolean isAskedFor(Question question, String term) {
        return question.type() == AnswerType.WHEN && TIME_WORDS.contains(Lemmas.stem(term))
                || !question.time().isUnknown() && CALENDAR.matcher(term).matches();
    }

    private static boolean isInName(Question question, String term) {
        return question.names().stream()
                .map(Mention::span)
                .map((Span span) -> span.of(question.standalone()))
                .anyMatch(name -> name.contains(term));
    }

    private static boolean isAction(Question question, String term) {
        return question.action() != null && question.action().isToldIn(term);
    }

    private record Stems(Set<String> sentence, Set<String> nearby, Set<String> article) {

        Place place(String stem) {
            return sentence.contains(stem)
                    ? Place.SENTENCE
                    : nearby.contains(stem) ? Place.NEARBY : article.contains(stem) ? Place.ARTICLE : Place.NOWHERE;
        }
    }
}
