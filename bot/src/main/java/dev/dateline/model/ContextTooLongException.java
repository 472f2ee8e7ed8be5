package dev.dateline.model;

/** The model cannot read as much as it was given: the same call with less text may work. */
public final class ContextTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContextTooLongException(String line) {
        super(line);
    }
}
