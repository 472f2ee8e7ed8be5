package dev.dateline.cli;

import dev.dateline.model.ModelUnavailableException;
import dev.dateline.render.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong and what to do; the stack trace is for {@code --verbose}. */
record Failures(Console console) implements IExecutionExceptionHandler {

    private static final int MODEL_UNAVAILABLE = 4;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        DatelineCommand top = command.getCommandSpec().root().userObject() instanceof DatelineCommand it ? it : null;
        console.err().println("dateline: " + SafeText.of(message(failure)));
        if (top != null && top.verbose) {
            failure.printStackTrace(console.err());
        }
        if (failure instanceof ModelUnavailableException) {
            return MODEL_UNAVAILABLE;
        }
        return failure instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    /** What went wrong at {@code place}, which the system does not always name. */
    static UncheckedIOException at(Path place, IOException failure, String advice) {
        String where = failure instanceof FileSystemException ? "" : place + ": ";
        return new UncheckedIOException(new IOException(where + message(failure) + "; " + advice, failure));
    }

    private static String message(Throwable failure) {
        return switch (failure) {
            case UncheckedIOException wrapped ->
                wrapped.getCause() == null ? "" + wrapped : message(wrapped.getCause());
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case FileAlreadyExistsException taken -> taken.getFile() + ": a file stands where a folder has to be";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case CharacterCodingException coding ->
                "a file that has to be UTF-8 text is not (" + coding.getMessage() + ")";
            case IOException io -> String.valueOf(io.getMessage());
            case ModelUnavailableException unavailable -> String.valueOf(unavailable.getMessage());
            case InvalidPathException path -> TypedPath.unwritable(path);
            case IllegalArgumentException illegal -> String.valueOf(illegal.getMessage());
            default -> failure + " (run again with --verbose for details)";
        };
    }
}
