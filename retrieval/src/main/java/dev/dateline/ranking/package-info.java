/** Which sentence answers best: {@link dev.dateline.ranking.Ranker} orders the candidates of a question by learnt weights. */
@NullMarked
package dev.dateline.ranking;

import org.jspecify.annotations.NullMarked;
