package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.Optional;

/** An Ollama server, on this machine unless {@code OLLAMA_HOST} says otherwise. */
final class OllamaProvider implements ModelProvider {

    /** Tokens: Ollama's own default cuts the excerpts off without a word. */
    private static final int CONTEXT = 8192;

    @Override
    public String name() {
        return "ollama";
    }

    /** {@code OLLAMA_HOST} may be a URL or, as Ollama itself reads it, a host with or without a port. */
    @Override
    public String address(String model, Environment environment) {
        String host = environment.value("OLLAMA_HOST").orElse("127.0.0.1");
        String url = host.contains("://") ? host : "http://" + host.replaceFirst("^0\\.0\\.0\\.0", "127.0.0.1");
        return url.replaceFirst("^(http://[^:/]+)(/?)$", "$1:11434$2").replaceFirst("/$", "");
    }

    @Override
    public StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(address(model, environment))
                .modelName(model)
                .temperature(0.0)
                .numCtx(CONTEXT)
                .build();
    }

    @Override
    public Optional<HttpRequest> listing(Environment environment) {
        return Optional.of(HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(address("", environment) + "/api/tags")
                .build());
    }

    @Override
    public String setup() {
        return "start it with 'ollama serve', or set OLLAMA_HOST";
    }
}
