package dev.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: the chat for a person at a terminal, the help for anybody else. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Answers questions about a folder of news articles, with exact, dated, checkable citations.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 no answer in the articles, 4 the model cannot be reached.",
            "",
            "Example:  dateline ask \"when did Putin meet Erdogan?\"",
            "Yours:    dateline ask --articles ~/news \"who won the election?\""
        })
final class DatelineCommand implements Callable<Integer> {

    private static final List<Class<?>> SUBCOMMANDS = List.of(
            AskCommand.class,
            ChatCommand.class,
            SearchCommand.class,
            IndexCommand.class,
            ArticlesCommand.class,
            ShowCommand.class,
            DatesCommand.class,
            EvaluateCommand.class,
            AuditCommand.class,
            ModelsCommand.class,
            TelegramCommand.class,
            ConfigCommand.class);

    /** Commands that tell of all commands. */
    private static final List<Class<?>> OVERVIEWS = List.of(CompletionCommand.class, ManualCommand.class);

    private final Console console;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show details of errors.")
    boolean verbose;

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Read this configuration file (default: $XDG_CONFIG_HOME/dateline/config.properties).")
    @Nullable Path config;

    @Spec
    @Nullable CommandSpec spec;

    DatelineCommand(Console console) {
        this.console = console;
    }

    /**
     * The subcommands that {@code arguments} need: just the one that they begin with, since reading the options of all
     * of them takes a good part of a short answer's time; all where they don't begin with one.
     */
    static List<Class<?>> subcommands(String[] arguments) {
        return SUBCOMMANDS.stream()
                .filter(type -> arguments.length > 0
                        && type.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElseGet(() ->
                        Stream.concat(SUBCOMMANDS.stream(), OVERVIEWS.stream()).toList());
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (console.interactive()) {
            return command.execute("chat");
        }
        command.usage(console.err());
        return CommandLine.ExitCode.USAGE;
    }
}
