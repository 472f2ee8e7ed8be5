package dev.dateline.telegram.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to the Bot API that did not go well. Neither its message nor a cause of it ever holds the token. */
public final class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What a failure means for whoever made the call. */
    public enum Kind {
        /** Nothing happened at the other end: the call may be made again. */
        TRANSIENT,
        /** The request went out whole and no response came that can be read: it may have been carried out. */
        UNCONFIRMED,
        /** 429: nothing may go there before {@link #retryAfter()} has passed. */
        TOO_MANY,
        /** 409: another program polls with the same token. */
        CONFLICT,
        /** 401 or 404: the token is not one of a bot. */
        UNAUTHORIZED,
        /** The group has become a supergroup, whose id is {@link #supergroup()}. */
        UPGRADED,
        /** 403: the chat has blocked the bot, or is gone. */
        FORBIDDEN,
        /** Any other 4xx: the same request will never be accepted. */
        REJECTED
    }

    private final Kind kind;
    private final int code;
    private final @Nullable Duration retryAfter;
    private final @Nullable Long supergroup;

    ApiException(Kind kind, int code, String what, @Nullable Duration retryAfter, @Nullable Long supergroup) {
        super(what, null, false, true);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
        this.supergroup = supergroup;
    }

    /** A failure of which Telegram said nothing. */
    ApiException(Kind kind, String what) {
        this(kind, 0, what, null, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The error code that Telegram gave, or 0 where it gave none. */
    public int code() {
        return code;
    }

    /** How long to wait, for {@link Kind#TOO_MANY}; null where Telegram did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The id to write to from now on, for {@link Kind#UPGRADED}; else null. */
    public @Nullable Long supergroup() {
        return supergroup;
    }
}
