package dev.dateline.cli;

import dev.dateline.render.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line what is wrong with a command line, what was probably meant, and where to read more. */
record UsageErrors(Console console) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        console.err().println("dateline: " + SafeText.of(String.valueOf(wrong.getMessage())));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more.");
        return CommandLine.ExitCode.USAGE;
    }
}
