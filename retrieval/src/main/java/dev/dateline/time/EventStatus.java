package dev.dateline.time;

import dev.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/** Whether an article says that an event happened, or only that it was going to. */
public enum EventStatus {
    /** The article tells the event as something that happened. */
    REPORTED,
    /** The article tells the event as something to come, or as possible. */
    PLANNED,
    /** The words and the dates of the article disagree, or say too little. */
    UNCLEAR;

    /**
     * The status of one event.
     *
     * @param sentence the sentence that tells the event
     * @param event where the word of the event is in the sentence, such as "meet": UTF-16 units
     * @param when when the sentence says the event is, or null where it doesn't
     * @param published when the article was published
     */
    public static EventStatus of(String sentence, Span event, @Nullable TimeExpression when, DateInterval published) {
        return UNCLEAR;
    }
}
