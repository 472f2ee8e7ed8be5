package dev.dateline.text;

/** A source is no longer what was indexed: its ranges mean nothing until the index has been brought up to date. */
public final class SourceChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceChangedException(String path, String what) {
        super(path + ": " + what + "; bring the index up to date");
    }
}
