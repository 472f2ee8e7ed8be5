package dev.dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.embedding.Reading.Piece;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    /** "Ada Holm runs it": the answer begins most likely at "Ada" and ends most likely at "Holm". */
    private static final Reading READING = new Reading(
            1,
            0,
            List.of(
                    new Piece(new Span(0, 3), .7, .1),
                    new Piece(new Span(4, 8), .2, .6),
                    new Piece(new Span(9, 13), .1, .2),
                    new Piece(new Span(14, 16), 0, .1)));

    @Test
    void theLikeliestWordsBeginAndEndWhereTheAnswerDoes() {
        assertThat(READING.words()).contains(new Span(0, 8));
    }

    @Test
    void anAnswerDoesNotEndBeforeItBegins() {
        Reading backwards =
                new Reading(1, 0, List.of(new Piece(new Span(0, 3), .1, .8), new Piece(new Span(4, 8), .8, .1)));

        assertThat(backwards.words())
                .hasValueSatisfying(words -> assertThat(words.start()).isLessThan(words.end()));
        assertThat(backwards.likelihood(backwards.words().orElseThrow())).isLessThan(.64);
    }

    @Test
    void wordsAreAsLikelyAsThatTheAnswerBeginsAndEndsInThem() {
        assertThat(READING.likelihood(new Span(0, 8))).isCloseTo(.9 * .7, within(1e-9));
        assertThat(READING.likelihood(new Span(4, 8))).isCloseTo(.2 * .6, within(1e-9));
        assertThat(READING.likelihood(new Span(1, 2))).isCloseTo(.7 * .1, within(1e-9));
        assertThat(READING.likelihood(new Span(14, 16))).isZero();
    }

    @Test
    void anAnswerOfMoreThanTwentyFourPiecesIsNone() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pieces.add(new Piece(new Span(i, i + 1), i == 0 ? .9 : .001, i == 29 ? .9 : .001));
        }

        assertThat(new Reading(1, 0, pieces).words())
                .hasValueSatisfying(words -> assertThat(words.length()).isLessThanOrEqualTo(24));
    }

    @Test
    void whereNothingWasReadNoWordsAreLikely() {
        Reading nothing = new Reading(-3);

        assertThat(nothing.words()).isEmpty();
        assertThat(nothing.likelihood(new Span(0, 8))).isZero();
    }
}
