package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.ProperName;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every name of the claim must be in the cited words, or be known from the title or the sentence before. */
final class NameCheck {

    /** Letters that a country shares with its people: Turk-ey, Turk-ish. */
    private static final int ROOT = 4;

    private static final Pattern OF_A_PEOPLE = Pattern.compile("(?:ish|an|ese|i|ic|ch)s?$");

    /** Countries that are named by their letters, by a part of their name or in full. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("us", "usa", "america", "american", "united states", "states"),
            Set.of("uk", "britain", "british", "united kingdom", "kingdom"),
            Set.of("un", "united nations", "nations"),
            Set.of("eu", "european union", "union"),
            Set.of("uae", "emirates", "united arab emirates"));

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
        if (missing.isEmpty()) {
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
        if (unknown.isEmpty() && someIsThere || isAbbreviated(comparison, name) || isSameCountry(comparison, name)) {
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

    private static boolean has(Told sentence, Token token) {
        return sentence.hasStem(token.stem())
                || sentence.hasWord(token.folded())
                || token.folded().length() > ROOT
                        && sentence.tokens().stream()
                                .anyMatch(other -> other.isCapitalised() && isAkin(other.folded(), token.folded()));
    }

    /** A country and its people: the same root, and one of them with the ending of an adjective. */
    static boolean isAkin(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
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

    /** "HTS" where the article has Hayat Tahrir al-Sham, or the other way round. */
    private static boolean isAbbreviated(Comparison comparison, ProperName name) {
        String first = name.tokens().getFirst().text();
        boolean letters =
                name.tokens().size() == 1 && first.length() >= 2 && first.equals(first.toUpperCase(Locale.ROOT));
        if (letters) {
            return comparison
                            .all()
                            .anyMatch(sentence -> sentence.names().stream()
                                    .anyMatch(other -> initials(other).equals(first.replace(".", ""))))
                    || comparison.all().anyMatch(sentence -> spells(sentence.tokens(), first));
        }
        String initials = initials(name);
        return initials.length() >= 2
                && comparison
                        .all()
                        .anyMatch(sentence -> sentence.tokens().stream()
                                .anyMatch(token -> token.text().replace(".", "").equals(initials)));
    }

    private static boolean isSameCountry(Comparison comparison, ProperName name) {
        Set<String> words = name.tokens().stream().map(Token::folded).collect(Collectors.toSet());
        return SAME.stream()
                .filter(forms -> words.stream().anyMatch(forms::contains))
                .anyMatch(forms -> comparison
                        .all()
                        .anyMatch(sentence -> sentence.tokens().stream()
                                .anyMatch(token -> token.isCapitalised() && forms.contains(token.folded()))));
    }

    private static String initials(ProperName name) {
        return name.tokens().stream()
                .map(token -> token.text().substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static boolean spells(List<Token> tokens, String letters) {
        for (int i = 0; i + letters.length() <= tokens.size(); i++) {
            int from = i;
            boolean all = java.util.stream.IntStream.range(0, letters.length())
                    .allMatch(k ->
                            Character.toUpperCase(tokens.get(from + k).text().charAt(0)) == letters.charAt(k)
                                    && tokens.get(from + k).isCapitalised());
            if (all) {
                return true;
            }
        }
        return false;
    }
}
