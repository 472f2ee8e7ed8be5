package dev.dateline.support;

import dev.dateline.wording.ProperName;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Other words for the same name: its letters, a country's other names, and what the article says somebody is. */
final class Aliases {

    /** Countries that are named by their letters, by a part of their name or in full. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("us", "usa", "america", "american", "united states", "states"),
            Set.of("uk", "britain", "british", "united kingdom", "kingdom"),
            Set.of("un", "united nations", "nations"),
            Set.of("eu", "european union", "union"),
            Set.of("uae", "emirates", "united arab emirates"));

    /** "Russian President Vladimir", before the name itself: whose, what, and given names. */
    private static final String DESCRIPTION = "(\\p{Lu}[\\p{L}-]+) (\\p{L}+) (?:\\p{Lu}[\\p{L}’'.-]+ ){0,3}";

    /** They have no letter of their own in "SEC" for Securities and Exchange Commission. */
    private static final Set<String> LINKS = Set.of("of", "and", "the", "for", "on", "in");

    private Aliases() {}

    /** @param missing the words of {@code name} that the cited words don't have */
    static boolean isAlias(Comparison comparison, ProperName name, List<Token> missing) {
        return isAbbreviated(comparison, name)
                || isSameCountry(comparison, name)
                || missing.stream().allMatch(part -> isDescribed(comparison, part));
    }

    /**
     * Whether the cited words have "the Russian president" where the article calls nobody else "Russian President", or "his
     * Russian counterpart" where it names no other Russian with an office.
     */
    private static boolean isDescribed(Comparison comparison, Token name) {
        return comparison.told().stream().anyMatch(sentence -> {
            String article = sentence.excerpt().article();
            // Most names that are missing are nowhere, which is soon seen.
            return article.toLowerCase(Locale.ROOT).contains(name.folded())
                    && Pattern.compile(DESCRIPTION + "(?i:" + Pattern.quote(name.folded()) + ")\\b")
                            .matcher(article)
                            .results()
                            .anyMatch(described ->
                                    isMeant(described, described.group(2), described.group(2), sentence, name)
                                            || isMeant(described, "\\p{L}+", "counterpart", sentence, name));
        });
    }

    /** @param office what a holder is called in the article, {@code shown} in the sentence: regular expressions */
    private static boolean isMeant(MatchResult described, String office, String shown, Told sentence, Token name) {
        String whose = "\\b" + described.group(1) + " ";
        return Pattern.compile(whose + shown + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(sentence.text())
                        .find()
                && Pattern.compile(whose + office + "((?: \\p{Lu}[\\p{L}’'.-]+)+)")
                        .matcher(sentence.excerpt().article())
                        .results()
                        .allMatch(holder ->
                                holder.group(1).toLowerCase(Locale.ROOT).contains(name.folded()));
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

    private static boolean spells(List<Token> words, String letters) {
        List<Token> tokens =
                words.stream().filter(word -> !LINKS.contains(word.text())).toList();
        for (int i = 0; i + letters.length() <= tokens.size(); i++) {
            int from = i;
            boolean all = IntStream.range(0, letters.length())
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
