package dev.dateline.cli.manual;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish, which picocli does not write. */
final class FishCompletion {

    private FishCompletion() {}

    static String of(CommandSpec root) {
        StringBuilder script = new StringBuilder("# fish completion for " + root.name() + "\n");
        root.options().forEach(option -> option(script, root, "__fish_use_subcommand", option));
        for (CommandLine subcommand : root.subcommands().values()) {
            CommandSpec command = subcommand.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                script.append("complete -c ").append(root.name()).append(" -n __fish_use_subcommand -f -a ");
                script.append(command.name())
                        .append(" -d ")
                        .append(quoted(Manual.header(command)))
                        .append('\n');
                String condition = "'__fish_seen_subcommand_from " + command.name() + "'";
                command.options().forEach(option -> option(script, root, condition, option));
                if (command.positionalParameters().stream().noneMatch(Manual::isFile)) {
                    script.append("complete -c ")
                            .append(root.name())
                            .append(" -n ")
                            .append(condition);
                    script.append(" -f\n");
                }
                for (PositionalParamSpec parameter : command.positionalParameters()) {
                    if (!Manual.values(parameter).isEmpty()) {
                        script.append("complete -c ")
                                .append(root.name())
                                .append(" -n ")
                                .append(condition);
                        script.append(" -a ").append(values(parameter)).append('\n');
                    }
                }
            }
        }
        return script.toString();
    }

    private static void option(StringBuilder script, CommandSpec root, String condition, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        script.append("complete -c ").append(root.name()).append(" -n ").append(condition);
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        if (option.arity().max() > 0) {
            script.append(Manual.isFile(option) ? " -r" : " -x");
            script.append(Manual.values(option).isEmpty() ? "" : " -a " + values(option));
        }
        script.append(" -d ")
                .append(quoted(String.join(" ", option.description())))
                .append('\n');
    }

    private static String values(ArgSpec argument) {
        return quoted(String.join(" ", Manual.values(argument)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
