package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.Optional;

/** Somebody who runs chat models. A new one is a class of this kind and a line in {@link Models}. */
interface ModelProvider {

    /** What model names begin with, such as {@code ollama}. */
    String name();

    /** Where {@code model} is reached, for a reader. */
    String address(String model, Environment environment);

    /**
     * The model, ready to be called; nothing is sent yet.
     *
     * @throws ModelUnavailableException if it cannot be had as things are, such as without a key
     */
    StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http);

    /** A cheap call that lists the provider's models; empty if it is not set up, or if there is nothing to call. */
    Optional<HttpRequest> listing(Environment environment);

    /** What to set so that it can be used, for a reader. */
    String setup();
}
