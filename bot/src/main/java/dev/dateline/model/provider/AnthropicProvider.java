package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.Optional;

/** Anthropic. */
final class AnthropicProvider implements ModelProvider {

    private static final int LONGEST_REPLY_TOKENS = 1024;

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public String address(String model, Environment environment) {
        return environment
                .value("ANTHROPIC_BASE_URL")
                .map(url -> url.replaceFirst("/$", "") + "/v1")
                .orElse("https://api.anthropic.com/v1");
    }

    @Override
    public StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http) {
        String key = environment
                .key("ANTHROPIC_API_KEY")
                .orElseThrow(() -> new ModelUnavailableException("anthropic/" + model + " needs a key: " + setup()));
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address(model, environment))
                .apiKey(key)
                .modelName(model)
                .maxTokens(LONGEST_REPLY_TOKENS)
                .build();
    }

    @Override
    public Optional<HttpRequest> listing(Environment environment) {
        return environment
                .key("ANTHROPIC_API_KEY")
                .map(key -> HttpRequest.builder()
                        .method(HttpMethod.GET)
                        .url(address("", environment) + "/models")
                        .addHeader("x-api-key", key)
                        .addHeader("anthropic-version", "2023-06-01")
                        .build());
    }

    @Override
    public String setup() {
        return "set ANTHROPIC_API_KEY";
    }
}
