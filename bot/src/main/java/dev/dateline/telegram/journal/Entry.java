package dev.dateline.telegram.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.message.Message;

/** One line of the journal: a step in the life of an update. Times are seconds since 1970. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Received.class, name = "received"),
    @JsonSubTypes.Type(value = Entry.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = Entry.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Entry.Composed.class, name = "composed"),
    @JsonSubTypes.Type(value = Entry.Sending.class, name = "sending"),
    @JsonSubTypes.Type(value = Entry.Going.class, name = "going"),
    @JsonSubTypes.Type(value = Entry.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Entry.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Entry.Unconfirmed.class, name = "unconfirmed"),
    @JsonSubTypes.Type(value = Entry.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Entry.Upgraded.class, name = "upgraded")
})
sealed interface Entry {

    int update();

    /** @param json the update as it came */
    record Received(int update, long at, JsonNode json) implements Entry {}

    /** It could not be read and never will be. */
    record Skipped(int update, long at, String reason) implements Entry {}

    /** @param message shows the group that an answer is on its way; it goes when the answer comes */
    record Progress(int update, int message) implements Entry {}

    /**
     * It will be answered by these messages, whatever happens.
     *
     * @param partsMissing whether one of them may not have arrived
     */
    record Composed(int update, long at, Response response, boolean partsMissing) implements Entry {}

    /** A message goes out as soon as this is on the disk, which takes milliseconds. */
    record Sending(int update, int part) implements Entry {}

    /** The bytes of the message leave the machine within microseconds. */
    record Going(int update, int part) implements Entry {}

    /** The message that was about to go out did not: Telegram said so, or it was never reached. */
    record Refused(int update, int part) implements Entry {}

    record Sent(int update, int part, int message) implements Entry {}

    /** @param notice tells the chat that the message may not have arrived; it goes out after the others */
    record Unconfirmed(int update, int part, Message notice) implements Entry {}

    /** Nothing is left to do. */
    record Done(int update, long at) implements Entry {}

    /**
     * A group became a supergroup.
     *
     * @param update with which that became known
     * @param from the group's id
     * @param to the supergroup's
     */
    record Upgraded(int update, long from, long to) implements Entry {}
}
