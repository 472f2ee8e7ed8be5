package dev.dateline.reader;

import dev.dateline.text.Span;

/**
 * Words of a sentence that may answer.
 *
 * @param fit how well their form fits the kind of answer that is asked for, 0 to 1
 */
record Candidate(Span span, double fit) {

    Candidate {
        fit = Math.clamp(fit, 0, 1);
    }
}
