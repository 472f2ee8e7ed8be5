package dev.dateline.cli;

import dev.dateline.cli.manual.Manual;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A completion script. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        header = "Prints a completion script for a shell.",
        description = {
            "",
            "For bash:  source <(dateline completion bash)",
            "For zsh:   source <(dateline completion zsh)",
            "For fish:  dateline completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    Manual.@Nullable Shell shell;

    @Spec
    @Nullable CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Manual manual = new Manual(Objects.requireNonNull(spec).root());
        console.out().print(manual.completion(Objects.requireNonNull(shell)));
        return 0;
    }
}
