package dev.dateline.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.model.ConnectedModel;
import dev.dateline.model.ContextTooLongException;
import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.model.Patience;
import dev.dateline.model.TinyModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProviderTest {

    private static ConnectedModel open(Path path) {
        return new Models(new Environment(Map.of()), Patience.DEFAULT).open("local/" + path);
    }

    @Test
    void runsAModelFileInThisProcess(@TempDir Path folder) throws Exception {
        ConnectedModel model = open(TinyModel.write(folder.resolve("tiny.gguf")));
        List<String> pieces = new ArrayList<>();

        String reply = model.reply("Be brief.", "Say something.", () -> pieces::add);

        assertThat(pieces).isNotEmpty();
        assertThat(reply).isEqualTo(String.join("", pieces));
        assertThatExceptionOfType(ContextTooLongException.class)
                .isThrownBy(() -> model.reply("Be brief.", "word ".repeat(4_000)));
    }

    @Test
    void findsTheModelOfAFolder(@TempDir Path folder) throws Exception {
        TinyModel.write(folder.resolve("tiny.gguf"));

        assertThat(open(folder).reply("s", "q")).isNotEmpty();
    }

    @Test
    void saysInOneLineWhatIsWrongWithAModelFile(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.gguf"), "no model at all");

        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(() -> open(broken).reply("s", "q"))
                .withMessage(broken + ": not a model that llama.cpp can read; it has to be a GGUF file");
        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(() -> open(folder.resolve("missing.gguf")).reply("s", "q"))
                .withMessageContaining("no such model file");
    }
}
