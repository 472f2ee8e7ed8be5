package dev.dateline.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.model.Patience;
import dev.dateline.model.ScriptedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

    private static Models models(Map<String, String> variables) {
        return new Models(new Environment(variables), Patience.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "openai/gpt-4o-mini, set OPENAI_API_KEY",
        "anthropic/claude, set ANTHROPIC_API_KEY",
        "google/gemini, set GEMINI_API_KEY"
    })
    void saysWhichKeyIsMissing(String name, String what) {
        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(() -> models(Map.of()).open(name).reply("s", "q"))
                .withMessageContaining(name + " needs a key: " + what);
    }

    @ParameterizedTest
    @CsvSource({"llama3.2, write PROVIDER/NAME", "acme/x, no provider 'acme'", "ollama/, write PROVIDER/NAME"})
    void saysWhatIsWrongWithAName(String name, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> models(Map.of()).open(name))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:4711, http://127.0.0.1:4711",
        "0.0.0.0, http://127.0.0.1:11434",
        "gpu-box, http://gpu-box:11434",
        "http://gpu-box:80/, http://gpu-box:80",
        "https://models.example.org, https://models.example.org"
    })
    void readsOllamasAddressAsOllamaDoes(String host, String address) {
        assertThat(new OllamaProvider().address("m", new Environment(Map.of("OLLAMA_HOST", host))))
                .isEqualTo(address);
    }

    @Test
    void listsWhatCanBeReachedAndWhatIsMissing() {
        try (ScriptedServer server =
                ScriptedServer.openAi(ScriptedServer.answers("{\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}"))) {
            assertThat(models(server.variables()).availability())
                    .filteredOn(provider -> !provider.provider().equals("ollama"))
                    .extracting(Availability::provider, Availability::state)
                    .containsExactly(
                            tuple("openai", "reachable, 2 models"),
                            tuple("anthropic", "not set up: set ANTHROPIC_API_KEY"),
                            tuple("google", "not set up: set GEMINI_API_KEY"),
                            tuple("local", "not set up: name a GGUF file, or a folder that holds one, as local/PATH"));
        }
    }
}
