package dev.dateline.telegram;

/** The bot cannot run; the message is one line for the operator: what is wrong and what to do. */
public final class BotException extends Exception {

    private static final long serialVersionUID = 1L;

    BotException(String message) {
        super(message);
    }
}
