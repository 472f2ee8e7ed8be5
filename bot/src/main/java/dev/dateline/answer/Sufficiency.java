package dev.dateline.answer;

import dev.dateline.names.Mention;
import dev.dateline.question.Question;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the passages speak of what is asked, and if not, what is missing: the evidence checks behind "the articles don't
 * say".
 *
 * @param contexts the passages that pass, best first
 * @param reason why none does, for a reader; empty if some do
 */
record Sufficiency(List<Context> contexts, String reason) {

    /** Only what ranks among the first can be what was asked for. */
    private static final int LOOKED_AT = 10;

    static Sufficiency of(Question question, Evidence evidence) {
        List<Mention> unseen = question.names().stream()
                .filter(mention -> mention.kind() == Mention.Kind.UNSEEN)
                .toList();
        if (!unseen.isEmpty()) {
            String names = unseen.stream()
                    .map(mention -> mention.span().of(question.standalone()))
                    .collect(Collectors.joining(", "));
            return new Sufficiency(List.of(), "The articles don't say: " + names + " is not mentioned in any of them.");
        }
        List<Context> contexts = evidence.passages().stream()
                .limit(LOOKED_AT)
                .map(Context::of)
                .filter(context -> isSufficient(Coverage.of(question, context, evidence.names())))
                .toList();
        return new Sufficiency(contexts, contexts.isEmpty() ? "The articles don't say." : "");
    }

    private static boolean isSufficient(Coverage coverage) {
        return coverage.hasNamesNearby() && coverage.terms(Coverage.Place.NEARBY) >= 0.5;
    }
}
