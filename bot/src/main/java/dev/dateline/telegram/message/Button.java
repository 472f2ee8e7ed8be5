package dev.dateline.telegram.message;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param label what it says
 * @param data what comes back when it is pressed: 1 to 64 bytes of UTF-8
 */
public record Button(String label, String data) {

    public Button {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
            throw new IllegalArgumentException("button data of " + bytes + " bytes: " + data);
        }
    }
}
