package dev.dateline.telegram.respond;

import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.chat.Conversation;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Answers questions for the bot; called from many threads at once. */
@FunctionalInterface
public interface Answering {

    /**
     * What is asked, and where.
     *
     * @param conversation of this chat and topic; whoever answers adds the reply to it
     * @param text as typed
     * @param chat id of the chat, for the record of the answer
     * @param user id of whoever asks, for the record of the answer
     * @param wanted is asked once, when the reply is ready; where it says no, nothing is recorded or remembered
     */
    record Request(Conversation conversation, String text, long chat, long user, BooleanSupplier wanted) {}

    /**
     * Blocks until there is an answer.
     *
     * @param verified takes each statement as soon as it is proven, where the answer is made bit by bit
     * @throws InterruptedException if the thread was interrupted, which is how an answer is cancelled
     */
    Reply answer(Request request, Consumer<Statement> verified) throws InterruptedException;
}
