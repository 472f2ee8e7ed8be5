package dev.dateline.answer.timeline;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.When;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.corpus.Passage;
import dev.dateline.time.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that tells the event which a question asks about, with its date.
 *
 * @param context the sentence in its article
 * @param when the date that it gives for the event
 * @param status whether the article reports or plans it
 * @param place where, as the sentence says it: "Sochi"; null where it doesn't
 * @param coverage how much of the question the sentence and its surroundings have
 * @param action whether the words of the question's action tell it, not only words around
 * @param ofAsked whether it says it of whoever is asked about, be it by a pronoun
 */
record Telling(
        Context context,
        When when,
        EventStatus status,
        @Nullable String place,
        Coverage coverage,
        boolean action,
        boolean ofAsked) {

    Passage passage() {
        return context.passage();
    }
}
