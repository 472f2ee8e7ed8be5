package dev.dateline.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One command as a manual page, in the man macros of roff. */
final class ManualPage {

    private ManualPage() {}

    static String of(CommandSpec command) {
        String name = command.qualifiedName("-");
        StringBuilder page = new StringBuilder(".TH " + name.toUpperCase(Locale.ROOT) + " 1\n.SH NAME\n");
        page.append(escaped(name))
                .append(" \\- ")
                .append(escaped(Manual.header(command)))
                .append('\n');
        String synopsis = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
        page.append(".SH SYNOPSIS\n.nf\n").append(escaped(synopsis.strip())).append("\n.fi\n");
        lines(page, "DESCRIPTION", Arrays.asList(command.usageMessage().description()));
        page.append(".SH OPTIONS\n");
        command.positionalParameters().forEach(parameter -> argument(page, parameter.paramLabel(), parameter));
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String names = String.join(", ", option.names());
                argument(page, option.arity().max() > 0 ? names + " " + option.paramLabel() : names, option);
            }
        }
        commands(page, command);
        lines(page, "NOTES", Arrays.asList(command.usageMessage().footer()));
        return page.toString();
    }

    private static void argument(StringBuilder page, String names, ArgSpec argument) {
        page.append(".TP\n\\fB").append(escaped(names)).append("\\fR\n");
        page.append(escaped(description(argument))).append('\n');
    }

    private static String description(ArgSpec argument) {
        List<String> candidates = new ArrayList<>();
        Iterable<String> known = argument.completionCandidates();
        if (known != null) {
            known.forEach(candidates::add);
        }
        return String.join(" ", argument.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()))
                .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates))
                .strip();
    }

    private static void commands(StringBuilder page, CommandSpec command) {
        String list = command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(subcommand -> !subcommand.usageMessage().hidden())
                .map(subcommand -> ".TP\n\\fB" + escaped(subcommand.qualifiedName("-")) + "\\fR(1)\n"
                        + escaped(Manual.header(subcommand)) + "\n")
                .collect(Collectors.joining());
        page.append(list.isEmpty() ? "" : ".SH COMMANDS\n" + list);
    }

    private static void lines(StringBuilder page, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append(".SH ").append(heading).append("\n.nf\n");
            lines.forEach(line -> page.append(escaped(line)).append('\n'));
            page.append(".fi\n");
        }
    }

    /** Backslashes and hyphens as they are, and no line that roff would take for a request. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", "\n");
        return safe.lines()
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
