package dev.dateline.chat;

import dev.dateline.question.Lemmas;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event of one question put as another question: by its time instead of its doer, or whether somebody is the doer. */
final class Recast {

    private static final String AUXILIARY =
            "(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall)";
    /** Behind a preposition: "with whom", "for how much". */
    static final String BY_PHRASE =
            "(?:for|at|by|with|from|to|against|in|on|of|over|under|during|between|into|through) (?:how much|how many|how long|what|whom|who|which \\w+|what \\w+)";

    private static final Pattern BY_ADVERB =
            Pattern.compile("(?i)^(?:when|where|why|how(?: long| often| soon| much| far| old)?|" + BY_PHRASE
                    + ")\\b\\s+(" + AUXILIARY + "\\b.*)$");
    private static final Pattern WITH_AUXILIARY =
            Pattern.compile("(?i)^(?:who|whom|what)\\s+(" + AUXILIARY + ")\\s+((\\S+).*)$");
    private static final Pattern DOER = Pattern.compile("(?i)^(who|what)\\s+(\\p{L}+)\\b(.*)$");
    private static final Pattern KIND =
            Pattern.compile("(?i)^(which|what|how many|how much)\\s+((?:\\p{L}[\\p{L}-]*\\s+){1,3}?)(\\p{L}+)\\b(.*)$");
    private static final Pattern YES_NO = Pattern.compile("(?i)^" + AUXILIARY + "\\s.*$");

    /** Behind an auxiliary they begin what is done, not whoever does it: "who will be …", "who was not …". */
    private static final Set<String> NO_DOERS = Set.of("be", "been", "being", "not", "also", "first", "last");

    private Recast() {}

    /**
     * The same event asked by another question word: "Who met Assad in Sochi", "when" gives "When did Putin meet Assad in
     * Sochi?" where Putin was the answer.
     *
     * @param words a question without its question mark
     */
    static Optional<String> by(String questionWord, String words, Optional<String> answer) {
        String asking = questionWord.toLowerCase(Locale.ROOT).matches("why not|what for")
                ? "why"
                : questionWord.replaceFirst("(?i)^whom? (with|for|by|from|to|against|about)$", "$1 whom");
        Matcher adverb = BY_ADVERB.matcher(words);
        if (adverb.matches()) {
            return Optional.of(negatedIf(questionWord, asking + " " + adverb.group(1)));
        }
        Matcher auxiliary = WITH_AUXILIARY.matcher(words);
        if (auxiliary.matches()) {
            String doer = isDone(auxiliary) ? answer.orElse("somebody") + " " : "";
            return Optional.of(
                    negatedIf(questionWord, asking + " " + auxiliary.group(1) + " " + doer + auxiliary.group(2)));
        }
        if (YES_NO.matcher(words).matches()) {
            return Optional.of(negatedIf(
                    questionWord, asking + " " + Character.toLowerCase(words.charAt(0)) + words.substring(1)));
        }
        Matcher kind = KIND.matcher(words);
        if (kind.matches()) {
            return byKind(asking, kind, answer);
        }
        Matcher doer = DOER.matcher(words);
        return doer.matches()
                ? done(doer.group(2), doer.group(3), answer.orElse("somebody")).map(event -> asking + " " + event)
                : Optional.empty();
    }

    /** "Which film won the prize", "how many people died in Tarn": of the answer, or of all those who are counted. */
    private static Optional<String> byKind(String asking, Matcher kind, Optional<String> answer) {
        boolean counts = kind.group(1).toLowerCase(Locale.ROOT).startsWith("how");
        String noun = kind.group(2).strip();
        String doer = counts ? noun : answer.orElse("the " + noun);
        String verb = kind.group(3).toLowerCase(Locale.ROOT);
        if (verb.matches(AUXILIARY)) {
            String[] rest = kind.group(4).strip().split("\\s+");
            boolean done = rest[0].isEmpty() || mayBeDone(verb, rest[0]);
            return done && !verb.startsWith("d")
                    ? Optional.of(asking + " " + verb + " " + doer + kind.group(4))
                    : withObject(asking + " " + verb, rest, counts ? noun : "the " + noun);
        }
        return done(verb, kind.group(4), doer).map(event -> asking + " " + event);
    }

    /** "How many votes did she get": "when did she get votes", with what was asked for behind the verb. */
    private static Optional<String> withObject(String asking, String[] rest, String object) {
        for (int i = 1; i < rest.length; i++) {
            if (isVerb(rest[i])) {
                String before = String.join(" ", Arrays.copyOfRange(rest, 0, i + 1));
                String after = String.join(" ", Arrays.copyOfRange(rest, i + 1, rest.length));
                return Optional.of((asking + " " + before + " " + object + " " + after).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether {@code name} is the doer of what a question asks the doer of: "Who was shot", "Hutton" gives "Was Hutton shot". */
    static Optional<String> whether(String words, String name) {
        Matcher auxiliary = WITH_AUXILIARY.matcher(words);
        if (auxiliary.matches()) {
            return isDone(auxiliary)
                    ? Optional.of(auxiliary.group(1) + " " + name + " " + auxiliary.group(2))
                    : Optional.empty();
        }
        Matcher doer = DOER.matcher(words);
        return doer.matches() && doer.group(1).equalsIgnoreCase("who")
                ? done(doer.group(2), doer.group(3), name)
                : Optional.empty();
    }

    /** Whether what stands behind the auxiliary is done by whoever is asked for, who does not stand there. */
    private static boolean isDone(Matcher auxiliary) {
        String next = auxiliary.group(3);
        boolean does = auxiliary.group(1).toLowerCase(Locale.ROOT).startsWith("do")
                || auxiliary.group(1).equalsIgnoreCase("did");
        return !does && mayBeDone(auxiliary.group(1), next);
    }

    /** Whether {@code next}, behind an auxiliary, is what is done: behind "will" even a verb that is not known. */
    private static boolean mayBeDone(String auxiliary, String next) {
        boolean modal = auxiliary.toLowerCase(Locale.ROOT).matches("will|would|can|could|may|might|must|should|shall");
        return Character.isLowerCase(next.codePointAt(0))
                && (NO_DOERS.contains(next) || isVerb(next) || modal && !Lemmas.isStopWord(next));
    }

    private static boolean isVerb(String word) {
        return Lemmas.verb(word) != null || word.matches("\\p{L}{3,}ed");
    }

    /** "accepted", " the prize", "Amini" gives "did Amini accept the prize"; empty where the verb's base form is not known. */
    private static Optional<String> done(String verb, String rest, String doer) {
        String base = Lemmas.verb(verb);
        if (base == null) {
            return Optional.empty();
        }
        boolean present = verb.equals(base) || verb.endsWith("s") && !Lemmas.isPastForm(verb);
        boolean many = verb.equals(base) && !Lemmas.isPastForm(verb);
        return Optional.of((present ? many ? "do " : "does " : "did ") + doer + " " + base + rest);
    }

    private static String negatedIf(String questionWord, String question) {
        return questionWord.equalsIgnoreCase("why not")
                ? question.replaceFirst("(?i)\\bwhy will\\b", "why won't")
                        .replaceFirst("(?i)\\bwhy can\\b", "why can't")
                        .replaceFirst(
                                "(?i)\\bwhy (is|are|was|were|does|do|did|has|have|had|would|could|should|must)\\b",
                                "why $1n't")
                : question;
    }
}
