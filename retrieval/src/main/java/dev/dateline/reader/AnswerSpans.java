package dev.dateline.reader;

import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a sentence the words that answer a question. */
public final class AnswerSpans {

    private static final Pattern AMOUNT = Pattern.compile("[$£€]?\\d");

    private static final Pattern SETTING = Pattern.compile("(?i)\\b(?:in|from|at|near|outside|across) (?:the )?$");

    /** What the likelihood of words, as a power of ten, counts beside form and nearness; below {@link #LEAST_LIKELY} none. */
    private static final double LIKELIHOOD_WEIGHT = 0.5;

    private static final double LEAST_LIKELY = -4;

    /** Stands for the likelihood of words that were not read. */
    private static final double NOT_READ = -1;

    /** The fit of a count that has the noun asked for, or one much like it, is higher. */
    private static final double FIT_OF_THE_THING = 0.5;

    /** How surely, in log-odds, a sentence must answer for a count in it without that noun to be the one that is asked for. */
    private static final double LEAST_FOR_OTHER_COUNTS = -0.6;

    private AnswerSpans() {}

    /**
     * The words of {@code sentence} that may answer a question of the type, in order. Counts and amounts are whole, with
     * hedge, unit, currency and scale; people are without their offices.
     *
     * @param focus the noun that the answer is one of, singular and lower case, or null
     */
    public static List<Span> find(AnswerType type, @Nullable String focus, String sentence) {
        return candidates(type, focus, Word.straighten(sentence)).stream()
                .map(Candidate::span)
                .sorted()
                .toList();
    }

    /** The words of {@code sentence} that answer {@code question} best; empty where none can, or a sentence is asked for. */
    public static Optional<AnswerSpan> best(Question question, String sentence) {
        return best(question, sentence, List.of(), null, words -> true);
    }

    /**
     * The words of {@code sentence} that answer {@code question} best.
     *
     * @param mentions who is meant where in {@code sentence}: nobody whom the question names already is its answer
     * @param reading what the sentence says to the question; null where the two were not read together
     * @param admitted the words that may be the answer
     */
    public static Optional<AnswerSpan> best(
            Question question,
            String sentence,
            List<Mention> mentions,
            @Nullable Reading reading,
            Predicate<Span> admitted) {
        String straight = Word.straighten(sentence);
        List<Candidate> candidates = new ArrayList<>(candidates(question.type(), question.focus(), straight));
        if (question.type() == AnswerType.WHERE) {
            Places.addKnown(candidates, mentions);
        }
        Optional<Candidate> read = (question.asksForAccount()
                        ? Optional.<Candidate>empty()
                        : WordsRead.find(question.type(), straight, reading))
                .filter(words -> candidates.stream()
                        .noneMatch(candidate -> candidate.span().equals(words.span())));
        read.ifPresent(candidates::add);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Proximity proximity = new Proximity(question, straight);
        boolean doubtful = reading != null && reading.answers() < LEAST_FOR_OTHER_COUNTS;
        return candidates.stream()
                .filter(candidate -> !doubtful || !isOtherCount(question.type(), candidate))
                .filter(candidate -> admitted.test(candidate.span()))
                .filter(candidate -> !proximity.isOfAnotherHarm(candidate.span()))
                .filter(candidate -> !proximity.isInQuestion(candidate.span()))
                .filter(candidate -> isCounted(question) || !isAskedAbout(candidate.span(), question, mentions))
                .filter(candidate -> !isOfAnotherKind(candidate.span(), question, mentions))
                .filter(candidate ->
                        question.type() != AnswerType.WHO || canBeSomebody(candidate.span(), straight, mentions))
                .filter(candidate -> question.type() != AnswerType.WHERE || Places.canBe(candidate.span(), straight))
                .map(candidate -> {
                    boolean byForm = read.isEmpty() || candidate != read.get();
                    double fit = byForm ? kindFit(candidate, question, mentions) : candidate.fit();
                    return proximity.score(candidate, fit).plus(likelihood(candidate.span(), reading));
                })
                .max(Comparator.comparingDouble(AnswerSpan::score)
                        .thenComparing(answer -> -answer.span().start()));
    }

