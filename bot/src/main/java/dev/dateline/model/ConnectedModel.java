package dev.dateline.model;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A chat model with its address: calls it, retries what may pass, gives up within bounds and says why in one line. */
public final class ConnectedModel {

    /** Characters: many times what any answer needs. */
    private static final int LONGEST_REPLY = 50_000;

    private final ModelName name;
    private final String address;
    private final String setup;
    private final StreamingChatModel model;
    private final Environment environment;
    private final Patience patience;
    private final RetryPolicy<String> retries;

    /**
     * @param address where the model is, for a reader: a URL or a file
     * @param setup what a reader can do where it cannot be reached or its key is refused
     */
    public ConnectedModel(
            ModelName name,
            String address,
            String setup,
            StreamingChatModel model,
            Environment environment,
            Patience patience) {
        this.name = name;
        this.setup = setup;
        this.address = address;
        this.model = model;
        this.environment = environment;
        this.patience = patience;
        this.retries = RetryPolicy.<String>builder()
                .handleIf(error -> error instanceof ModelFailure failure && isWorthRetrying(failure))
                .withMaxAttempts(patience.attempts())
                .withMaxDuration(patience.total())
                .withBackoff(patience.firstPause(), patience.firstPause().multipliedBy(16))
                .withDelayFnOn(ConnectedModel::pauseAskedFor, ModelFailure.class)
                .build();
    }

    public ModelName name() {
        return name;
    }

    /** This model for code that wants LangChain4j's own type; every call is bounded as here. */
    public ChatModel asChatModel() {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                AiMessage reply = AiMessage.from(reply(request, () -> words -> {}));
                return ChatResponse.builder().aiMessage(reply).build();
            }
        };
    }

    /** The whole reply to {@code user} under the instructions {@code system}. Errors as in the other form. */
    public String reply(String system, String user) {
        return reply(system, user, () -> words -> {});
    }

    /**
     * The whole reply, also handed over while it comes in.
     *
     * @param readers gives a reader for each attempt; it gets the attempt's words piece by piece, on this thread
     * @throws ModelUnavailableException if no attempt gave a reply; what was read of the last one is all there is
     * @throws ContextTooLongException if the model cannot read that much
     * @throws CancellationException if this thread was interrupted; it stays interrupted, and the model's call has ended
     */
    public String reply(String system, String user, Supplier<Consumer<String>> readers) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(system), UserMessage.from(user))
                .build();
        return reply(request, readers);
    }

    private String reply(ChatRequest request, Supplier<Consumer<String>> readers) {
        long deadline = System.nanoTime() + patience.total().toNanos();
        try {
            return Failsafe.with(retries).get(() -> attempt(request, readers.get(), deadline));
        } catch (ModelFailure failure) {
            throw unavailable(failure);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the question was cancelled");
            }
            throw e;
        }
    }

    private String attempt(ChatRequest request, Consumer<String> reader, long deadline) throws InterruptedException {
        StringBuilder reply = new StringBuilder();
        try (ModelCall call = new ModelCall(model, request)) {
            while (true) {
                Duration wait = shorter(
                        reply.isEmpty() ? patience.firstWords() : patience.nextWords(),
                        Duration.ofNanos(deadline - System.nanoTime()));
                switch (call.next(wait)) {
                    case null -> throw ModelFailure.passing("did not answer in time");
                    case ModelCall.Event.Words words -> {
                        reply.append(words.text());
                        reader.accept(words.text());
                        if (reply.length() > LONGEST_REPLY) {
                            throw ModelFailure.lasting("wrote without end");
                        }
                    }
                    case ModelCall.Event.End end -> {
                        return complete(reply.toString(), end.reason());
                    }
                    case ModelCall.Event.Failed failed -> throw failure(failed.error());
                }
            }
        }
    }

    private static RuntimeException failure(Throwable error) {
        return error instanceof ModelUnavailableException unavailable ? unavailable : ModelFailure.of(error);
    }

    private static String complete(String reply, @Nullable FinishReason reason) {
        if (reason == null) {
            throw ModelFailure.passing("cut the reply off");
        }
        if (reply.isBlank()) {
            throw ModelFailure.passing("sent an empty reply");
        }
        return reply;
    }

    private boolean isWorthRetrying(ModelFailure failure) {
        Duration asked = failure.retryAfter();
        return failure.worthRetrying() && (asked == null || asked.compareTo(patience.total()) < 0);
    }

    /** Negative where the server asks for no pause of its own: the policy's back-off counts then. */
    private static Duration pauseAskedFor(dev.failsafe.ExecutionContext<String> context) {
        return context.getLastException() instanceof ModelFailure failure && failure.retryAfter() != null
                ? failure.retryAfter()
                : Duration.ofNanos(-1);
    }

    private ModelUnavailableException unavailable(ModelFailure failure) {
        String line = "the model " + name + " at " + address + " " + failure.getMessage()
                + (failure.isOfSetup() ? " (" + setup + ")" : "");
        return new ModelUnavailableException(environment.redact(line));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
