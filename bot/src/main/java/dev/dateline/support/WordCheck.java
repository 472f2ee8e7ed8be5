package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.stream.Collectors;

/** How many of the claim's other words the cited words have. */
final class WordCheck {

    static double unrelatedBelow = 0.34;
    static double partlyBelow = 0.5;
    static int fewWords = 2;

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
        if (there < unrelatedBelow && words.size() > fewWords) {
            comparison.against(Code.UNRELATED_EXCERPT, "not in the excerpt: " + list, null, null);
        } else if (there < partlyBelow) {
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
