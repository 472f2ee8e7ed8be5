package dev.dateline.cli.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for zsh in its own terms: picocli's script for bash reports an error there at every use. */
final class ZshCompletion {

    private static final String NEXT = " \\\n                ";

    private ZshCompletion() {}

    /** A script to be sourced, or to lie in {@code $fpath} as {@code _NAME}. */
    static String of(CommandSpec root) {
        StringBuilder names = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (CommandLine subcommand : root.subcommands().values()) {
            CommandSpec command = subcommand.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                String header = Manual.header(command).replace(":", "\\:");
                names.append("        ")
                        .append(quoted(command.name() + ":" + header))
                        .append('\n');
                cases.append("            %s)%n                _arguments -S%s%s ;;%n"
                        .formatted(command.name(), NEXT, String.join(NEXT, arguments(command))));
            }
        }
        return """
                #compdef %1$s
                _%1$s() {
                    local state line
                    typeset -A opt_args
                    local -a commands=(
                %2$s    )
                    _arguments -C -S %3$s '1:command:->command' '*::argument:->argument'
                    case $state in
                    command) _describe command commands ;;
                    argument)
                        case $words[1] in
                %4$s            esac ;;
                    esac
                }
                if [[ $funcstack[1] == _%1$s ]]; then
                    _%1$s "$@"
                else
                    compdef _%1$s %1$s
                fi
                """.formatted(root.name(), names, String.join(" ", options(root)), cases);
    }

    private static List<String> arguments(CommandSpec command) {
        List<String> specs = new ArrayList<>(options(command));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            specs.add(quoted("*" + value(parameter)));
        }
        return specs;
    }

    private static List<String> options(CommandSpec command) {
        List<String> specs = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            String others = option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
            String described = "[" + String.join(" ", option.description()).replaceAll("[\\[\\]]", "\\\\$0") + "]";
            for (String name : option.hidden() ? new String[0] : option.names()) {
                boolean valued = option.arity().max() > 0;
                specs.add(quoted(others + name + (valued ? "=" : "") + described + (valued ? value(option) : "")));
            }
        }
        return specs;
    }

    private static String value(ArgSpec argument) {
        List<String> values = Manual.values(argument);
        String what =
                values.isEmpty() ? Manual.isFile(argument) ? "_files" : " " : "(" + String.join(" ", values) + ")";
        return ":" + argument.paramLabel().replace(":", "\\:") + ":" + what;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
