package dev.dateline.embedding;

import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says to a question, where both were read together.
 *
 * @param answers how surely the sentence answers, as log-odds: above 0 where it rather does
 * @param affirms how surely it answers with yes, not no, as log-odds; says nothing where the question asks neither
 * @param pieces those of the sentence that were read, in order: all but the end of a long one
 */
public record Reading(double answers, double affirms, List<Piece> pieces) {

    /** In pieces: answers of more are clauses, not words. */
    private static final int LONGEST = 24;

    /**
     * A word of the sentence or a part of one.
     *
     * @param span where it stands in the sentence
     * @param begins the share of 1 that the answer begins with it, if the sentence answers
     * @param ends the same that the answer ends with it
     */
    public record Piece(Span span, double begins, double ends) {}

    public Reading {
        pieces = List.copyOf(pieces);
    }

    /** A sentence of which nothing is known but how surely it answers. */
    public Reading(double answers) {
        this(answers, 0, List.of());
    }

    /** How likely the answer begins and ends within {@code words} of the sentence, if it answers: 0 to 1. */
    public double likelihood(Span words) {
        double begins = 0;
        double ends = 0;
        for (Piece piece : pieces) {
            if (piece.span().overlaps(words)) {
                begins += piece.begins();
                ends += piece.ends();
            }
        }
        return begins * ends;
    }

    /** The words of the sentence that answer most likely, if it answers; empty where no words were read. */
    public Optional<Span> words() {
        Span best = null;
        double likelihood = 0;
        for (int first = 0; first < pieces.size(); first++) {
            for (int last = first; last < Math.min(pieces.size(), first + LONGEST); last++) {
                double here = pieces.get(first).begins() * pieces.get(last).ends();
                if (here > likelihood) {
                    likelihood = here;
                    best = new Span(
                            pieces.get(first).span().start(),
                            pieces.get(last).span().end());
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
