package dev.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Addresses of files for terminals, which want to know on which host a file lies. */
record Links(Map<String, String> environment) {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    /** {@code file://HOST/PATH} with everything escaped that an address must not have. */
    String to(Path file) {
        String address = file.toAbsolutePath().toUri().toASCIIString();
        return address.replaceFirst("^file:/+", "file://" + host() + "/");
    }

    private String host() {
        String stated = environment.getOrDefault("HOSTNAME", environment.getOrDefault("COMPUTERNAME", ""));
        String host = stated.isEmpty() ? kernel() : stated;
        return host.matches("[A-Za-z0-9.-]+") ? host : "localhost";
    }

    private static String kernel() {
        try {
            return Files.readString(KERNEL, StandardCharsets.US_ASCII).strip();
        } catch (IOException elsewhere) {
            return "";
        }
    }
}
