package dev.dateline.model.provider;

import dev.dateline.model.ConnectedModel;
import dev.dateline.model.Environment;
import dev.dateline.model.HttpTransport;
import dev.dateline.model.ModelName;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.model.Patience;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.stream.Collectors;

/** The chat models that can be had. The classes of a provider are loaded when one of its models is opened. */
public final class Models {

    private static final List<ModelProvider> PROVIDERS = List.of(
            new OllamaProvider(),
            new OpenAiProvider(),
            new AnthropicProvider(),
            new GoogleProvider(),
            new LocalProvider());

    private final Environment environment;
    private final Patience patience;

    public Models(Environment environment, Patience patience) {
        this.environment = environment;
        this.patience = patience;
    }

    /**
     * The model {@code PROVIDER/NAME}. Whether it can be used shows when it is asked: without its key, or without its file,
     * it fails as one that cannot be reached.
     *
     * @throws IllegalArgumentException with a line for the user if there is no such provider
     */
    public ConnectedModel open(String name) {
        ModelName parsed = ModelName.parse(name);
        ModelProvider provider = PROVIDERS.stream()
                .filter(candidate -> candidate.name().equals(parsed.provider()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no provider '" + parsed.provider() + "' for the model " + name + "; there are " + names()));
        return new ConnectedModel(
                parsed,
                provider.address(parsed.model(), environment),
                provider.setup(),
                connect(provider, parsed.model()),
                environment,
                patience);
    }

    private StreamingChatModel connect(ModelProvider provider, String model) {
        try {
            return provider.connect(model, environment, new HttpTransport());
        } catch (ModelUnavailableException e) {
            return new StreamingChatModel() {
                @Override
                public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                    handler.onError(e);
                }
            };
        }
    }

    /** Asks every provider that is set up for its models; takes as long as the slowest connection. */
    public List<Availability> availability() {
        return PROVIDERS.parallelStream()
                .map(provider -> Availability.of(provider, environment))
                .toList();
    }

    private static String names() {
        return PROVIDERS.stream().map(ModelProvider::name).collect(Collectors.joining(", "));
    }
}
