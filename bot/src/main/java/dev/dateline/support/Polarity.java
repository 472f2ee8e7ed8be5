package dev.dateline.support;

import dev.dateline.text.NegativeWords;
import dev.dateline.wording.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words of a text are denied by others. */
final class Polarity {

    private static final Set<String> NEGATORS = Stream.concat(
                    NegativeWords.negators().stream(),
                    Stream.of(
                            "barely",
                            "unlikely",
                            "absence",
                            "absent",
                            "lack",
                            "lacks",
                            "lacked",
                            "lacking",
                            "unchanged"))
            .collect(Collectors.toUnmodifiableSet());

    /** Verbs that turn round all that follows in their clause. */
    private static final Set<String> DENIALS = Set.of(
            "deni", "reject", "refut", "refus", "disput", "dismiss", "fail", "declin", "unabl", "prevent", "avoid");

    private static final Set<String> CLAUSE_ENDS = Set.of(
            "but",
            "although",
            "though",
            "while",
            "whereas",
            "because",
            "however",
            "which",
            "who",
            "until",
            "after",
            "before",
            "when",
            "if",
            "since");

    /** A "not" reaches over adverbs and auxiliaries to its verb, hardly farther. */
    private static final int REACH = 3;

    private static final int DENIAL_REACH = 12;

    private final Set<String> denied = new HashSet<>();
    private final Set<String> asserted = new HashSet<>();
    private final List<Token> cues = new ArrayList<>();

    private Polarity() {}

    static Polarity of(String text, List<Token> tokens) {
        Polarity polarity = new Polarity();
        int reach = 0;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean breaks =
                    last >= 0 && text.substring(last, token.span().start()).matches("(?s).*[,;:.!?“”\"()—–].*")
                            || CLAUSE_ENDS.contains(token.folded());
            if (breaks) {
                reach = 0;
            }
            last = token.span().end();
            if (isNegator(token) && !isBound(tokens, i)) {
                polarity.cues.add(token);
                reach = REACH;
            } else if (DENIALS.contains(token.stem())) {
                polarity.cues.add(token);
                reach = DENIAL_REACH;
            } else if (token.content()) {
                (reach > 0 ? polarity.denied : polarity.asserted).add(token.stem());
                reach = Math.max(0, reach - 1);
            }
        }
        return polarity;
    }

    /** "No fewer than 40", "not only". */
    private static boolean isBound(List<Token> tokens, int i) {
        return NegativeWords.isBoundBefore(folded(tokens, i + 1), folded(tokens, i + 2));
    }

    private static String folded(List<Token> tokens, int i) {
        return i < tokens.size() ? tokens.get(i).folded() : "";
    }

    private static boolean isNegator(Token token) {
        return NEGATORS.contains(token.folded()) || token.folded().endsWith("n't");
    }

    /** The words that say no. */
    List<Token> cues() {
        return cues;
    }

    boolean denies(String stem) {
        return denied.contains(stem) && !asserted.contains(stem);
    }

    boolean asserts(String stem) {
        return asserted.contains(stem) && !denied.contains(stem);
    }
}
