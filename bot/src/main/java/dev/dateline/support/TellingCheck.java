package dev.dateline.support;

import dev.dateline.question.Lemmas;
import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Allegation;
import dev.dateline.wording.LookingAhead;
import dev.dateline.wording.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the source tells as planned, alleged or said by somebody, and the claim as a plain fact. */
final class TellingCheck {

    private static final double SAME_MATTER = 0.6;

    private static final double NEARLY_ALL = 0.75;

    private static final Pattern TO_COME = Pattern.compile(
            "(?i)\\b(?:" + LookingAhead.MODAL
                    + "|plan(?:s|ned|ning)?|intend\\w*|schedul\\w+|expect\\w*|hop(?:e|es|ed|ing)|aim\\w*|propos\\w+|set to|due to|about to|going to|(?:is|are|was|were) to|wants?|seek\\w*|consider\\w*|agreed to|vow\\w*|pledg\\w+|promis\\w+|threat\\w+|ready to|likely)\\b|['’]ll\\b");

    private static final Pattern ALLEGED = Pattern.compile(
            "(?i)\\b(?:" + Allegation.WORDS
                    + "|charges|believed to|thought to|denied|denies|investigat\\w+ (?:if|claims|reports|allegations)|under investigation|on trial)\\b");

    private static final Pattern FIRM = Pattern.compile(
            "(?i)\\b(?:guilty|convicted|sentenced|proven?|confirmed|confessed|admitted|did|committed)\\b");

    /** "to be used" says nothing of the past, though "used" has its form. */
    private static final Pattern AFTER_BE = Pattern.compile("(?i)\\bbe\\s+(?:\\w+ly\\s+)?$");

    private TellingCheck() {}

    static void run(Comparison comparison) {
        Told nearest = comparison.nearest();
        if (nearest == null
                || comparison.overlap(nearest) < SAME_MATTER
                || comparison.claim().plainWords().isEmpty()) {
            return;
        }
        String claim = comparison.claim().text();
        planned(comparison, nearest, claim);
        alleged(comparison, nearest, claim);
    }

    /** What the claim shares with the source must follow the word of allegation: that is what is alleged. */
    private static void alleged(Comparison comparison, Told nearest, String claim) {
        Matcher cue = ALLEGED.matcher(nearest.text());
        if (!cue.find()
                || ALLEGED.matcher(claim).find()
                || FIRM.matcher(nearest.text()).find()) {
            return;
        }
        int after = cue.end();
        boolean sharedIsAlleged = comparison.claim().plainWords().stream()
                .map(word -> same(nearest, word))
                .anyMatch(told -> told != null && told.span().start() >= after);
        if (sharedIsAlleged && (FIRM.matcher(claim).find() || comparison.overlap(nearest) >= NEARLY_ALL)) {
            comparison.against(
                    Code.ALLEGATION_AS_FACT,
                    "the source has “" + cue.group() + "”",
                    null,
                    nearest.place(new Span(cue.start(), cue.end())));
        }
    }

    private static void planned(Comparison comparison, Told nearest, String claim) {
        long toCome = TO_COME.matcher(nearest.text()).results().count();
        if (toCome == 0 || TO_COME.matcher(claim).results().count() >= toCome) {
            return;
        }
        for (Token word : comparison.claim().plainWords()) {
            Token told = same(nearest, word);
            if (told != null
                    && isPastForm(word)
                    && !AFTER_BE.matcher(claim.substring(0, word.span().start()))
                            .find()
                    && EventStatus.of(nearest.text(), told.span(), null, nearest.published()) == EventStatus.PLANNED
                    && EventStatus.of(claim, word.span(), null, nearest.published()) == EventStatus.REPORTED) {
                comparison.against(
                        Code.PLANNED_AS_HAPPENED,
                        "“" + word.text() + "” is told as happened, in the source as to come",
                        word.span(),
                        nearest.place(told.span()));
                return;
            }
        }
    }

    /** "visited" and "met", not "natural": only a verb tells that something happened. */
    private static boolean isPastForm(Token word) {
        return Lemmas.isPast(word.folded());
    }

    private static @Nullable Token same(Told sentence, Token word) {
        return sentence.tokens().stream()
                .filter(token -> token.stem().equals(word.stem()))
                .findFirst()
                .orElse(null);
    }
}
