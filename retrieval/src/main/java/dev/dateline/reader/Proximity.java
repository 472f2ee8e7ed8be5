package dev.dateline.reader;

import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How near the words of a sentence stand to those that it shares with a question. */
final class Proximity {

    private static final Pattern LIES = Pattern.compile("(?i)\\b(?:in|at|near)\\s+(?:the\\s+)?$");
    private static final Pattern HAPPENS = Pattern.compile("(?i)\\b(?:on|in|since|at|by)\\s+(?:the\\s+)?$");
    private static final Pattern PREPOSITION = Pattern.compile("(?i)\\s+(?:(?:in|at|near|on|since)\\s+(?:the\\s+)?)?");
    private static final Pattern BY = Pattern.compile("(?i)\\bby\\s+(?:[\\p{L}-]+\\s+){0,3}$");
    private static final Pattern VERB_BEFORE = Pattern.compile("\\b(\\p{L}{2,}(?:ing|ed))\\s+$");
    private static final Pattern PAUSE = Pattern.compile("[;:\"(]|, ");
    private static final Pattern ASKS_FOR_ACTOR = Pattern.compile(
            "(?i)\\b(?:who|which|what)\\s+(?!is\\b|was\\b|were\\b|are\\b|did\\b|does\\b|do\\b|will\\b)");

    /** For a count that is not told to be of those whom what is asked about befell: it may be, but others come first. */
    private static final double NO_HARM = -.8;

    private final Question question;
    private final boolean asksForActor;
    private final @Nullable Harm harm;
    private final String sentence;
    private final List<Word> words;
    private final List<String> wordStems;
    /** Where in the sentence, counted in words and in the pauses between them, each word stands. */
    private final double[] positions;

    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<Span> tellings;

    Proximity(Question question, String sentence) {
        this.question = question;
        this.asksForActor = ASKS_FOR_ACTOR.matcher(question.standalone()).find();
        this.harm = question.type() == AnswerType.HOW_MANY ? Harm.of(question).orElse(null) : null;
        this.sentence = sentence;
        this.words = Word.of(sentence);
        this.wordStems = words.stream().map(word -> Lemmas.stem(word.text())).toList();
        this.positions = positions();
        for (String term : question.terms()) {
            weights.put(Lemmas.stem(term), 1.0);
        }
        if (question.focus() != null && question.type() != AnswerType.HOW_MANY) {
            weights.merge(Lemmas.stem(question.focus()), .5, Math::max);
        }
        if (question.action() != null) {
            weights.put(Lemmas.stem(question.action().lemma()), 1.5);
        }
        this.tellings = question.action() == null
                ? Set.of()
                : new HashSet<>(question.action().tellings(words));
        question.names().stream()
                .map(name -> Word.of(name.span().of(question.standalone())))
                .filter(name -> !name.isEmpty())
                .forEach(name -> surnames.add(Lemmas.stem(name.getLast().text())));
        stems.addAll(Lemmas.stems(question.standalone()));
    }

    /** Whether the question itself has these words, so that they answer nothing. */
    boolean isInQuestion(Span span) {
        List<Word> inside =
                words.stream().filter(word -> span.overlaps(word.span())).toList();
        List<Word> content =
                inside.stream().filter(word -> !Lemmas.isStopWord(word.lower())).toList();
        boolean all = !content.isEmpty() && content.stream().allMatch(word -> stems.contains(Lemmas.stem(word.text())));
        boolean surname = question.type() == AnswerType.WHO
                && !content.isEmpty()
                && stems.contains(Lemmas.stem(content.getLast().text()))
                && surnames.contains(Lemmas.stem(content.getLast().text()));
        return all || surname;
    }

    AnswerSpan score(Candidate candidate, double fit) {
        double closeness = closeness(candidate.span());
        return new AnswerSpan(candidate.span(), fit, closeness, fit + 2 * closeness + order(candidate.span()));
    }

