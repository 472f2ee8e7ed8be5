package dev.dateline.time;

import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article says that an event happened, or only that it was going to.
 *
 * <p>Neither the words of a clause nor its date suffice alone: where both are there, they have to agree.
 */
public enum EventStatus {
    /** The article tells the event as something that happened. */
    REPORTED,
    /** The article tells the event as something to come, or as possible. */
    PLANNED,
    /** The words and the dates of the article disagree, or say too little. */
    UNCLEAR;

    /** Before a date: it was chosen, whatever came of it. */
    private static final Pattern SET_FOR = Pattern.compile(
            "(?i)\\b(?:set|fixed|scheduled|booked|pencilled in|arranged|slated|planned)\\b(?: (?!(?:and|but|after|before|when|by)\\b)[\\p{L}’'-]+){0,5} for (?:the )?$");

    /** Where a date lies, seen from when the article was published. */
    private enum Position {
        AFTER,
        NOT_AFTER,
        UNKNOWN
    }

    /**
     * The status of one event.
     *
     * @param sentence the sentence that tells the event
     * @param event where the word of the event is in the sentence, such as "meet" or "summit": UTF-16 units
     * @param when when the sentence says the event is, or null where it doesn't; its span is not looked at
     * @param published when the article was published
     * @throws IllegalArgumentException if {@code event} covers no word of the sentence
     */
    public static EventStatus of(String sentence, Span event, @Nullable TimeExpression when, DateInterval published) {
        return of(cue(sentence, event), when, published);
    }

    /**
     * As {@link #of}, where {@code when} is known to be the event's own date: a day to come of which no word says that it was
     * is planned.
     */
    public static EventStatus ofDated(String sentence, Span event, TimeExpression when, DateInterval published) {
        EventCue cue =
                SET_FOR.matcher(sentence.substring(0, when.span().start())).find()
                        ? EventCue.PLANNED
                        : cue(sentence, event);
        return cue == EventCue.SILENT && position(when, published) == Position.AFTER
                ? PLANNED
                : of(cue, when, published);
    }

    private static EventCue cue(String sentence, Span event) {
        Sentence words = new Sentence(Scan.plain(sentence));
        int word = words.wordAt(event.start());
        if (word == words.words().size() || words.words().get(word).start() >= event.end()) {
            throw new IllegalArgumentException("no word of an event at " + event + " in: " + sentence);
        }
        return EventCue.of(words, word);
    }

    private static EventStatus of(EventCue cue, @Nullable TimeExpression when, DateInterval published) {
        return switch (position(when, published)) {
            case UNKNOWN ->
                switch (cue) {
                    case PLANNED -> PLANNED;
                    case HAPPENED -> REPORTED;
                    case DENIED, TENSELESS, SILENT -> UNCLEAR;
                };
            case AFTER -> cue == EventCue.PLANNED || cue == EventCue.TENSELESS ? PLANNED : UNCLEAR;
            case NOT_AFTER ->
                switch (cue) {
                    case HAPPENED, SILENT -> REPORTED;
                    case PLANNED, DENIED, TENSELESS -> UNCLEAR;
                };
        };
    }

    private static Position position(@Nullable TimeExpression when, DateInterval published) {
        if (when == null) {
            return Position.UNKNOWN;
        }
        if (published.isBefore(when.interval())) {
            return Position.AFTER;
        }
        LocalDate lastDay = when.interval().latest();
        LocalDate firstPublished = published.earliest();
        return lastDay != null && firstPublished != null && !lastDay.isAfter(firstPublished)
                ? Position.NOT_AFTER
                : Position.UNKNOWN;
    }
}
