package dev.dateline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLogTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final Clock DECEMBER = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void whatWasAppendedIsAnIntactChain() throws IOException {
        write(3);
        log(NOVEMBER).append(new Feedback("a2", false, Instant.parse("2026-11-21T20:01:00Z"), "telegram", "user-42"));

        assertThat(chain().status()).isEqualTo(Chain.Status.INTACT);
        assertThat(chain().records()).isEqualTo(4);
        assertThat(lines().getLast())
                .startsWith("{\"schema\":\"dateline.feedback/1\",\"answer\":\"a2\",\"helpful\":false");
    }

    @Test
    void aNewMonthAndAFullFileBeginANewFileAndTheChainGoesOn() throws IOException {
        log(NOVEMBER).append(Replies.entry("a1"));
        new AnswerLog(folder, UserIds.NONE, 1, NOVEMBER, warnings::add).append(Replies.entry("a2"));
        log(DECEMBER).append(Replies.entry("a3"));
        log(NOVEMBER).append(Replies.entry("a4, after the clock was set back"));

        assertThat(LogFiles.in(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("answers-2026-11-001.jsonl", "answers-2026-11-002.jsonl", "answers-2026-12-001.jsonl");
        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 4, null));
        assertThat(Chain.check(LogFiles.in(folder).getLast()).status()).isEqualTo(Chain.Status.INTACT);
    }

    @Test
    void anyFlippedByteIsFoundAndItsRecordNamed() throws IOException {
        int records = 10_000;
        Path file = writeQuickly(records);
        byte[] written = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 25; round++) {
            int at = random.nextInt(written.length);
            byte[] flipped = written.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);

            Chain.Defect defect = defect(Chain.check(file));

            long line = 1 + countLineEnds(written, at);
            assertThat(defect.line()).as("byte %d: %s", at, defect.what()).isEqualTo(line);
        }
    }

    @Test
    void everyBitOfASmallLogIsGuarded() throws IOException {
        Path file = writeQuickly(2);
        byte[] written = Files.readAllBytes(file);
        for (int bit = 0; bit < written.length * 8; bit++) {
            byte[] flipped = written.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);

            assertThat(Chain.check(file).status()).as("bit %d", bit).isEqualTo(Chain.Status.BROKEN);
        }
    }

    @Test
    void deletedInsertedAndMovedRecordsAreNamed() throws IOException {
        write(5);
        List<String> lines = lines();

        assertThat(defectOf(without(lines, 0)).what()).contains("record 1 is missing");
        assertThat(defectOf(without(lines, 2)).what()).contains("record 3 is missing");
        assertThat(defectOf(without(lines, 4)).what()).contains("the end was cut off");
        assertThat(defectOf(swapped(lines, 1, 2)).line()).isEqualTo(2);
        List<String> inserted = new ArrayList<>(lines);
        inserted.add(3, lines.get(1));
        assertThat(defectOf(inserted).line()).isEqualTo(4);
    }

    @Test
    void aLogWhoseChainFieldsWereRemovedIsBroken() throws IOException {
        write(2);
        List<String> bare = lines().stream()
                .map(line -> line.replaceFirst(",\"seq\":.*", "}"))
                .toList();
        Path file = Files.write(LogFiles.in(folder).getFirst(), bare);
        Files.delete(folder.resolve(LogHead.NAME));

        assertThat(chain().status()).isEqualTo(Chain.Status.BROKEN);
        assertThat(defect(chain()).line()).isEqualTo(1);
        assertThat(Chain.check(file).status()).isEqualTo(Chain.Status.BROKEN);
        Path ofAnotherTool = Files.write(folder.resolve("answers.jsonl"), bare);
        assertThat(Chain.check(ofAnotherTool)).isEqualTo(new Chain(Chain.Status.ABSENT, 2, null));
    }

    @Test
    void aTornLastLineIsKeptAsideAndTheLogGoesOn() throws IOException {
        write(2);
        Path file = LogFiles.in(folder).getFirst();
        Files.writeString(file, "{\"schema\":\"dateline.ans", StandardOpenOption.APPEND);

        log(NOVEMBER).append(Replies.entry("a3"));

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 3, null));
        assertThat(warnings).singleElement().asString().contains("torn").contains(".torn-1");
        assertThat(folder.resolve("answers-2026-11-001.jsonl.torn-1")).hasContent("{\"schema\":\"dateline.ans");
    }

    @Test
    void aLogTruncatedAnywhereInItsLastRecordGoesOn() throws IOException {
        write(3);
        Path file = LogFiles.in(folder).getFirst();
        byte[] written = Files.readAllBytes(file);
        byte[] head = Files.readAllBytes(folder.resolve(LogHead.NAME));
        int last = written.length - 2;
        while (written[last] != '\n') {
            last--;
        }
        for (int length = last + 2; length < written.length; length += 37) {
            Files.write(file, Arrays.copyOf(written, length));
            Files.write(folder.resolve(LogHead.NAME), head);

            log(NOVEMBER).append(Replies.entry("after the crash"));

            assertThat(chain()).as("cut to %d", length).isEqualTo(new Chain(Chain.Status.INTACT, 3, null));
        }
    }

    @Test
    void aWholeLastRecordThatLacksOnlyItsLineEndIsKept() throws IOException {
        write(2);
        Path file = LogFiles.in(folder).getFirst();
        byte[] written = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(written, written.length - 1));

        log(NOVEMBER).append(Replies.entry("a3"));

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 3, null));
    }

    @Test
    void recordsCutOffAtTheEndStayMissedAfterTheLogGoesOn() throws IOException {
        write(4);
        Files.write(LogFiles.in(folder).getFirst(), lines().subList(0, 2));

        log(NOVEMBER).append(Replies.entry("a5"));

        assertThat(defect(chain()).what()).contains("records 3 to 4 are missing");
        assertThat(warnings).isNotEmpty();
    }

    @Test
    void recordsRemovedWithTheirFileStayMissedAfterTheLogGoesOn() throws IOException {
        write(4);
        Files.delete(LogFiles.in(folder).getFirst());

        log(DECEMBER).append(Replies.entry("a5"));

        assertThat(defect(chain()).what()).contains("records 1 to 4 are missing");
        assertThat(warnings).singleElement().asString().contains("4 records were cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "gone"})
    void withoutAReadableHeadTheEndIsNotConfirmedAndStaysSo(String head) throws IOException {
        write(4);
        Files.write(LogFiles.in(folder).getFirst(), lines().subList(0, 3));
        if (head.equals("gone")) {
            Files.delete(folder.resolve(LogHead.NAME));
        } else {
            Files.writeString(folder.resolve(LogHead.NAME), head);
        }
        assertThat(chain()).isEqualTo(new Chain(Chain.Status.UNCONFIRMED, 3, null));

        log(NOVEMBER).append(Replies.entry("a5"));

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.UNCONFIRMED, 4, null));
        assertThat(warnings).singleElement().asString().contains("head").contains("gone or damaged");
    }

    @Test
    void theNoteOfTheFirstRecordMayBeLostInACrash() throws IOException {
        write(1);
        Files.delete(folder.resolve(LogHead.NAME));

        log(NOVEMBER).append(Replies.entry("a2"));

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 2, null));
    }

    @Test
    void threadsWithLogsOfTheirOwnWriteOneChain() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 100; i++) {
                String id = "a" + i;
                writers.submit(() -> {
                    log(NOVEMBER).append(Replies.entry(id));
                    return null;
                });
            }
        }

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 100, null));
    }

    @Test
    void processesWriteOneChain() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LogWriter.class.getName(),
                            folder.toString(),
                            "20")
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(chain()).isEqualTo(new Chain(Chain.Status.INTACT, 60, null));
    }

    @Test
    void peopleAreHashedWithASaltThatOnlyTheOwnerReads() throws IOException {
        new AnswerLog(folder, UserIds.HASHED, AnswerLog.FILE_BYTES, NOVEMBER, warnings::add)
                .append(Replies.entry("a1"));

        assertThat(lines().getFirst()).doesNotContain("user-42").doesNotContain("chat-7");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("salt"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(LogFiles.in(folder).getFirst())))
                .isEqualTo("rw-------");
    }

    @Test
    void peopleAreLeftOutOrKeptAsAsked() throws IOException {
        new AnswerLog(folder, UserIds.NONE, AnswerLog.FILE_BYTES, NOVEMBER, warnings::add).append(Replies.entry("a1"));
        new AnswerLog(folder, UserIds.PLAIN, AnswerLog.FILE_BYTES, NOVEMBER, warnings::add).append(Replies.entry("a2"));

        assertThat(lines().get(0)).contains("\"user\":null");
        assertThat(lines().get(1)).contains("\"user\":\"user-42\"");
    }

    private AnswerLog log(Clock clock) {
        try {
            return new AnswerLog(folder, UserIds.NONE, AnswerLog.FILE_BYTES, clock, warnings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int records) throws IOException {
        for (int i = 1; i <= records; i++) {
            log(NOVEMBER).append(Replies.entry("a" + i));
        }
    }

    /** The lines of a log without the waiting for the disk that each takes. */
    private Path writeQuickly(int records) throws IOException {
        List<String> lines = new ArrayList<>();
        String prev = ChainedLine.GENESIS;
        for (int i = 1; i <= records; i++) {
            String line = ChainedLine.write(AnswerJson.object(Replies.notFound("a" + i)), i, prev);
            lines.add(line);
            prev = line.substring(line.length() - 66, line.length() - 2);
        }
        return Files.write(folder.resolve("answers-2026-11-001.jsonl"), lines);
    }

    private Chain chain() throws IOException {
        return Chain.check(folder);
    }

    private Chain.Defect defectOf(List<String> lines) throws IOException {
        Files.write(LogFiles.in(folder).getFirst(), lines);
        return defect(chain());
    }

    private static Chain.Defect defect(Chain chain) {
        return Objects.requireNonNull(chain.defect(), "the chain holds");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(LogFiles.in(folder).getFirst());
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> left = new ArrayList<>(lines);
        left.remove(index);
        return left;
    }

    private static List<String> swapped(List<String> lines, int i, int j) {
        List<String> moved = new ArrayList<>(lines);
        java.util.Collections.swap(moved, i, j);
        return moved;
    }

    private static long countLineEnds(byte[] bytes, int before) {
        long count = 0;
        for (int i = 0; i < before; i++) {
            if (bytes[i] == '\n') {
                count++;
            }
        }
        return count;
    }
}
