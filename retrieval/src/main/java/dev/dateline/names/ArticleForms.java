package dev.dateline.names;

import dev.dateline.names.Learner.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms that one article has.
 *
 * @param longer those of several parts under their first and under their last one, in the order of the article
 */
record ArticleForms(Reading reading, Map<String, List<Form>> longer) {

    static ArticleForms of(Reading reading) {
        Map<String, List<Form>> longer = new HashMap<>();
        for (Form form : reading.forms().keySet()) {
            if (!form.isSingle()) {
                String first = form.parts.getFirst();
                add(form, first, longer);
                if (!form.surname().equals(first)) {
                    add(form, form.surname(), longer);
                }
            }
        }
        return new ArticleForms(reading, longer);
    }

    private static void add(Form form, String part, Map<String, List<Form>> longer) {
        longer.computeIfAbsent(part, any -> new ArrayList<>()).add(form);
    }

    /** The forms of several parts that begin or end in {@code part}. */
    List<Form> longer(String part) {
        return longer.getOrDefault(part, List.of());
    }

    boolean has(Form form) {
        return reading.forms().containsKey(form);
    }
}
