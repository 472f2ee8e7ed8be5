package dev.dateline.cli.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The manual pages and completion scripts of a command and its subcommands. */
public final class Manual {

    /** The shells that scripts can be made for. */
    public enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final CommandSpec root;

    public Manual(CommandSpec root) {
        this.root = root;
    }

    /** What the shell is to run for completion. */
    public String completion(Shell shell) {
        return switch (shell) {
            case BASH -> AutoComplete.bash(root.name(), root.commandLine());
            case ZSH -> ZshCompletion.of(root);
            case FISH -> FishCompletion.of(root);
        };
    }

    /** Writes {@code completion/} and {@code man/man1/} in a folder. */
    public void writeTo(Path folder) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(scripts.resolve(root.name() + ".bash"), completion(Shell.BASH));
        Files.writeString(scripts.resolve("_" + root.name()), completion(Shell.ZSH));
        Files.writeString(scripts.resolve(root.name() + ".fish"), completion(Shell.FISH));
        Path pages = Files.createDirectories(folder.resolve("man").resolve("man1"));
        Files.writeString(pages.resolve(root.name() + ".1"), ManualPage.of(root));
        for (CommandLine subcommand : root.subcommands().values()) {
            CommandSpec command = subcommand.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                Files.writeString(pages.resolve(command.qualifiedName("-") + ".1"), ManualPage.of(command));
            }
        }
    }

    /** What {@code argument} can be, in lower case; empty where that cannot be listed. */
    static List<String> values(ArgSpec argument) {
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        }
        return values;
    }

    static boolean isFile(ArgSpec argument) {
        return List.of(argument.auxiliaryTypes()).contains(Path.class);
    }

    static String header(CommandSpec command) {
        String[] header = command.usageMessage().header();
        return header.length > 0
                ? header[0]
                : String.join(" ", command.usageMessage().description());
    }
}
