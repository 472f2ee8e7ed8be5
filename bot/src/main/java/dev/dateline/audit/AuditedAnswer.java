package dev.dateline.audit;

import java.util.List;

/**
 * An answer with all that was checked in it.
 *
 * @param id as recorded
 * @param question as asked, or empty
 * @param type of the question, or empty
 * @param frontEnd where it was asked, or empty
 * @param items its citations, statements and uncited sentences, in this order
 */
public record AuditedAnswer(String id, String question, String type, String frontEnd, List<AuditItem> items) {

    public AuditedAnswer {
        items = List.copyOf(items);
    }
}
