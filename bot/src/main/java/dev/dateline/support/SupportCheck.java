package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges by rules whether cited words bear out a statement. The rules give reasons, not a score: each says what is wrong
 * and where. What they pass is not proven, since words can be swapped in ways that no rule here sees.
 *
 * <p>Safe for use by several threads at once.
 */
public final class SupportCheck {

    /** Readings of articles that are kept, the least recently used dropped first. */
    private static final int KEPT = 4096;

    private static final int TRIVIAL_WORDS = 2;

    private final Map<String, ArticleReading> readings =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ArticleReading> eldest) {
                    return size() > KEPT;
                }
            });

    /** Judges {@code statement} by all its excerpts together, then leaves out one after the other. */
    public Support check(String statement, List<Excerpt> cited) {
        Support all = judge(statement, cited);
        Set<Integer> redundant = new TreeSet<>();
        if (cited.size() > 1 && all.verdict() == SupportVerdict.SUPPORTED) {
            for (Excerpt excerpt : cited) {
                List<Excerpt> others =
                        cited.stream().filter(other -> other != excerpt).toList();
                if (judge(statement, others).verdict() == SupportVerdict.SUPPORTED) {
                    redundant.add(excerpt.n());
                }
            }
        }
        return new Support(all.verdict(), all.reasons(), all.through(), redundant);
    }

    private Support judge(String statement, List<Excerpt> cited) {
        if (cited.isEmpty()) {
            return new Support(
                    SupportVerdict.NOT_SUPPORTED,
                    List.of(new Reason(Code.NO_EVIDENCE, "no citation of the statement can be read", null, null)),
                    List.of(),
                    Set.of());
        }
        Claim claim = Claim.of(statement, cited);
        List<ArticleReading> articles = cited.stream().map(this::reading).toList();
        Comparison comparison = new Comparison(claim, cited, articles);
        if (isTrivial(comparison)) {
            comparison.against(Code.TRIVIAL_QUOTE, "the cited words say next to nothing", null, null);
        }
        NumberCheck.run(comparison);
        DateCheck.run(comparison);
        NameCheck.run(comparison);
        WordCheck.run(comparison);
        NegationCheck.run(comparison);
        TellingCheck.run(comparison);
        SpeakerCheck.run(comparison);
        RoleCheck.run(comparison);
        SubjectCheck.run(comparison);
        CutCheck.run(comparison);
        return support(comparison);
    }

    private static Support support(Comparison comparison) {
        List<Reason> reasons = new ArrayList<>(comparison.reasons());
        reasons.sort(Comparator.comparingInt(reason -> {
            var span = reason.statement();
            return span == null ? Integer.MAX_VALUE : span.start();
        }));
        SupportVerdict verdict = reasons.stream()
                .map(reason -> reason.code().verdict())
                .reduce(SupportVerdict.SUPPORTED, SupportVerdict::worse);
        return new Support(verdict, reasons, comparison.routes(), Set.of());
    }

    /** "The" proves nothing, wherever it stands. */
    private static boolean isTrivial(Comparison comparison) {
        long words = comparison.told().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.content())
                .limit(TRIVIAL_WORDS + 1)
                .count();
        boolean claimsMore = comparison.claim().content().size() > words;
        return words == 0 || words < TRIVIAL_WORDS && claimsMore;
    }

    private ArticleReading reading(Excerpt excerpt) {
        return readings.computeIfAbsent(excerpt.article(), ArticleReading::new);
    }
}
