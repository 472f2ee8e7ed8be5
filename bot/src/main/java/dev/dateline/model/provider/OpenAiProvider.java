package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Optional;

/** OpenAI, or with {@code OPENAI_BASE_URL} any server that speaks its protocol: llama.cpp, vLLM, LM Studio and others. */
final class OpenAiProvider implements ModelProvider {

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String address(String model, Environment environment) {
        return environment
                .value("OPENAI_BASE_URL")
                .orElse("https://api.openai.com/v1")
                .replaceFirst("/$", "");
    }

    @Override
    public StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http) {
        String key = key(environment)
                .orElseThrow(() -> new ModelUnavailableException("openai/" + model + " needs a key: " + setup()));
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address(model, environment))
                .apiKey(key)
                .modelName(model)
                .temperature(takesTemperature(model) ? 0.0 : null)
                .build();
    }

    /** OpenAI's reasoning models refuse any temperature but their own. */
    private static boolean takesTemperature(String model) {
        return !model.matches("(o\\d|gpt-5).*");
    }

    /** Servers at other addresses mostly want no key, but the protocol has no way to leave it out. */
    private static Optional<String> key(Environment environment) {
        return environment
                .key("OPENAI_API_KEY")
                .or(() -> environment.value("OPENAI_BASE_URL").map(url -> "none"));
    }

    @Override
    public Optional<HttpRequest> listing(Environment environment) {
        return key(environment)
                .map(key -> HttpRequest.builder()
                        .method(HttpMethod.GET)
                        .url(address("", environment) + "/models")
                        .addHeader("Authorization", "Bearer " + key)
                        .build());
    }

    @Override
    public String setup() {
        return "set OPENAI_API_KEY, or OPENAI_BASE_URL for another server";
    }
}
