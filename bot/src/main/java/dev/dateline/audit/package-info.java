/** Recorded answers checked again, without the program or model that made them: {@link dev.dateline.audit.Audit} gives an {@link dev.dateline.audit.AuditReport}. */
@NullMarked
package dev.dateline.audit;

import org.jspecify.annotations.NullMarked;
