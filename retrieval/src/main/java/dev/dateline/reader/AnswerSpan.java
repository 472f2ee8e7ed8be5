package dev.dateline.reader;

import dev.dateline.text.Span;

/**
 * The words of a sentence that answer a question.
 *
 * @param span UTF-16 range in the sentence
 * @param fit how well their form fits the kind of answer that is asked for, 0 to 1
 * @param closeness how near they stand to the question's words, 0 (none is there) to 1
 * @param score what candidates of one question compare by; higher is better
 */
public record AnswerSpan(Span span, double fit, double closeness, double score) {

    AnswerSpan plus(double more) {
        return new AnswerSpan(span, fit, closeness, score + more);
    }
}
