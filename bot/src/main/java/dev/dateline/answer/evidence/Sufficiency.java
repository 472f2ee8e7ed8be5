package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the passages speak of what is asked, and if not, what is missing: the evidence checks behind "the articles don't
 * say".
 *
 * @param contexts the passages that pass, the strongest evidence first
 * @param reason why none does, for a reader; empty if some do
 */
public record Sufficiency(List<Context> contexts, String reason) {

    /** Only what ranks among the first can be what was asked for. */
    static final int LOOKED_AT = 5;

    private static final String NEAREST = "The articles don't say. The nearest, ";

    /** A reason is read at a glance. */
    private static final int MOST_NAMED = 3;

    /** Log-odds by which a passage may lie below the best and still be a likely answer: odds of about one to four. */
    private static final double NEARLY = 2.5;

    private record Weighed(Context context, double evidence) {}

    public static Sufficiency of(Question question, Evidence evidence) {
        if (evidence.corpus().articles().isEmpty()) {
            return new Sufficiency(List.of(), "There is no article to look in.");
        }
        if (question.terms().isEmpty() && question.names().isEmpty()) {
            return new Sufficiency(List.of(), "That names nothing to look for in the articles.");
        }
        List<String> names = absentNames(question, evidence);
        if (names.isEmpty() && question.names().isEmpty() && isAllUnheardOf(question, evidence)) {
            return unmentioned("“" + String.join("” or “", question.terms()) + "”");
        }
        if (!names.isEmpty()) {
            return unmentioned(String.join(" or ", names));
        }
        WantedWords words = WantedWords.of(question, evidence.articles());
        List<Weighed> weighed = weighed(new EvidenceFeatures.Wanted(question, evidence.articles(), words), evidence);
        double best = weighed.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : weighed.getFirst().evidence();
        if (best >= EvidenceWeights.ENOUGH) {
            return ofThose(
                    new Contradiction(question, evidence.names()),
                    ofTimeAskedFor(
                            question,
                            weighed.stream()
                                    .filter(it -> it.evidence() >= best - NEARLY)
                                    .map(Weighed::context)
                                    .toList()));
        }
        List<String> unheardOf = words.unheardOf();
        if (!unheardOf.isEmpty()) {
            return unmentioned("“" + String.join("” or “", unheardOf) + "”");
        }
        return new Sufficiency(
                List.of(),
                weighed.isEmpty()
                        ? "The articles don't say: none of them is about this."
                        : missing(question, weighed.getFirst().context(), evidence));
    }

    /** Where some give a date of the time that the question restricts itself to, those, and what was news at that time. */
    private static List<Context> ofTimeAskedFor(Question question, List<Context> contexts) {
        boolean restricted = !question.time().isUnknown()
                && question.type() != AnswerType.WHEN
                && question.type() != AnswerType.YES_NO;
        if (!restricted || contexts.stream().noneMatch(context -> Contradiction.isOfTimeAskedFor(question, context))) {
            return contexts;
        }
        return contexts.stream()
                .filter(context -> Contradiction.isOfTimeAskedFor(question, context)
                        || context.article().published().interval().overlaps(question.time()))
                .toList();
    }

    /** @param contexts with enough evidence; not empty */
    private static Sufficiency ofThose(Contradiction contradiction, List<Context> contexts) {
        List<Context> sufficient = contradiction.without(contexts);
        Context nearest = contexts.getFirst();
        return new Sufficiency(
                sufficient,
                sufficient.isEmpty()
                        ? NEAREST + title(nearest) + ", "
                                + contradiction.in(nearest).orElseThrow() + "."
                        : "");
    }

    private static Sufficiency unmentioned(String what) {
        return new Sufficiency(List.of(), "The articles don't say: none of them mentions " + what + ".");
    }

    /** The strongest evidence first. */
    private static List<Weighed> weighed(EvidenceFeatures.Wanted wanted, Evidence evidence) {
        return evidence.passages().stream()
                .limit(LOOKED_AT)
                .map(Context::of)
                .map(context -> new Weighed(context, EvidenceWeights.of(wanted.in(context))))
                .sorted(Comparator.comparingDouble(Weighed::evidence).reversed())
                .toList();
    }

    /** Names of the question of which no article has the words. */
    private static List<String> absentNames(Question question, Evidence evidence) {
        return question.names().stream()
                .filter(mention -> mention.kind() == Mention.Kind.UNSEEN && !saysWhichKind(mention, question))
                .map(mention -> mention.span().of(question.standalone()))
                .filter(name -> evidence.articles().rarity(name) == 1)
                .toList();
    }

    /** "Which Gulf monarch": the articles need not say of whom they name that he is one. */
    private static boolean saysWhichKind(Mention mention, Question question) {
        String asked = question.standalone();
        return question.focus() != null
                && asked.substring(0, mention.span().start()).matches("(?i)\\W*(?:and |so )?(?:which|what)\\s+")
                && asked.substring(mention.span().end())
                        .toLowerCase(Locale.ROOT)
                        .startsWith(" " + question.focus());
    }

    private static boolean isAllUnheardOf(Question question, Evidence evidence) {
        return question.terms().stream().allMatch(term -> evidence.articles().rarity(term) == 1);
    }

    /** What the article of the nearest passage lacks of the question, or has only in other places. */
    private static String missing(Question question, Context nearest, Evidence evidence) {
        Coverage coverage = new Coverage.Wanted(question, evidence.articles()).in(nearest);
        List<String> absent = coverage.lacking(Coverage.Place.ARTICLE);
        List<String> elsewhere = coverage.lacking(Coverage.Place.NEARBY);
        if (!absent.isEmpty()) {
            boolean otherwiseNamed = absent.size() == 1 && isNamedInPart(absent.getFirst(), nearest.wholeArticle());
            return NEAREST + title(nearest) + ", doesn't mention " + quoted(absent)
                    + (otherwiseNamed ? " under that name." : ".");
        }
        return elsewhere.isEmpty()
                ? withoutAnswer(nearest)
                : NEAREST + title(nearest) + ", mentions " + quoted(elsewhere) + ", but not together with the rest.";
    }

    /** "Nasreen Sadiq" may be "his widow, Nasreen". */
    private static boolean isNamedInPart(String words, String article) {
        Set<String> there = Lemmas.stems(article);
        return words.indexOf(' ') > 0 && Lemmas.stems(words).stream().anyMatch(there::contains);
    }

    private static String quoted(List<String> words) {
        return words.stream().limit(MOST_NAMED).map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    /** The reason where a passage speaks of what is asked, but has no words that answer. */
    public static String withoutAnswer(Context nearest) {
        return NEAREST + title(nearest) + ", is about this but doesn't give what was asked.";
    }

    private static String title(Context context) {
        return "“" + context.article().title() + "”";
    }
}
