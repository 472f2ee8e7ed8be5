/** How good the answers are: {@link dev.dateline.evaluation.Evaluation} asks a {@link dev.dateline.evaluation.QuestionSet} and gives a {@link dev.dateline.evaluation.Report}. */
@NullMarked
package dev.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
