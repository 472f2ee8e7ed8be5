package dev.dateline.support;

import dev.dateline.question.Lemmas;
import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import dev.dateline.wording.ProperName;
import dev.dateline.wording.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what the source tells of others and the claim of somebody who only stands in the same sentence: "Boggs was arrested"
 * for "Boggs said two men were arrested". Where the source's own subject may stand for the name, nothing is said against it.
 */
final class SubjectCheck {

    private static final double SAME_WORDS = 0.75;

    /** A subject that may be whoever was named before: "she", "who", "the company", "this". */
    private static final Pattern MAY_STAND_FOR_A_NAME = Pattern.compile(
            "(?i)\\b(?:i|we|you|he|she|it|they|who|which|that|this|these|those|the|both|each|all|one|former|one-time)\\b");

    /** Behind them the subject of another clause goes on: "and since being sworn in". */
    private static final Pattern GOES_ON =
            Pattern.compile("(?is).*\\b(?:and|or|but|since|after|before|while|when|by)\\W*");

    /** "Berg and Voss shook hands": either may do it to the other. */
    private static final Pattern JOINED = Pattern.compile("(?i)\\b(?:and|or|with)\\b");

    /** Between a name and its verb: "Boggs, 34, was", "Boggs (left) has". */
    private static final Pattern ASIDE = Pattern.compile("(?:,[^,]*,|\\([^)]*\\))?\\s*");

    private SubjectCheck() {}

    static void run(Comparison comparison) {
        for (Told sentence : comparison.told()) {
            if (comparison.overlap(sentence) >= SAME_WORDS && isOfAnother(comparison, sentence)) {
                return;
            }
        }
    }

    private static boolean isOfAnother(Comparison comparison, Told sentence) {
        Claim claim = comparison.claim();
        for (Token verb : claim.plainWords()) {
            Clause said = Clause.of(claim.text(), verb.span());
            Optional<ProperName> subject = subject(claim, said);
            boolean joined = JOINED.matcher(said.beforeVerb().of(claim.text())).find();
            if (subject.isEmpty() || joined || !isFinite(verb, said)) {
                continue;
            }
            List<Clause> tellings = sentence.tokens().stream()
                    .filter(token -> token.stem().equals(verb.stem()))
                    .map(token -> Clause.of(sentence.text(), token.span()))
                    .filter(told -> told.isPassive() == said.isPassive())
                    .toList();
            boolean named = sentence.hasStem(head(subject.get()).stem());
            if (named
                    && !tellings.isEmpty()
                    && tellings.stream().allMatch(told -> isOfAnother(told, subject.get(), sentence))) {
                Span other = tellings.getFirst().beforeVerb();
                comparison.against(
                        Code.ROLES_SWAPPED,
                        "“" + verb.text() + "” is told of “"
                                + other.of(sentence.text()).strip() + "” in the source",
                        verb.span(),
                        sentence.place(other));
                return true;
            }
        }
        return false;
    }

    private static boolean isFinite(Token verb, Clause said) {
        String word = verb.folded();
        boolean form = Lemmas.isPast(word)
                || word.endsWith("s") && Lemmas.verb(word) != null
                || said.auxiliaries().length() > 0;
        return form && !said.isNoun() && !said.isInfinitive();
    }

    private static Optional<ProperName> subject(Claim claim, Clause said) {
        Span before = said.beforeVerb();
        return claim.wording().names().stream()
                .filter(name -> before.contains(name.span()))
                .filter(name -> ASIDE.matcher(claim.text().substring(name.span().end(), before.end()))
                        .matches())
                .findFirst();
    }

    private static boolean isOfAnother(Clause told, ProperName subject, Told sentence) {
        String before = told.beforeVerb().of(sentence.text());
        boolean owned = Pattern.compile(Pattern.quote(head(subject).text()) + "['’]")
                .matcher(before)
                .find();
        boolean has = sentence.tokens().stream()
                .filter(token -> told.beforeVerb().contains(token.span()))
                .anyMatch(token -> token.stem().equals(head(subject).stem()));
        return !told.isNoun()
                && !told.isInfinitive()
                && !before.isBlank()
                && !GOES_ON.matcher(before).matches()
                && (owned || !has)
                && !MAY_STAND_FOR_A_NAME.matcher(before).find();
    }

    private static Token head(ProperName name) {
        return name.tokens().getLast();
    }
}
