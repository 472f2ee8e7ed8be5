package dev.dateline.telegram.access;

import dev.dateline.record.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The people and chats that may ask: those the operator named, and those that brought the pairing code, which are kept
 * in a file that only its owner can read, one id a line.
 */
public final class Access {

    /** Wrong codes from one person before no more of theirs is looked at. */
    private static final int TRIES = 5;

    /** People whose wrong codes are counted: as many tries as all of them have find no code of 40 bits. */
    private static final int REMEMBERED_GUESSERS = 10_000;

    private final boolean everybody;
    private final Path file;
    private final Set<Long> allowed;
    private final PairingCode code;
    private final Map<Long, Integer> wrong = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > REMEMBERED_GUESSERS;
        }
    };

    /**
     * @param everybody whether anyone may ask
     * @param named ids of users and chats
     * @throws IOException if the file of those who were paired cannot be read
     */
    public Access(boolean everybody, Set<Long> named, Path file, PairingCode code) throws IOException {
        this.everybody = everybody;
        this.file = file;
        this.code = code;
        this.allowed = ConcurrentHashMap.newKeySet();
        allowed.addAll(named);
        allowed.addAll(paired());
    }

    public boolean allows(long user, long chat) {
        return everybody || allowed.contains(user) || allowed.contains(chat);
    }

    /** Lets in a group that was let in by its old id. */
    public void moved(long from, long to) {
        if (allowed.contains(from)) {
            allowed.add(to);
        }
    }

    /** Whether a code that {@code user} says is still looked at. */
    public synchronized boolean mayTry(long user) {
        return wrong.getOrDefault(user, 0) < TRIES;
    }

    /**
     * Lets {@code user} in who says the pairing code, which is then replaced.
     *
     * @throws IOException if that cannot be kept
     */
    public synchronized boolean pair(long user, String said) throws IOException {
        if (!mayTry(user)) {
            return false;
        }
        if (!code.use(said)) {
            wrong.merge(user, 1, Integer::sum);
            return false;
        }
        Set<Long> everyone = new TreeSet<>(paired());
        everyone.add(user);
        write(everyone);
        allowed.add(user);
        return true;
    }

    private Set<Long> paired() throws IOException {
        Set<Long> ids = new HashSet<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                try {
                    if (!line.isEmpty()) {
                        ids.add(Long.parseLong(line));
                    }
                } catch (NumberFormatException e) {
                    throw new IOException(file + ":" + (i + 1) + ": not the id of a user or chat: " + line);
                }
            }
        }
        return ids;
    }

    private void write(Set<Long> ids) throws IOException {
        String lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
        Draft.replace(file, Draft.Readers.OWNER, out -> out.write(lines.getBytes(StandardCharsets.US_ASCII)));
    }
}
