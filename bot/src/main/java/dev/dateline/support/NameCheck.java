package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.ProperName;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every name of the claim must be in the cited words, or be known from the title or the sentence before. */
final class NameCheck {

    /** Letters that a country shares with its people: Turk-ey, Turk-ish. */
    private static final int ROOT = 4;

    private static final Pattern OF_A_PEOPLE = Pattern.compile("(?:ish|an|ese|i|ic|ch)s?$");

    private NameCheck() {}

    static void run(Comparison comparison) {
        for (ProperName name : comparison.claim().wording().names()) {
            check(comparison, name);
        }
    }

    private static void check(Comparison comparison, ProperName name) {
        String shown = name.in(comparison.claim().text());
        List<Token> missing = name.tokens().stream()
                .filter(token -> comparison.told().stream().noneMatch(sentence -> has(sentence, token)))
                .toList();
        if (missing.isEmpty() || isNoName(comparison, name)) {
            return;
        }
        for (Told sentence : comparison.context()) {
            if (missing.stream().allMatch(token -> has(sentence, token))) {
                comparison.through(sentence, shown);
                return;
            }
        }
        List<Token> unknown = missing.stream()
                .filter(token -> !isInArticle(comparison, token))
                .toList();
        boolean someIsThere = missing.size() < name.tokens().size();
        if (unknown.isEmpty() && someIsThere || Aliases.isAlias(comparison, name, missing)) {
            comparison.through(Support.Route.ALIAS, shown);
        } else if (unknown.isEmpty()) {
            comparison.against(
                    Code.NAME_NOT_IN_EXCERPT, "“" + shown + "” is elsewhere in the article", name.span(), null);
        } else {
            comparison.against(
                    Code.NAME_NOT_IN_SOURCE,
                    "“" + unknown.stream().map(Token::text).collect(Collectors.joining(" "))
                            + "” is nowhere in the article",
                    name.span(),
                    null);
        }
    }

    /** "Supporters gathered": the capital is the sentence's, where the article has the word without one. */
    private static boolean isNoName(Comparison comparison, ProperName name) {
        return name.tokens().size() == 1
                && comparison.claim().text().substring(0, name.span().start()).isBlank()
                && comparison.articles().stream()
                        .anyMatch(article ->
                                article.isOrdinary(name.tokens().getFirst().stem()));
    }

    private static boolean has(Told sentence, Token token) {
        return sentence.hasStem(token.stem())
                || sentence.hasWord(token.folded())
                || token.folded().length() >= ROOT
                        && sentence.tokens().stream()
                                .anyMatch(other -> other.isCapitalised() && isAkin(other.folded(), token.folded()));
    }

    /** A country and its people: the same root, and one of them with the ending of an adjective. */
    static boolean isAkin(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter == ROOT && a.length() != b.length()) {
            String people = a.length() > ROOT ? a : b;
            return people.startsWith(a.length() > ROOT ? b : a) && people.matches(".{4}(?:i|n|an|ian|ish|ese)s?");
        }
        return shorter > ROOT
                && Math.abs(a.length() - b.length()) <= 3
                && a.regionMatches(0, b, 0, Math.max(ROOT, shorter - 3))
                && (OF_A_PEOPLE.matcher(a).find() || OF_A_PEOPLE.matcher(b).find());
    }

    private static boolean isInArticle(Comparison comparison, Token token) {
        return comparison.articles().stream()
                        .anyMatch(article -> article.hasWord(token.folded())
                                || article.hasStem(token.stem())
                                || article.hasWord(word -> isAkin(word, token.folded())))
                || comparison.context().stream().anyMatch(sentence -> has(sentence, token));
    }
}
