package dev.dateline.support;

import dev.dateline.support.Reason.Code;
import dev.dateline.wording.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who does what to whom turned round: the same words on the other sides of the same word. */
final class RoleCheck {

    private static final double SAME_WORDS = 0.75;

    /** Where it makes no difference who is named first. */
    private static final Set<String> SYMMETRIC = Set.of(
            "meet",
            "met",
            "talk",
            "discuss",
            "marri",
            "wed",
            "agre",
            "negoti",
            "join",
            "share",
            "similar",
            "same",
            "equal",
            "between",
            "together",
            "draw",
            "with",
            "summit",
            "play",
            "face",
            "drew",
            "friend",
            "partner",
            "deal",
            "war",
            "and");

    private static final Pattern DIRECTION = Pattern.compile("(?i)\\s+(to|from|in|into|at|on|for|of|with|against)\\b");

    private RoleCheck() {}

    static void run(Comparison comparison) {
        for (Told sentence : comparison.told()) {
            if (comparison.overlap(sentence) >= SAME_WORDS && isSwapped(comparison, sentence)) {
                return;
            }
        }
    }

    private static boolean isSwapped(Comparison comparison, Told sentence) {
        Claim claim = comparison.claim();
        List<Token> said = claim.content();
        List<Token> told = sentence.tokens().stream().filter(Token::content).toList();
        if (said.stream().anyMatch(word -> SYMMETRIC.contains(word.stem()))) {
            return false;
        }
        for (Token verb : claim.plainWords()) {
            int here = index(said, verb.stem());
            int there = index(told, verb.stem());
            if (here <= 0 || there <= 0 || here == said.size() - 1 || there == told.size() - 1) {
                continue;
            }
            if (!direction(claim.text(), verb).equals(direction(sentence.text(), told.get(there)))) {
                continue;
            }
            String doer = said.get(here - 1).stem();
            String other = said.get(here + 1).stem();
            Set<String> before = stems(told.subList(0, there));
            Set<String> after = stems(told.subList(there + 1, told.size()));
            boolean straight = isOnly(doer, before, after) && isOnly(other, after, before);
            boolean crossed = isOnly(doer, after, before) && isOnly(other, before, after);
            if (!straight && !crossed) {
                continue;
            }
            boolean turned = isPassive(claim.text(), verb) != isPassive(sentence.text(), told.get(there));
            if (turned ? straight : crossed) {
                comparison.against(
                        Code.ROLES_SWAPPED,
                        "who and whom around “" + verb.text() + "” are the other way round in the source",
                        verb.span(),
                        sentence.place(told.get(there).span()));
                return true;
            }
        }
        return false;
    }

    /** "a message to him" and "a message from him" put the other side on different sides of the same word. */
    private static String direction(String text, Token word) {
        Matcher preposition = DIRECTION.matcher(text).region(word.span().end(), text.length());
        return preposition.lookingAt() ? preposition.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isPassive(String text, Token verb) {
        String before = text.substring(
                Math.max(0, verb.span().start() - 14), verb.span().start());
        String after = text.substring(verb.span().end());
        return after.matches("(?s)\\s+by\\b.*")
                || before.matches("(?s).*\\b(?:was|were|been|being|is|are|be|got)\\s+(?:\\w+ly\\s+)?")
                        && after.matches("(?s)(?:\\s+[\\p{L}\\p{Nd}]+){0,3}\\s+by\\b.*");
    }

    private static int index(List<Token> tokens, String stem) {
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).stem().equals(stem)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        tokens.forEach(token -> stems.add(token.stem()));
        return stems;
    }

    private static boolean isOnly(String stem, Set<String> here, Set<String> notThere) {
        return here.contains(stem) && !notThere.contains(stem);
    }
}
