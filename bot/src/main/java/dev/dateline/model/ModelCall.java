package dev.dateline.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One attempt at one reply, running on a thread of its own so that whoever waits for it can stop waiting; closing ends it. */
final class ModelCall implements StreamingChatResponseHandler, AutoCloseable {

    /** What comes from the model, in order; nothing follows an end or a failure. */
    sealed interface Event {
        record Words(String text) implements Event {}

        record End(@Nullable FinishReason reason) implements Event {}

        record Failed(Throwable error) implements Event {}
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    ModelCall(StreamingChatModel model, ChatRequest request) {
        thread = Thread.ofPlatform().daemon().name("model-call").unstarted(() -> run(model, request));
        thread.start();
    }

    private void run(StreamingChatModel model, ChatRequest request) {
        try {
            model.chat(request, this);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            onError(e);
        }
    }

    /** The next event, or null if there is none within {@code patience}. */
    @Nullable Event next(Duration patience) throws InterruptedException {
        return events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @throws CancellationException if nobody waits for the words: it stops models that run in this process */
    @Override
    public void onPartialResponse(String words) {
        if (closed) {
            throw new CancellationException("nobody waits for this reply");
        }
        events.add(new Event.Words(words));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        events.add(new Event.End(response.finishReason()));
    }

    @Override
    public void onError(Throwable error) {
        events.add(new Event.Failed(error));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
