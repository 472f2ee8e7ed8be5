package dev.dateline.support;

import dev.dateline.support.Attributions.Attribution;
import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.wording.Token;
import dev.dateline.wording.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds words that somebody said and the claim gives to nobody, or to somebody else. */
final class SpeakerCheck {

    private static final double SAME_MATTER = 0.6;

    private SpeakerCheck() {}

    static void run(Comparison comparison) {
        Told nearest = comparison.claim().quotes() ? attributed(comparison) : comparison.nearest();
        if (nearest == null || !comparison.claim().quotes() && comparison.overlap(nearest) < SAME_MATTER) {
            return;
        }
        List<Attribution> claimed = Attributions.find(comparison.claim().text());
        List<Attribution> told = Attributions.find(nearest.text());
        if (claimed.isEmpty()) {
            if (!told.isEmpty() && !comparison.claim().quotes() && isSaid(comparison, nearest, told.getFirst())) {
                comparison.against(
                        Code.ATTRIBUTION_DROPPED,
                        "the source has it from “" + told.getFirst().speaker().of(nearest.text()) + "”",
                        null,
                        nearest.place(told.getFirst().speaker()));
            }
            return;
        }
        if (told.isEmpty()) {
            return;
        }
        Attribution speaker = claimed.getFirst();
        Attribution source = closest(comparison, nearest, told);
        Set<String> names = names(comparison.claim().text(), speaker.speaker());
        Set<String> others = names(nearest.text(), source.speaker());
        boolean bothNamed = !names.isEmpty() && !others.isEmpty();
        if (bothNamed && names.stream().noneMatch(others::contains)) {
            comparison.against(
                    Code.SPEAKER_CHANGED,
                    "said by “" + source.speaker().of(nearest.text()) + "” in the source",
                    speaker.speaker(),
                    nearest.place(source.speaker()));
        }
    }

    /** The cited sentence that says who said what is quoted. */
    private static @Nullable Told attributed(Comparison comparison) {
        return comparison.told().stream()
                .filter(sentence -> !Attributions.find(sentence.text()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whether what the claim has of the sentence is what was said, not that it was said. */
    private static boolean isSaid(Comparison comparison, Told sentence, Attribution told) {
        Set<String> speaker = stems(told.speaker().of(sentence.text()));
        boolean claimNamesSpeaker = comparison.claim().wording().names().stream()
                .flatMap(name -> name.tokens().stream())
                .anyMatch(token -> speaker.contains(token.stem()));
        return !claimNamesSpeaker;
    }

    /** The attribution nearest to the words that the claim shares. */
    private static Attribution closest(Comparison comparison, Told sentence, List<Attribution> told) {
        List<Integer> shared = sentence.tokens().stream()
                .filter(token -> token.content() && comparison.claim().has(token.stem()))
                .filter(token -> told.stream().noneMatch(a -> a.speaker().overlaps(token.span())))
                .map(token -> token.span().start())
                .toList();
        Attribution closest = told.getFirst();
        double least = Double.MAX_VALUE;
        for (Attribution attribution : told) {
            double distance = shared.stream()
                    .mapToInt(at -> Math.abs(at - attribution.verb().start()))
                    .average()
                    .orElse(0);
            if (distance < least) {
                least = distance;
                closest = attribution;
            }
        }
        return closest;
    }

    private static Set<String> names(String text, Span speaker) {
        return Wording.tokens(speaker.of(text)).stream()
                .filter(token -> token.isCapitalised() && token.content())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(String text) {
        return Wording.tokens(text).stream()
                .filter(Token::content)
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
