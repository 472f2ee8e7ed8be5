package dev.dateline.answer.role;

import dev.dateline.question.Action;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which part in an action a question with "who" asks for, and which words of a sentence have another one: the owner who says
 * that a painting was stolen did not steal it. What the order of the words leaves open is not excluded.
 */
public final class AskedPart {

    private static final Pattern WHO = Pattern.compile("(?i)^(?:and |so |by )?(who|whom|which \\p{Ll}+)\\b");

    /** "Which route will Telda drop": whoever does it is named behind the auxiliary. */
    private static final Pattern NAMES_DOER = Pattern.compile(
            "(?i)^ (?:else )?(?:did|does|do|has|have|had|will|would|can|could|should|may|might)(?:n['’]t)? (?:not )?"
                    + "(?!(?:be|been|just|also|now|already|ever|never|first|since|\\p{L}+ly)\\b)\\S+ ");

    /** "Which firm is Telda buying". */
    private static final Pattern NAMES_BUSY_DOER = Pattern.compile(
            "(?i)^ (?:else )?(?:is|are|was|were) (?!(?:just|also|now|already|still|\\p{L}+ly)\\b)\\S+ ");

    private static final Pattern BE =
            Pattern.compile("(?i)\\b(?:is|are|was|were|be|been|being|get|got)(?: \\p{L}+ly)? $");

    private static final Pattern ANY_BE = Pattern.compile("(?i)\\b(?:is|are|was|were|been|being)\\b");

    private static final Pattern ASKS_BY = Pattern.compile("(?i)^by whom\\b|\\bby\\W*$");

    /** A subject that may stand for whoever was named before. */
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:he|she|they|it|i|we|who|which|that)\\b");

    /** Their synonyms say it from the other side: who lost was defeated, who died was killed. */
    private static final Set<String> TURNED_ROUND = Set.of("lose", "die");

    private final Action action;
    private final boolean doer;
    private final Span verb;

    private AskedPart(Action action, boolean doer, Span verb) {
        this.action = action;
        this.doer = doer;
        this.verb = verb;
    }

    /** Empty where the question does not ask who did something, or to whom it was done. */
    public static Optional<AskedPart> of(Question question) {
        String asked = question.standalone();
        Action action = question.action();
        Matcher who = WHO.matcher(asked);
        if (question.type() != AnswerType.WHO && question.type() != AnswerType.WHICH
                || action == null
                || action.isMutual()
                || !who.find()) {
            return Optional.empty();
        }
        return tellings(action, asked)
                .filter(verb ->
                        verb.start() >= who.end() && !Clause.of(asked, verb).isNoun())
                .findFirst()
                .map(verb -> {
                    String between = asked.substring(who.end(), verb.start());
                    boolean ing = verb.of(asked).toLowerCase(Locale.ROOT).endsWith("ing");
                    boolean passive = !ing && BE.matcher(between).find();
                    boolean named = !ing
                            && ANY_BE.matcher(between).find()
                            && ASKS_BY.matcher(asked).find();
                    boolean doneTo = passive
                            || who.group(1).equalsIgnoreCase("whom")
                            || NAMES_DOER.matcher(between).find()
                            || ing && NAMES_BUSY_DOER.matcher(between).find();
                    return new AskedPart(action, named || !doneTo, verb);
                });
    }

    /** The forms of its verb, and of verbs that tell the same of the same ones: nouns have no order that tells who does it. */
    private static Stream<Span> tellings(Action action, String text) {
        String stem = Lemmas.stem(action.lemma());
        return action.tellings(text).stream()
                .filter(told -> Lemmas.stem(told.of(text)).equals(stem) && !Action.isWhoDoes(told.of(text))
                        || !TURNED_ROUND.contains(action.lemma()) && isVerb(told.of(text)));
    }

    private static boolean isVerb(String word) {
        return Lemmas.isPast(word) || word.endsWith("ing") || Lemmas.isParticipleLikeBase(word);
    }

    /** Whether it asks who does it, not to whom it is done. */
    boolean isDoer() {
        return doer;
    }

    /** Where the question has its verb. */
    Span verb() {
        return verb;
    }

    /** The clauses of {@code sentence} that tell the action. */
    List<Clause> clauses(String sentence) {
        return tellings(action, sentence).map(told -> Clause.of(sentence, told)).toList();
    }

    /** Whether every clause of {@code sentence} with the action gives {@code words} another part in it, or none. */
    public boolean excludes(String sentence, Span words) {
        List<Clause> clauses = clauses(sentence);
        return !clauses.isEmpty() && clauses.stream().allMatch(clause -> isOther(clause, words));
    }

    private boolean isOther(Clause clause, Span words) {
        Span subject = clause.beforeVerb();
        Span verb = clause.event();
        if (clause.isNoun() || words.overlaps(verb)) {
            return false;
        }
        boolean first = doer != clause.isPassive();
        if (words.end() <= verb.start()) {
            if (subject.contains(words)) {
                return !first;
            }
            String named = subject.of(clause.sentence());
            return words.end() <= subject.start()
                    && !named.isBlank()
                    && !PRONOUN.matcher(named).find();
        }
        if (words.start() >= clause.behind().end()) {
            return false;
        }
        boolean by = NounPhrase.isBy(clause.sentence().substring(verb.end(), words.start()));
        return doer ? !by : by || clause.isPassive();
    }
}
