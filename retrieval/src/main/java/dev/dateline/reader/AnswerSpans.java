package dev.dateline.reader;

import dev.dateline.embedding.Reading;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a sentence the words that answer a question. */
public final class AnswerSpans {

    private static final Pattern BASED_IN =
            Pattern.compile("\\b(?!The\\b)(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)-based\\b");

    private static final Pattern MEASURE = Pattern.compile("\\d[\\d.,\\s]*\\p{L}{0,4}");
    private static final Pattern DATE_FIRST = Pattern.compile(CalendarWords.MONTH + "\\.? \\d");
    private static final Pattern AMOUNT = Pattern.compile("[$£€]?\\d");

    private static final Pattern SETTING = Pattern.compile("(?i)\\b(?:in|from|at|near|outside|across) (?:the )?$");

    private static final Pattern NUMBER = Pattern.compile(Numbers.NUMBER, Pattern.CASE_INSENSITIVE);

    /** The fit of a place that nothing in its sentence marks as one. */
    private static final double KNOWN_PLACE = .5;

    /** What the likelihood of words, as a power of ten, counts beside form and nearness; below {@link #LEAST_LIKELY} none. */
    private static final double LIKELIHOOD_WEIGHT = 0.5;

    private static final double LEAST_LIKELY = -4;

    /** Stands for the likelihood of words that were not read. */
    private static final double NOT_READ = -1;

    private static final double FIT_OF_WORDS_READ = 0.5;

    /** How likely words must be to answer where a name is asked for; a name seldom goes unrecognised. */
    private static final double LIKELY_NAME = 0.1;

    /** The same where their form tells nothing. */
    private static final double LIKELY_WORDS = 0.4;

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
            addKnownPlaces(candidates, mentions);
        }
        Optional<Candidate> read = wordsRead(question.type(), straight, reading)
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
                .filter(candidate -> !proximity.isInQuestion(candidate.span()))
                .filter(candidate -> isCounted(question) || !isAskedAbout(candidate.span(), question, mentions))
                .filter(candidate -> !isOfAnotherKind(candidate.span(), question, mentions))
                .filter(candidate ->
                        question.type() != AnswerType.WHO || canBeSomebody(candidate.span(), straight, mentions))
                .filter(candidate -> question.type() != AnswerType.WHERE || canBePlace(candidate.span(), straight))
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
            case WHERE -> places(sentence, focus);
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

    private static List<Candidate> places(String sentence, @Nullable String focus) {
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

    /** Places by what the articles know of them, where the sentence's form tells nothing: "Kent is the likely site". */
    private static void addKnownPlaces(List<Candidate> candidates, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean isPlace = mention.entity().kind() == Entity.Kind.PLACE && mention.kind() == Mention.Kind.NAME;
            if (isPlace
                    && candidates.stream()
                            .noneMatch(candidate -> candidate.span().overlaps(mention.span()))) {
                candidates.add(new Candidate(mention.span(), KNOWN_PLACE));
            }
        }
    }

    /**
     * The words that a reading of question and sentence together points at, whatever their form: "the chief of police",
     * "Austria, Greece and Cyprus". None where a number or a date is asked for: these are known by their form.
     */
    private static Optional<Candidate> wordsRead(AnswerType type, String sentence, @Nullable Reading reading) {
        double least = switch (type) {
            case WHO, WHERE, WHICH -> LIKELY_NAME;
            case WHAT -> LIKELY_WORDS;
            default -> Double.POSITIVE_INFINITY;
        };
        return reading == null
                ? Optional.empty()
                : reading.words()
                        .filter(words -> reading.likelihood(words) >= least)
                        .filter(words -> type == AnswerType.WHAT
                                || !isNumber(words.of(sentence))
                                        && !CLAUSE.matcher(words.of(sentence)).find())
                        .map(words -> new Candidate(whole(words, sentence), FIT_OF_WORDS_READ));
    }

    /** A reading may run on into what is said next: "a candidate, had suggested", "the title and written a book". */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i),\\s(?:had|has|have|was|were|is|are|will|would|said)\\b|(?<!\\b(?:who|which|that) )\\b(?:had|has|have) been\\b"
                    + "|\\band (?:\\p{L}+ed|written|won|made|taken|given|got) (?:a|an|the|his|her|its)\\b");

    /** "Four suits were sold" is no answer to who bought them. */
    private static boolean isNumber(String words) {
        return NUMBER.matcher(words).matches();
    }

    /** From the first to the last of the words of which {@code span} has a part. */
    private static Span whole(Span span, String sentence) {
        List<Span> words = Word.of(sentence).stream()
                .map(Word::span)
                .filter(word -> word.overlaps(span))
                .toList();
        return words.isEmpty()
                ? span
                : new Span(
                        Math.min(span.start(), words.getFirst().start()),
                        Math.max(span.end(), words.getLast().end()));
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

    /** Nowhere is "April 27, 1822", and a mountain is not at 12,388ft. */
    private static boolean canBePlace(Span span, String sentence) {
        String words = span.of(sentence);
        boolean date = Word.of(words).stream()
                .map(Word::lower)
                .allMatch(word -> CalendarWords.contains(word) || Character.isDigit(word.charAt(0)));
        return !date
                && !MEASURE.matcher(words).matches()
                && !DATE_FIRST.matcher(words).lookingAt();
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
