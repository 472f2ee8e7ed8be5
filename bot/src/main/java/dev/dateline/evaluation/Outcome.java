package dev.dateline.evaluation;

/**
 * What became of one question.
 *
 * @param item the question
 * @param type the kind of question, for the breakdown
 * @param answered whether an answer was given, rather than that the articles don't say
 * @param rightShown whether a right answer is in the answer or its excerpts
 * @param rightInText whether it is in the answer's own text
 * @param rightInLead whether it is in what stands before the first excerpt
 * @param citations how many citations were given
 * @param exact how many of them are exact
 * @param rank of the first passage that says it, 1 to 10; 0 where none of ten does, or none can
 * @param text what was shown
 */
public record Outcome(
        QuestionSet.Item item,
        String type,
        boolean answered,
        boolean rightShown,
        boolean rightInText,
        boolean rightInLead,
        int citations,
        int exact,
        int rank,
        String text) {}
