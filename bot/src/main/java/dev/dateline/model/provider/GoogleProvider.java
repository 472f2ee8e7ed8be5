package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import java.util.Optional;

/** Google's Gemini. */
final class GoogleProvider implements ModelProvider {

    @Override
    public String name() {
        return "google";
    }

    @Override
    public String address(String model, Environment environment) {
        return environment
                .value("GEMINI_BASE_URL")
                .orElse("https://generativelanguage.googleapis.com/v1beta")
                .replaceFirst("/$", "");
    }

    @Override
    public StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http) {
        String key = environment
                .key("GEMINI_API_KEY")
                .orElseThrow(() -> new ModelUnavailableException("google/" + model + " needs a key: " + setup()));
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address(model, environment))
                .apiKey(key)
                .modelName(model)
                .temperature(0.0)
                .build();
    }

    @Override
    public Optional<HttpRequest> listing(Environment environment) {
        return environment
                .key("GEMINI_API_KEY")
                .map(key -> HttpRequest.builder()
                        .method(HttpMethod.GET)
                        .url(address("", environment) + "/models")
                        .addHeader("x-goog-api-key", key)
                        .build());
    }

    @Override
    public String setup() {
        return "set GEMINI_API_KEY";
    }
}
