package dev.dateline.ranking;

import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.reader.AnswerSpan;
import dev.dateline.reader.AnswerSpans;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Computes the features of a question's candidates. */
final class Features {

    /** An article that speaks of what is asked does so in more than one sentence. */
    private static final int OF_ARTICLE = 3;

    /** One in so many of those that are read is picked by BM25. */
    private static final int READ_BY_WORDS = 8;

    private final Question question;
    private final List<Evidence> candidates;
    private final double[] similarity;
    private final boolean[] isRead;
    private final List<Optional<AnswerSpan>> answers;

    private Features(Question question, List<Evidence> candidates, int read) {
        this.question = question;
        this.candidates = candidates;
        this.similarity = similarity();
        this.isRead = mostSimilar(read);
        this.answers = read(candidate -> AnswerSpans.best(question, candidate.sentence()), Optional.empty());
    }

    /** The most similar, and those that BM25 holds for the best: a name in a long sentence is like nothing else. */
    private boolean[] mostSimilar(int count) {
        boolean[] similar = new boolean[candidates.size()];
        best(count, i -> similarity[i]).forEach(i -> similar[i] = true);
        best(count / READ_BY_WORDS, i -> candidates.get(i).bm25()).forEach(i -> similar[i] = true);
        return similar;
    }

    private IntStream best(int count, IntToDoubleFunction by) {
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -by.applyAsDouble(i)))
                .limit(count)
                .mapToInt(Integer::intValue);
    }

    /** What {@code read} gives for each candidate that is read, in their order, and {@code otherwise} for the others. */
    private <T> List<T> read(Function<Evidence, T> read, T otherwise) {
        return IntStream.range(0, candidates.size())
                .parallel()
                .mapToObj(i -> isRead[i] ? read.apply(candidates.get(i)) : otherwise)
                .toList();
    }

    /**
     * One row per candidate, in their order; columns in the order of {@link Feature}.
     *
     * @param read of how many candidates, the most similar ones, the words are read, and of an eighth as many that BM25 holds
     *     for the best; what these tell is 0 for the others
     */
    static double[][] of(Question question, List<Evidence> candidates, int read) {
        return new Features(question, candidates, read).matrix();
    }

    private double[][] matrix() {
        Set<String> terms = question.terms().stream().map(Lemmas::stem).collect(Collectors.toSet());
        Set<String> names = question.names().stream()
                .flatMap(name -> Lemmas.stems(name.span().of(question.standalone())).stream())
                .collect(Collectors.toSet());
        List<Set<String>> words = read(candidate -> Lemmas.stems(candidate.sentence()), Set.of());
        List<Set<String>> contexts = read(candidate -> Lemmas.stems(candidate.context()), Set.of());
        Map<String, Double> weights = inverseFrequencies(terms, words);
        Map<String, Set<String>> articles = wordsOfArticles(words);
        double[] article = article();
        double[] agreement = agreement();
        double[][] matrix = new double[candidates.size()][Feature.values().length];
        for (int i = 0; i < matrix.length; i++) {
            Optional<AnswerSpan> answer = answers.get(i);
            for (Feature feature : Feature.values()) {
                matrix[i][feature.ordinal()] = switch (feature) {
                    case SIMILARITY -> similarity[i];
                    case ARTICLE -> article[i];
                    case TYPE -> answer.isPresent() ? 1 : 0;
                    case FIT -> answer.map(AnswerSpan::fit).orElse(0.0);
                    case CLOSENESS -> answer.map(AnswerSpan::closeness).orElse(0.0);
                    case COVERAGE -> covered(terms, weights, words.get(i), contexts.get(i));
                    case ARTICLE_COVERAGE ->
                        covered(
                                terms,
                                weights,
                                articles.getOrDefault(candidates.get(i).article(), Set.of()),
                                Set.of());
                    case NAMES -> covered(names, Map.of(), words.get(i), contexts.get(i));
                    case AGREEMENT -> agreement[i];
                };
            }
        }
        return matrix;
    }

    /** The stems of all sentences of each article that were read. */
    private Map<String, Set<String>> wordsOfArticles(List<Set<String>> words) {
        Map<String, Set<String>> articles = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            articles.computeIfAbsent(candidates.get(i).article(), none -> new HashSet<>())
                    .addAll(words.get(i));
        }
        return articles;
    }

    private static double covered(
            Collection<String> terms, Map<String, Double> weights, Set<String> sentence, Set<String> context) {
        double covered = 0;
        double all = 0;
        for (String term : terms) {
            double weight = weights.getOrDefault(term, 1.0);
            covered += sentence.contains(term) ? weight : context.contains(term) ? weight / 2 : 0;
            all += weight;
        }
        return all == 0 ? 0 : covered / all;
    }

    private static Map<String, Double> inverseFrequencies(Set<String> terms, List<Set<String>> words) {
        Map<String, Double> weights = new HashMap<>();
        long read = words.stream().filter(stems -> !stems.isEmpty()).count();
        for (String term : terms) {
            long having = words.stream().filter(stems -> stems.contains(term)).count();
            weights.put(term, Math.log(1 + (read + 1.0) / (having + 0.5)));
        }
        return weights;
    }

    private double[] similarity() {
        double[] cosines =
                scaled(candidates.stream().mapToDouble(Evidence::similarity).toArray());
        double[] bm25 = scaled(candidates.stream().mapToDouble(Evidence::bm25).toArray());
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = Double.isNaN(cosines[i]) ? bm25[i] : cosines[i];
        }
        return cosines;
    }

    private double[] article() {
        Map<String, Double> similarities = IntStream.range(0, similarity.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> candidates.get(i).article(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                places -> places.stream()
                                                .map(i -> similarity[i])
                                                .sorted(Comparator.reverseOrder())
                                                .limit(OF_ARTICLE)
                                                .mapToDouble(Double::doubleValue)
                                                .sum()
                                        / OF_ARTICLE)));
        return candidates.stream()
                .mapToDouble(candidate -> similarities.getOrDefault(candidate.article(), 0.0))
                .toArray();
    }

    /** The other sentences whose answer is the same, weighted by how well they match; copies count once. */
    private double[] agreement() {
        List<String> surfaces = surfaces();
        double[] agreement = new double[candidates.size()];
        for (int i = 0; i < agreement.length; i++) {
            Set<String> counted = new HashSet<>(Set.of(candidates.get(i).sentence()));
            for (int j = 0; j < agreement.length && !surfaces.get(i).isEmpty(); j++) {
                if (sameAnswer(surfaces.get(i), surfaces.get(j))
                        && counted.add(candidates.get(j).sentence())) {
                    agreement[i] += similarity[j]
                            * answers.get(j).map(AnswerSpan::closeness).orElse(0.0);
                }
            }
            agreement[i] = Math.log1p(agreement[i]);
        }
        return scaled(agreement);
    }

    private List<String> surfaces() {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> answers.get(i)
                        .map(answer ->
                                answer.span().of(candidates.get(i).sentence()).toLowerCase(Locale.ROOT))
                        .orElse(""))
                .toList();
    }

    /** "Huey Newton" and "Newton" are one answer, "July 1995" and "1995" too, but not "3 March" and "9 March". */
    private static boolean sameAnswer(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String last = one.substring(one.lastIndexOf(' ') + 1);
        boolean tells = Character.isDigit(last.isEmpty() ? ' ' : last.charAt(0))
                || one.chars().noneMatch(Character::isDigit);
        return tells && last.length() > 3 && Arrays.asList(other.split(" ")).contains(last);
    }

    /** Scales from the least value to 0 and the greatest to 1; what is not a number stays so. */
    private static double[] scaled(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Double.isNaN(values[i])
                    ? values[i]
                    : greatest <= least ? 0 : (values[i] - least) / (greatest - least);
        }
        return scaled;
    }
}
