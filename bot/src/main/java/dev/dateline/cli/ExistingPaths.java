package dev.dateline.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Lets {@code --articles} take several paths and still end before a question: after the first, only what exists counts. */
final class ExistingPaths implements IParameterConsumer {

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own signature
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        List<Path> paths = new ArrayList<>(option.<List<Path>>getValue());
        // A configuration file and a variable name several as the system's search paths are written.
        for (String path : parts(arguments.pop())) {
            paths.add(path(path, option, command));
        }
        // Where the command takes a file of its own, that file must not be taken for articles.
        boolean takesFile = command.positionalParameters().stream().anyMatch(it -> it.type() == Path.class);
        while (!takesFile && !arguments.isEmpty() && exists(arguments.peek())) {
            paths.add(Path.of(arguments.pop()));
        }
        option.setValue(List.copyOf(paths));
    }

    private static Path path(String text, ArgSpec option, CommandSpec command) {
        try {
            return TypedPath.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--articles': " + e.getMessage(), e, option, text);
        }
    }

    private static List<String> parts(String argument) {
        return exists(argument) ? List.of(argument) : List.of(argument.split(File.pathSeparator));
    }

    private static boolean exists(String argument) {
        try {
            return !argument.isEmpty() && !argument.startsWith("-") && Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
