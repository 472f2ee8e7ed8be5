package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpTransportTest {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServerThatFallsSilentAfterItsHeadersIsNotWaitedFor() {
        try (ScriptedServer server = ScriptedServer.openAi(ScriptedServer.fallsSilentAfter("models"))) {
            HttpRequest request = HttpRequest.builder()
                    .method(HttpMethod.POST)
                    .url(server.variables().get("OPENAI_BASE_URL") + "/models")
                    .body("{}")
                    .build();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> new HttpTransport(Duration.ofMillis(200)).execute(request));
        }
    }
}
