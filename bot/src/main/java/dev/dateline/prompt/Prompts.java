package dev.dateline.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The prompt templates: those of the user's folder where it has them, the program's own where not. */
public final class Prompts {

    private final @Nullable Path folder;

    private Prompts(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The program's own templates. */
    public static Prompts packaged() {
        return new Prompts(null);
    }

    /** @throws IllegalArgumentException with a line for the user if there is no such folder */
    public static Prompts in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": no such folder of prompts");
        }
        return new Prompts(folder);
    }

    /** From excerpts and a question to sentences with markers. */
    public PromptTemplate answering() {
        return template("answering.md", Set.of("code", "excerpts", "question"));
    }

    /** From refused sentences to better ones. */
    public PromptTemplate repair() {
        return template("repair.md", Set.of("code", "excerpts", "question", "refused"));
    }

    /** From a follow-up to a question that stands alone. */
    public PromptTemplate followUp() {
        return template("follow-up.md", Set.of("history", "question"));
    }

    /** From excerpts and a statement to a verdict on it. */
    public PromptTemplate judging() {
        return template("judge.md", Set.of("excerpts", "statement"));
    }

    private PromptTemplate template(String name, Set<String> needed) {
        PromptTemplate template = new PromptTemplate(place(name), read(name));
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(template.places());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(place(name) + ": lacks {{" + String.join("}}, {{", missing) + "}}");
        }
        return template;
    }

    private String place(String name) {
        return folder != null && Files.exists(folder.resolve(name))
                ? folder.resolve(name).toString()
                : "prompts/" + name;
    }

    private String read(String name) {
        try {
            if (folder != null && Files.exists(folder.resolve(name))) {
                return Files.readString(folder.resolve(name));
            }
            try (InputStream resource = Prompts.class.getResourceAsStream("/prompts/" + name)) {
                return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place(name) + ": cannot be read as UTF-8 text", e);
        }
    }
}
