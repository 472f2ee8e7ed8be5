package dev.dateline.audit.report;

import dev.dateline.audit.AuditReport;
import java.io.IOException;

/** The forms in which an audit can be written. */
public enum ReportFormat {
    TEXT {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            TextReport.write(report, out);
        }
    },
    /** JSON Lines: one line for each thing that was checked, the summary last. */
    JSON {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            JsonReport.write(report, out);
        }
    },
    /** The XML that build servers read: a test case for each thing that was checked. */
    JUNIT {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            JunitReport.write(report, out);
        }
    },
    /** One page that needs nothing else, no network and no JavaScript. */
    HTML {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            HtmlReport.write(report, out);
        }
    };

    /** Writes {@code report} to {@code out}, which stays open. */
    public abstract void write(AuditReport report, Appendable out) throws IOException;
}
