package dev.dateline.reader;

import dev.dateline.embedding.Reading;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a reading of question and sentence together points at. */
final class WordsRead {

    private static final Pattern NUMBER = Pattern.compile(Numbers.NUMBER, Pattern.CASE_INSENSITIVE);

    /** A reading may run on into what is said next: "a candidate, had suggested", "the title and written a book". */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i),\\s(?:had|has|have|was|were|is|are|will|would|said)\\b|(?<!\\b(?:who|which|that) )\\b(?:had|has|have) been\\b"
                    + "|\\band (?:\\p{L}+ed|written|won|made|taken|given|got) (?:a|an|the|his|her|its)\\b");

    private static final double FIT = 0.5;

    /** How likely words must be to answer where a name is asked for; a name seldom goes unrecognised. */
    private static final double LIKELY_NAME = 0.1;

    /** The same where their form tells nothing. */
    private static final double LIKELY_WORDS = 0.4;

    private WordsRead() {}

    /**
     * The words pointed at, whatever their form: "the chief of police",
     * "Austria, Greece and Cyprus". None where a number or a date is asked for: these are known by their form.
     */
    static Optional<Candidate> find(AnswerType type, String sentence, @Nullable Reading reading) {
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
                        .map(words -> new Candidate(whole(words, sentence), FIT));
    }

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
}
