package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many of the claim's other words the cited words have. */
final class WordCheck {

    /** With fewer than a third of its words there, a claim is about something else. */
    private static final double UNRELATED = 0.34;

    /** With most of them missing, the rest may be there by chance. */
    private static final double PARTLY = 0.5;

    private static final int FEW_WORDS = 2;

    /** With these a claim speaks of what it cites, and not of what that says. */
    private static final Set<String> OF_SOURCES =
            Set.of("article", "articles", "excerpt", "excerpts", "source", "sources");

    private static final Pattern AGE =
            Pattern.compile("(?i)\\b(\\d{1,3})[ -]years?[ -]old\\b|\\baged?\\s+(\\d{1,3})\\b");

    private static final String TOLD_AGE =
            "(?i),\\s*AGE\\s*[,;.]|\\(AGE\\)|\\bAGE[ -]years?[ -]old\\b|\\baged?\\s+AGE\\b";

    private WordCheck() {}

    static void run(Comparison comparison) {
        List<Token> words = comparison.claim().plainWords().stream()
                .filter(word -> !OF_SOURCES.contains(word.folded()))
                .toList();
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
        return comparison.all().anyMatch(sentence -> sentence.hasStem(word.stem()))
                || Attributions.isSaying(word.folded())
                        && comparison.told().stream().anyMatch(WordCheck::isSaid)
                || isAge(comparison, word);
    }

    private static boolean isSaid(Told sentence) {
        return sentence.tokens().stream().anyMatch(token -> Attributions.isSaying(token.folded()));
    }

    /** "35 years old" where the cited words have "Asif, 35," or "aged 35". */
    private static boolean isAge(Comparison comparison, Token word) {
        return AGE.matcher(comparison.claim().text())
                .results()
                .filter(age -> age.start() <= word.span().start() && word.span().end() <= age.end())
                .map(age ->
                        Pattern.compile(TOLD_AGE.replace("AGE", age.group(1) == null ? age.group(2) : age.group(1))))
                .anyMatch(told -> comparison.told().stream()
                        .anyMatch(sentence -> told.matcher(sentence.text()).find()));
    }
}
