package dev.dateline.telegram.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A code that lets one person in: whoever uses it makes it worthless, and a new one is shown to the operator. */
public final class PairingCode {

    /** Without letters and digits that look alike: 40 bits in 8 of them. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private final RandomGenerator random;
    private final Consumer<String> shown;
    private String code = "";

    /**
     * @param random has to be a secure one
     * @param shown tells the operator the code, now and whenever there is a new one
     */
    public PairingCode(RandomGenerator random, Consumer<String> shown) {
        this.random = random;
        this.shown = shown;
    }

    /** Makes and shows the first code; before that none is valid. */
    public synchronized void show() {
        StringBuilder fresh = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            fresh.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code = fresh.toString();
        shown.accept(code);
    }

    synchronized boolean use(String said) {
        byte[] tried = said.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        boolean right = !code.isEmpty() && MessageDigest.isEqual(tried, code.getBytes(StandardCharsets.UTF_8));
        if (right) {
            show();
        }
        return right;
    }
}
