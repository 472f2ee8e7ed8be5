package dev.dateline.audit.report;

import dev.dateline.audit.AuditReport;
import dev.dateline.record.Draft;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report in a file: whole or not at all. */
public final class ReportFile {

    private ReportFile() {}

    /** @throws FileSystemException with the name of the file */
    public static void write(AuditReport report, ReportFormat format, Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        // Nothing can be put in the place of a device or a pipe.
        boolean inPlace = Files.exists(target) && !Files.isRegularFile(target);
        try {
            if (inPlace) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    write(report, format, out);
                }
            } else {
                Draft.replace(target, Draft.Readers.USUAL, out -> write(report, format, out));
            }
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    private static void write(AuditReport report, ReportFormat format, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoder()));
        format.write(report, writer);
        writer.flush();
    }

    /** Half a surrogate pair, which a record may hold and UTF-8 cannot, becomes a replacement character. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }
}
