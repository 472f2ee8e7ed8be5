package dev.dateline.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What the log keeps of the ids of people and conversations. */
public enum UserIds {
    /** Nothing. */
    NONE,
    /** A keyed hash: the same person gives the same one, and without the log's salt it leads to nobody. */
    HASHED,
    /** The id as it is. */
    PLAIN;

    private static final int SALT_BYTES = 32;

    /** Enough that two people practically never share one. */
    private static final int SHOWN_BYTES = 16;

    @Nullable String keep(@Nullable String id, Path saltFile) throws IOException {
        if (id == null) {
            return null;
        }
        return switch (this) {
            case NONE -> null;
            case PLAIN -> id;
            case HASHED -> hash(id, salt(saltFile));
        };
    }

    private static String hash(String id, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has HmacSHA256", e);
        }
    }

    /** The caller holds the log's lock, so that two processes never make two salts. */
    private static byte[] salt(Path file) throws IOException {
        if (Files.exists(file)) {
            byte[] salt = Files.readAllBytes(file);
            if (salt.length == SALT_BYTES) {
                return salt;
            }
            throw new IOException(file + " holds " + salt.length + " bytes, not " + SALT_BYTES
                    + "; delete it to start with a new salt, or log with user ids none or plain");
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Draft.replace(file, Draft.Readers.OWNER, out -> out.write(salt));
        return salt;
    }
}
