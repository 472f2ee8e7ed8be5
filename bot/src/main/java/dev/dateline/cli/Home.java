package dev.dateline.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Dateline and its data lie on this machine. */
record Home(Map<String, String> environment) {

    /** The checkout or unpacked archive: the folder above the jar that has {@code seeds/}, or the current folder. */
    Path installation() {
        String stated = System.getProperty("dateline.home");
        if (stated != null) {
            return Path.of(stated);
        }
        for (Path folder = codeLocation(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("seeds"))) {
                return folder;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    Path seeds() {
        return installation().resolve("seeds");
    }

    /** Indexes, the answer log, journals: what must not be lost. */
    Path data() {
        return xdg("XDG_DATA_HOME", ".local/share");
    }

    /** What can be made again. */
    Path cache() {
        return xdg("XDG_CACHE_HOME", ".cache");
    }

    Path configuration() {
        return xdg("XDG_CONFIG_HOME", ".config");
    }

    private Path xdg(String variable, String otherwise) {
        String stated = environment.getOrDefault(variable, "");
        // A relative path would be another folder wherever a command is run from: the specification says to ignore it.
        Path base = Path.of(stated).isAbsolute()
                ? Path.of(stated)
                : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")))
                        .resolve(otherwise);
        return base.resolve("dateline");
    }

    private static @Nullable Path codeLocation() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
