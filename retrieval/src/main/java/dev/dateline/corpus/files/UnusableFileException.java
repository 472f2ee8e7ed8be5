package dev.dateline.corpus.files;

/** A file cannot be read as articles; the message says in one line, for a reader, what is wrong and what to do. */
public final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableFileException(String message) {
        super(message);
    }
}
