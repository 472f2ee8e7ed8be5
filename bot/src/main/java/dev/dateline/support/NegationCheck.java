package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.function.Predicate;

/** Finds a word that the claim asserts and the nearest cited sentence denies, or the other way round. */
final class NegationCheck {

    /** Below this share of common words two sentences may well be about different things. */
    private static final double SAME_MATTER = 0.6;

    private NegationCheck() {}

    static void run(Comparison comparison) {
        Told nearest = comparison.nearest();
        if (nearest == null || comparison.overlap(nearest) < SAME_MATTER) {
            return;
        }
        Claim claim = comparison.claim();
        Polarity said = Polarity.of(claim.text(), claim.wording().tokens());
        Polarity source = Polarity.of(nearest.text(), nearest.tokens());
        Predicate<Token> isDropped = word -> said.asserts(word.stem()) && source.denies(word.stem());
        Predicate<Token> isAdded = word -> said.denies(word.stem()) && source.asserts(word.stem());
        List<Token> words = claim.plainWords();
        // A denial in other words reaches other words too; the same one that has moved leaves a word and takes another.
        boolean moved = cues(said).equals(cues(source))
                && words.stream().anyMatch(isDropped)
                && words.stream().anyMatch(isAdded);
        if (said.cues().size() == source.cues().size() && !moved) {
            return;
        }
        words.stream().filter(isDropped.or(isAdded)).findFirst().ifPresent(word -> {
            boolean dropped = isDropped.test(word);
            List<Token> cues = dropped ? source.cues() : said.cues();
            comparison.against(
                    Code.NEGATION_FLIP,
                    dropped
                            ? "the source has “" + cues.getFirst().text() + "” for “" + word.text() + "”"
                            : "“" + cues.getFirst().text() + "” is not in the source for “" + word.text() + "”",
                    word.span(),
                    nearest.place(
                            dropped
                                    ? cues.getFirst().span()
                                    : nearest.tokens().getFirst().span()));
        });
    }

    private static List<String> cues(Polarity polarity) {
        return polarity.cues().stream()
                .map(cue -> cue.folded().endsWith("n't") ? "not" : cue.stem())
                .sorted()
                .toList();
    }
}
