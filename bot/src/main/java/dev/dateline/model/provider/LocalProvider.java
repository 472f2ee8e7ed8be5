package dev.dateline.model.provider;

import dev.dateline.model.Environment;
import dev.dateline.model.ModelUnavailableException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A model file that the user has, run inside this process: no server, no network. */
final class LocalProvider implements ModelProvider {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public String address(String model, Environment environment) {
        return model.isEmpty() ? "this process" : Path.of(model).toString();
    }

    @Override
    public StreamingChatModel connect(String model, Environment environment, HttpClientBuilder http) {
        return LlamaCppModel.load(file(Path.of(model)));
    }

    /** The GGUF file itself, or the only one in the folder. */
    private Path file(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.isReadable(path)) {
                throw new ModelUnavailableException(path + ": no such model file; " + setup());
            }
            return path;
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".gguf")).toList();
            if (models.size() != 1) {
                throw new ModelUnavailableException(
                        path + ": holds " + models.size() + " .gguf files, not one; " + setup());
            }
            return models.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<HttpRequest> listing(Environment environment) {
        return Optional.empty();
    }

    @Override
    public String setup() {
        return "name a GGUF file, or a folder that holds one, as local/PATH";
    }
}
