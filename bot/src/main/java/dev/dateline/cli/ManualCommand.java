package dev.dateline.cli;

import dev.dateline.cli.manual.Manual;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completion scripts and manual pages, for the archive that is handed out. */
@Command(
        name = "manual",
        hidden = true,
        mixinStandardHelpOptions = true,
        header = "Writes completion scripts and manual pages to a folder.")
final class ManualCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Gets completion/ and man/man1/.")
    @Nullable Path folder;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        new Manual(Objects.requireNonNull(spec).root()).writeTo(Objects.requireNonNull(folder));
        return 0;
    }
}
