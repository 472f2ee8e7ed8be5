package dev.dateline.record;

import dev.dateline.record.Chain.Defect;
import dev.dateline.record.Chain.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a chain from line to line, byte for byte, and remembers the first place where it does not hold. */
final class ChainReader {

    private LogHead last;
    private long records;
    private long chained;
    private @Nullable Defect defect;
    private @Nullable Defect unchained;
    private String file = "";
    private long line;

    /** @param before the record that the first line goes on from */
    ChainReader(LogHead before) {
        this.last = before;
    }

    void file(String name, InputStream in) throws IOException {
        file = name;
        line = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            int start = 0;
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    bytes.write(block, start, i - start);
                    record(bytes.toByteArray());
                    bytes.reset();
                    start = i + 1;
                }
            }
            bytes.write(block, start, read - start);
        }
        if (bytes.size() > 0) {
            record(bytes.toByteArray());
            if (chained > 0) {
                broken("the line does not end: it was torn, or bytes were changed");
            }
        }
    }

    /**
     * @param reachesTheEnd whether the log should end where reading did
     * @param own whether the log is of Dateline's writing, which gives every record its chain fields
     */
    Chain result(Optional<LogHead> head, boolean reachesTheEnd, boolean own) {
        if (chained == 0 && head.isEmpty() && (!own || records == 0)) {
            return new Chain(Status.ABSENT, records, null);
        }
        Defect first = own && defect == null ? unchained : defect;
        if (first == null && head.isPresent() && head.get().seq() > last.seq()) {
            first = new Defect(
                    file,
                    line + 1,
                    "the log ends at record " + last.seq() + ", but "
                            + head.get().seq() + " were written: the end was cut off");
        }
        if (first == null
                && head.isPresent()
                && head.get().seq() == last.seq()
                && !head.get().hash().equals(last.hash())) {
            first = new Defect(file, line, "record " + last.seq() + " is not the one that was written last");
        }
        if (first != null) {
            return new Chain(Status.BROKEN, records, first);
        }
        return new Chain(reachesTheEnd && head.isEmpty() ? Status.UNCONFIRMED : Status.INTACT, records, null);
    }

    private void record(byte[] bytes) {
        line++;
        records++;
        Optional<ChainedLine> fields = ChainedLine.read(bytes);
        if (fields.isEmpty()) {
            Defect here = new Defect(file, line, "the record does not end in its chain fields");
            unchained = unchained == null ? here : unchained;
            defect = chained > 0 && defect == null ? here : defect;
            return;
        }
        chained++;
        defect = defect == null ? unchained : defect;
        ChainedLine record = fields.get();
        if (!record.matches(bytes)) {
            broken("record " + record.seq() + " was changed: its hash is not the one of its bytes");
        } else if (record.seq() != last.seq() + 1) {
            broken(gap(record.seq(), last.seq()));
        } else if (!record.prev().equals(last.hash())) {
            broken("record " + record.seq() + " does not follow the one before: one of them was replaced");
        }
        last = new LogHead(record.seq(), record.hash());
    }

    private static String gap(long seq, long before) {
        return seq > before + 1
                ? "record " + seq + " follows record " + before + ": "
                        + (seq == before + 2
                                ? "record " + (before + 1) + " is"
                                : "records " + (before + 1) + " to " + (seq - 1) + " are")
                        + " missing"
                : "record " + seq + " follows record " + before + ": it was inserted or moved";
    }

    private void broken(String what) {
        if (defect == null) {
            defect = new Defect(file, line, what);
        }
    }
}