    private double closeness(Span span) {
        double near = 0;
        double total = 0;
        boolean counts = question.type() == AnswerType.HOW_MANY || question.type() == AnswerType.HOW_MUCH;
        String action =
                question.action() == null ? "" : Lemmas.stem(question.action().lemma());
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            double distance = Double.POSITIVE_INFINITY;
            for (int i = 0; i < words.size(); i++) {
                Span word = words.get(i).span();
                boolean same = term.getKey().equals(action) && tellings.contains(word)
                        || wordStems.get(i).equals(term.getKey());
                // A count takes its noun along; a name that shares words with the question is not near it thereby.
                if (same && (counts || !span.overlaps(word))) {
                    distance = Math.min(distance, Math.max(1, distance(span, i)));
                }
            }
            near += term.getValue() / (1 + distance / 5);
            total += term.getValue();
        }
        return total == 0 ? 0 : near / total;
    }

    private double distance(Span span, int word) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < words.size(); i++) {
            if (span.overlaps(words.get(i).span())) {
                nearest = Math.min(nearest, Math.abs(positions[i] - positions[word]));
            }
        }
        return nearest;
    }

    /** Who acts stands before an active verb or after "by"; where something is stands after "in" and "at". */
    private double order(Span span) {
        String before = sentence.substring(0, span.start());
        return switch (question.type()) {
            case WHO -> actorOrder(span, before);
            case WHERE -> (LIES.matcher(before).find() ? .15 : 0) + sameClause(span) + complement(span);
            case HOW_MANY -> (isOfAnotherVerb(span, before) ? -.5 : 0) + (isOfNoHarm(span) ? NO_HARM : 0);
            case WHEN -> (HAPPENS.matcher(before).find() ? .05 : 0) + sameClause(span) + complement(span);
            default -> 0;
        };
    }

    /** "Killing 14 people" says nothing of how many it injured, though it goes on with "and injuring dozens". */
    private boolean isOfAnotherVerb(Span span, String before) {
        Matcher verb = VERB_BEFORE.matcher(before);
        return !tellings.isEmpty()
                && verb.find()
                && tellings.stream().noneMatch(telling -> telling.start() == verb.start(1))
                && tellings.stream().anyMatch(telling -> telling.start() > span.end());
    }

    /** Whether it counts those whom something else befell than is asked: the injured, not the dead. */
    boolean isOfAnotherHarm(Span span) {
        return harm != null && Harm.of(span, sentence).map(told -> told != harm).orElse(false);
    }

    private boolean isOfNoHarm(Span span) {
        return harm != null && Harm.of(span, sentence).isEmpty();
    }

    private String between(Span a, Span b) {
        int from = Math.min(a.end(), b.end());
        return sentence.substring(from, Math.max(from, Math.max(a.start(), b.start())));
    }

    /** No pause stands between the action and its place and time. */
    private double sameClause(Span span) {
        return tellings.stream()
                        .map(telling -> between(span, telling))
                        .anyMatch(between -> !PAUSE.matcher(between).find())
                ? .2
                : 0;
    }

    /** Nothing but a preposition stands between the action and its place or time: "born in Leeds, she grew up in York". */
    private double complement(Span span) {
        return tellings.stream()
                        .filter(telling -> telling.end() <= span.start())
                        .map(telling -> between(span, telling))
                        .anyMatch(between -> PREPOSITION.matcher(between).matches())
                ? .3
                : 0;
    }

    private double actorOrder(Span span, String before) {
        if (!asksForActor || tellings.isEmpty()) {
            return 0;
        }
        boolean by = BY.matcher(before).find();
        boolean precedes = tellings.stream()
                .anyMatch(telling -> span.end() <= telling.start() && telling.start() - span.end() < 40);
        return by ? .3 : precedes ? .2 : 0;
    }

    private static double pause(String gap) {
        if (gap.indexOf(';') >= 0 || gap.indexOf(':') >= 0 || gap.contains("--")) {
            return 4;
        }
        return gap.indexOf(',') >= 0 || gap.indexOf('(') >= 0 || gap.indexOf(')') >= 0 || gap.indexOf('"') >= 0 ? 2 : 0;
    }

    private double[] positions() {
        double[] at = new double[words.size()];
        for (int i = 1; i < at.length; i++) {
            String gap = sentence.substring(
                    words.get(i - 1).span().end(), words.get(i).span().start());
            at[i] = at[i - 1] + 1 + pause(gap);
        }
        return at;
    }
}