    /** A count without the noun that is asked for: "74,129" for people who live somewhere may be those who came to a match. */
    private static boolean isOtherCount(AnswerType type, Candidate candidate) {
        return type == AnswerType.HOW_MANY && candidate.fit() < FIT_OF_THE_THING;
    }

    /** What the reading adds to the score of a candidate. */
    private static double likelihood(Span words, @Nullable Reading reading) {
        if (reading == null
                || reading.pieces().isEmpty()
                || words.start() >= reading.pieces().getLast().span().end()) {
            return LIKELIHOOD_WEIGHT * NOT_READ;
        }
        return LIKELIHOOD_WEIGHT * Math.max(LEAST_LIKELY, Math.log10(reading.likelihood(words)));
    }

    private static List<Candidate> candidates(AnswerType type, @Nullable String focus, String sentence) {
        return switch (type) {
            case WHEN -> Times.dates(sentence, focus);
            case WHO -> people(sentence);
            case WHERE -> Places.find(sentence, focus);
            case HOW_MANY -> Quantities.counts(sentence, focus);
            case HOW_MUCH -> Quantities.amounts(sentence, focus);
            case HOW_LONG -> Times.durations(sentence);
            case HOW_OLD -> Quantities.ages(sentence);
            case WHICH -> Kinds.find(sentence, focus);
            case WHAT -> focus == null ? List.of() : Kinds.findMembers(sentence, focus);
            case YES_NO, WHY, HOW -> List.of();
        };
    }

    /** A number may have a name with it that the question has too: "68 unreleased Nirvana tracks". */
    private static boolean isCounted(Question question) {
        return question.type() == AnswerType.HOW_MANY || question.type() == AnswerType.HOW_MUCH;
    }

    private static List<Candidate> people(String sentence) {
        return ProperNames.find(sentence).stream()
                .map(name -> new Candidate(name.span(), Math.max(name.personFit(), name.organisationFit() / 5)))
                .toList();
    }

    private static boolean isAskedAbout(Span span, Question question, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.span().overlaps(span))
                .anyMatch(mention -> question.names().stream()
                        .anyMatch(asked ->
                                asked.entity().name().equals(mention.entity().name())));
    }

    /** Nobody is "40,000 euros"; and "a woman from Bath" is not Bath, though England may win. */
    private static boolean canBeSomebody(Span span, String sentence, List<Mention> mentions) {
        boolean place = mentions.stream()
                .filter(mention -> mention.span().contains(span))
                .anyMatch(mention -> mention.entity().kind() == Entity.Kind.PLACE);
        boolean setting =
                place && SETTING.matcher(sentence.substring(0, span.start())).find();
        return !setting && !AMOUNT.matcher(span.of(sentence)).lookingAt();
    }

    /** No company is a man: "which company" is not answered by the name of one. "Which team" may well be England. */
    private static boolean isOfAnotherKind(Span span, Question question, List<Mention> mentions) {
        Entity.Kind wanted = question.type() == AnswerType.WHICH ? Kinds.ofNoun(question.focus()) : Entity.Kind.UNKNOWN;
        Entity.Kind kind = kind(span, mentions);
        boolean canBe = kind == wanted
                || wanted == Entity.Kind.UNKNOWN
                || kind == Entity.Kind.UNKNOWN
                || wanted == Entity.Kind.ORGANISATION && kind == Entity.Kind.PLACE;
        return !canBe;
    }

    private static Entity.Kind kind(Span span, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.span().overlaps(span))
                .map(mention -> mention.entity().kind())
                .filter(kind -> kind != Entity.Kind.UNKNOWN)
                .findFirst()
                .orElse(Entity.Kind.UNKNOWN);
    }

    /** What the articles know about the kind of a name corrects what its form suggests. */
    private static double kindFit(Candidate candidate, Question question, List<Mention> mentions) {
        Entity.Kind wanted = switch (question.type()) {
            case WHO -> Entity.Kind.PERSON;
            case WHERE -> Entity.Kind.PLACE;
            default -> Entity.Kind.UNKNOWN;
        };
        Entity.Kind kind = kind(candidate.span(), mentions);
        if (wanted == Entity.Kind.UNKNOWN || kind == Entity.Kind.UNKNOWN) {
            return candidate.fit();
        }
        return kind == wanted ? Math.max(candidate.fit(), .8) : Math.min(candidate.fit(), .2);
    }
}
