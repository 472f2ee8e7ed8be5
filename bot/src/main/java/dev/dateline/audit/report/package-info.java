/** An audit for people and for other programs: {@link dev.dateline.audit.report.ReportFormat} writes an {@link dev.dateline.audit.AuditReport}. */
@NullMarked
package dev.dateline.audit.report;

import org.jspecify.annotations.NullMarked;
