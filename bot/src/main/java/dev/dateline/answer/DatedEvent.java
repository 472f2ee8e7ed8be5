package dev.dateline.answer;

import dev.dateline.time.EventStatus;
import java.util.List;

/**
 * A date that an answer gives.
 *
 * @param value ISO 8601 / TIMEX3, {@code X} where a part is not known: {@code XXXX-10-27}
 * @param text the words that give it in the source
 * @param status whether the sources report or plan the event
 * @param basis how the date is known, for a reader
 * @param citations numbers of the citations that give it
 */
public record DatedEvent(String value, String text, EventStatus status, String basis, List<Integer> citations) {

    public DatedEvent {
        citations = List.copyOf(citations);
    }
}
