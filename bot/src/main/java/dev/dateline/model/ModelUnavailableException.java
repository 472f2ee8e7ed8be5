package dev.dateline.model;

/** A model gave no reply that can be used. The message is one line for the user: what failed, where, what to do. */
public final class ModelUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelUnavailableException(String line) {
        super(line);
    }
}
