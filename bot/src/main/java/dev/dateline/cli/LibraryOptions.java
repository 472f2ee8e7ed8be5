package dev.dateline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles, which index: the options that every command over articles takes. */
final class LibraryOptions {

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            parameterConsumer = ExistingPaths.class,
            description = "Folders or files with the articles (default: the sample articles in seeds/).")
    List<Path> articles = List.of();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Where the index is kept (default: your data folder, one index for each set of articles).")
    @Nullable Path index;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Use no article published after this day (2018-01-01), as if the folder did not hold it.")
    @Nullable LocalDate asOf;
}
