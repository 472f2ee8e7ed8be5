package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.List;

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
        if (said.cues().size() == source.cues().size()) {
            return;
        }
        for (Token word : claim.plainWords()) {
            boolean dropped = said.asserts(word.stem()) && source.denies(word.stem());
            boolean added = said.denies(word.stem()) && source.asserts(word.stem());
            if (dropped || added) {
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
                return;
            }
        }
    }
}
