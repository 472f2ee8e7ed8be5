package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.stream.Collectors;

/** How many of the claim's other words the cited words have. */
final class WordCheck {

    /** With fewer than a third of its words there, a claim is about something else. */
    private static final double UNRELATED = 0.34;

    /** With most of them missing, the rest may be there by chance. */
    private static final double PARTLY = 0.5;

    private static final int FEW_WORDS = 2;

    private WordCheck() {}

    static void run(Comparison comparison) {
        List<Token> words = comparison.claim().plainWords();
        if (words.isEmpty()) {
            return;
        }
        List<Token> missing =
                words.stream().filter(word -> !isThere(comparison, word)).toList();
        double there = 1 - (double) missing.size() / words.size();
        String list = missing.stream().map(Token::text).collect(Collectors.joining(", "));
        if (there < UNRELATED && words.size() > FEW_WORDS) {
            comparison.against(Code.UNRELATED_EXCERPT, "not in the excerpt: " + list, null, null);
        } else if (there < PARTLY) {
            boolean nowhere = missing.stream().noneMatch(word -> comparison.isInArticle(word.stem()));
            comparison.against(
                    nowhere ? Code.WORDS_NOT_IN_SOURCE : Code.WORDS_NOT_IN_EXCERPT,
                    list,
                    missing.getFirst().span(),
                    null);
        }
    }

    private static boolean isThere(Comparison comparison, Token word) {
        return comparison.all().anyMatch(sentence -> sentence.hasStem(word.stem()));
    }
}
