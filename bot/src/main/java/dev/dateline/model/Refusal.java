package dev.dateline.model;

import dev.langchain4j.exception.HttpException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An HTTP status that means no, with how long the server asks to be left alone. */
final class Refusal extends HttpException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    Refusal(int status, String body, HttpHeaders headers) {
        super(status, body);
        this.retryAfter = retryAfter(headers);
    }

    /** From now on; null where the server doesn't say. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Seconds, or a date (RFC 9110, 10.2.3), which counts from the server's own clock. */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration wait = Duration.between(date(headers.firstValue("Date").orElse("")), date(value));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime date(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
