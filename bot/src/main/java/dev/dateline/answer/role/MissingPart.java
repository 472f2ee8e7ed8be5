package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence tells the action of a question with "who" and leaves out the part that is asked for: "Telda sued Norgas"
 * does not say who sued Telda, "her arm was broken" not who broke it.
 */
public final class MissingPart {

    /** What is done to, behind the verb of the question: "fire" of "the fire at the Lumora plant". */
    private static final Pattern OBJECT = Pattern.compile(
            "^\\s(?:the|an?|his|her|its|their)\\s(?:[\\p{Ll}-]+\\s)*?([\\p{Ll}-]+)(?=\\W*$|\\s(?:of|in|at|on|from|for|with|to|near|by|against|during|after|before|when|that|which)\\b)");

    private static final Pattern BY = Pattern.compile("(?i)\\bby\\b");

    private final Optional<AskedPart> asked;
    private final Names names;
    private final Subjects subjects;
    private final Question question;
    /** Whoever has the other part, if the question names them: Telda in "who sued Telda". */
    private final Optional<Party> other;

    public MissingPart(Question question, Names names) {
        this.question = question;
        this.names = names;
        this.subjects = new Subjects(names);
        this.asked = AskedPart.of(question);
        this.other = asked.flatMap(part -> other(part, question));
    }

    private static Optional<Party> other(AskedPart part, Question question) {
        String text = question.standalone();
        Span verb = part.verb();
        return question.names().stream()
                .filter(it -> part.isDoer()
                        ? it.span().start() > verb.end()
                                && NounPhrase.isObject(
                                        text.substring(verb.end(), it.span().start()))
                        : it.span().end() <= verb.start())
                .filter(it -> !NounPhrase.isOwner(text, it.span()))
                .findFirst()
                .filter(it -> part.isDoer()
                        || text.substring(it.span().end(), verb.start()).isBlank())
                .map(it -> Party.named(it, text));
    }

    /** False where the sentence does not tell the action at all. */
    public boolean isMissingIn(Context context) {
        if (asked.isEmpty()) {
            return false;
        }
        List<Clause> clauses = asked.get().clauses(context.sentence());
        return !clauses.isEmpty() && clauses.stream().allMatch(clause -> isMissing(context, clause));
    }

    private boolean isMissing(Context context, Clause clause) {
        String sentence = context.sentence();
        String behind = sentence.substring(clause.event().end());
        boolean doer = asked.orElseThrow().isDoer();
        String event = clause.event().of(sentence);
        boolean participle = Lemmas.isPast(event);
        if (clause.isNoun()) {
            return doer && participle && namesNobodyElse(context);
        }
        if (doer && clause.isAttribute()) {
            return true;
        }
        if (doer && clause.isPassive() && !BY.matcher(behind).find()) {
            return namesNobodyElse(context);
        }
        if (clause.isInfinitive()) {
            return false;
        }
        if (doer && !clause.isPassive() && happensToItself(clause)) {
            return true;
        }
        return other.filter(it -> {
                    boolean subject = subjects.isOf(it, context, clause);
                    boolean object = it.occurrences(context.passage(), names).stream()
                            .filter(span -> span.start() >= clause.event().end())
                            .anyMatch(span -> NounPhrase.isObject(
                                    sentence.substring(clause.event().end(), span.start())));
                    boolean does = subject && !clause.isPassive();
                    boolean isDoneTo = subject && clause.isPassive() || object && !clause.isPassive();
                    return doer ? does && !isDoneTo : isDoneTo && !does;
                })
                .isPresent();
    }

    /** "The fire at the plant started at nine" does not say who started it. */
    private boolean happensToItself(Clause clause) {
        String asking = question.standalone();
        Matcher object =
                OBJECT.matcher(asking.substring(asked.orElseThrow().verb().end()));
        String subject = clause.beforeVerb().of(clause.sentence());
        return object.find()
                && Pattern.compile("(?i)^(?:the|an?|his|her|its|their)\\s(?:[\\p{L}-]+\\s)?"
                                + Pattern.quote(object.group(1)) + "\\b")
                        .matcher(subject)
                        .find();
    }

    /** But those of the question, and places. */
    private boolean namesNobodyElse(Context context) {
        return names.mentions(context.passage()).stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() != Entity.Kind.PLACE)
                .allMatch(entity -> question.names().stream()
                        .anyMatch(it -> it.entity().name().equals(entity.name())));
    }
}
