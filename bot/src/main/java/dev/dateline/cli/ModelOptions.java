package dev.dateline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a chat model writes the answers, and which. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "PROVIDER/NAME",
            description =
                    "A chat model that writes the answers, such as ollama/llama3.2; what it says is shown only where"
                            + " the articles bear it out (default: $DATELINE_MODEL, else none).")
    @Nullable String model;

    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description = "Your own prompt templates; those that DIR lacks are the ones that come with Dateline.")
    @Nullable Path prompts;

    @Option(
            names = "--no-fallback",
            description = "Exit with 4 when the model cannot be reached, rather than answer without it.")
    boolean noFallback;
}
