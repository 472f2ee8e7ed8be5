package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who does what to whom: whether a sentence gives the parts that a yes-no question gives to the same ones. Words that agree say
 * nothing of that: "Telda sued Norgas" has every word of "Did Norgas sue Telda?".
 */
public final class Roles {

    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)^(?:and |so )?"
                    + "(did|does|do|has|have|had|is|are|was|were|will|would|can|could|shall|should|may|might|must)(?:n['’]t)?\\s+(?:not\\s+)?");

    private static final Pattern BE = Pattern.compile("(?i)(?:is|are|was|were)");

    /** "Were the parties able to settle it?" */
    private static final Set<String> BEFORE_INFINITIVE =
            Set.of("able", "unable", "willing", "ready", "due", "likely", "set", "free", "prepared");

    private static final Pattern BE_ANYWHERE = Pattern.compile("\\b(?:been|being|be)\\b");
    private static final Pattern BE_BEFORE = Pattern.compile("\\b(?:been|being|be)\\s(?:\\p{L}+ly\\s)?$");

    /** The first of a noun phrase's words that tell more of its head. */
    private static final Pattern AFTER_HEAD = Pattern.compile(
            "(?i)\\s(?:of|in|at|on|from|for|with|without|by|over|against|behind|among|between|near|under|to|who|which|that)\\s");

    private static final Pattern OWNED = Pattern.compile("\\b(?:his|her|its|their)\\s(?:\\p{Ll}+\\s)?$");

    private static final Pattern DEED_OF_ANOTHER = Pattern.compile(
            "(?i)\\b(?:accept|reject|welcom|demand|criticis|criticiz|regret|prais|condemn|refus|mourn|oppos|back|approv|receiv|discuss|consider|call\\p{L}* for|seek|sought|urg)\\p{L}*\\s[^,;]*$");

    private final Names names;
    private final Subjects subjects;
    private final Pronouns pronouns;
    private final Party subject;
    /** Who does it, where the question is in the passive and says so. */
    private final Optional<Mention> agent;

    /** Everybody else whom it names. */
    private final List<Mention> others;

    private final boolean passive;
    private final boolean mutual;
    private final boolean toldByNoun;
    private final boolean hasObject;
    private final Span verb;

    private final List<Relation> relations;

    public Roles(Question question, Names names) {
        this.names = names;
        this.subjects = new Subjects(names);
        this.pronouns = new Pronouns(names);
        String asked = question.standalone();
        Matcher auxiliary = AUXILIARY.matcher(asked);
        boolean inverted = auxiliary.find();
        int begin = inverted ? auxiliary.end() : 0;
        Optional<Action> action = Optional.ofNullable(question.action());
        this.verb = action.flatMap(it -> it.tellings(asked).stream()
                        .filter(told -> told.start() >= begin)
                        .findFirst())
                .orElse(new Span(asked.length(), asked.length()));
        String before = asked.substring(begin, verb.start());
        boolean infinitive = before.endsWith(" to ");
        boolean be = inverted && BE.matcher(auxiliary.group(1)).matches()
                || (verb.length() > 0 ? BE_BEFORE : BE_ANYWHERE).matcher(before).find();
        String told = verb.of(asked).toLowerCase(Locale.ROOT);
        boolean participle = Lemmas.isPast(told);
        boolean toldByNoun = !participle
                && asked.substring(0, verb.start())
                        .matches("(?is).*\\b(?:the|an?|his|her|its|their|in|of|on|at|for|behind|any)\\s+(?:\\p{L}+ )?");
        this.passive = be && !infinitive && !told.isEmpty() && !told.endsWith("ing") && !toldByNoun;
        this.toldByNoun = toldByNoun;
        this.hasObject = !passive
                && question.terms().stream()
                        .anyMatch(term -> asked.indexOf(term, verb.end()) >= 0 && !question.isInName(term));
        this.mutual = question.names().stream()
                        .anyMatch(it -> asked.substring(0, it.span().start()).endsWith(" with "))
                || action.map(Action::isMutual).orElse(false);
        this.subject = subject(question, new Span(begin, Math.max(begin, verb.start())), be && !passive);
        this.others = question.names().stream()
                .filter(it -> !subject.names().contains(it))
                .toList();
        this.agent = question.names().stream()
                .filter(it -> passive && it.span().start() > verb.end())
                .filter(it ->
                        NounPhrase.isBy(asked.substring(verb.end(), it.span().start())))
                .findFirst();
        this.relations = Relation.of(question);
    }

    /** Of "the captain of the ferry" the captain, of "Telda's lawyer Ida Voss" her. */
    private static Party subject(Question question, Span phrase, boolean be) {
        String asked = question.standalone();
        List<Mention> named = question.names().stream()
                .filter(it -> phrase.contains(it.span()))
                .toList();
        Matcher after = AFTER_HEAD.matcher(asked);
        after.region(phrase.start(), phrase.end());
        int end = phrase.end();
        while (after.find()) {
            int at = after.start();
            if (named.stream()
                    .noneMatch(it -> it.span().start() < at && at < it.span().end())) {
                end = at;
                break;
            }
        }
        Span head = new Span(phrase.start(), end);
        // "Is Ida Voss willing to go?", "Does Telda intend to sell?": the name alone is the subject.
        Optional<Mention> opening = named.stream()
                .filter(it -> asked.substring(phrase.start(), it.span().start()).matches("(?i)(?:the )?"))
                .filter(it -> !NounPhrase.isOwner(asked, it.span()))
                .findFirst();
        boolean goesOn = opening.isPresent()
                && named.stream()
                        .anyMatch(it -> asked.substring(opening.get().span().end(), phrase.end())
                                .matches("(?s) (?:\\p{Ll}+ )?"
                                        + Pattern.quote(it.span().of(asked)) + "\\b.*"));
        if (opening.isPresent() && !goesOn && (be || asked.startsWith(" to ", end))) {
            return new Party(asked, List.of(opening.get()), "");
        }
        List<Word> words = Word.of(head.of(asked)).stream()
                .filter(word -> !Lemmas.isStopWord(word.text())
                        && (word.isCapitalised() || !word.lower().endsWith("ly"))
                        && !BEFORE_INFINITIVE.contains(word.lower()))
                .toList();
        if (words.isEmpty()) {
            return new Party(asked, List.of(), "");
        }
        // "Has Halasz conceded defeat?": a verb that is not known as one ends the phrase as well.
        Word last = words.reversed().stream()
                .filter(word -> !Lemmas.isPast(word.lower()))
                .findFirst()
                .orElse(words.getLast());
        Span at = last.span().shift(head.start());
        List<Mention> heads = named.stream()
                .filter(it -> head.contains(it.span()))
                .filter(it -> !NounPhrase.isOwner(asked, it.span()))
                .toList();
        boolean isNamed = heads.stream().anyMatch(it -> it.span().contains(at));
        boolean small = !last.isCapitalised();
        return new Party(asked, isNamed ? heads : List.of(), isNamed && !small ? "" : Lemmas.stem(last.text()));
    }

    public Party subject() {
        return subject;
    }

    public Subjects subjects() {
        return subjects;
    }

    /** Where the verb of the question stands in it; at its end where it has none. */
    public Span verb() {
        return verb;
    }

    public boolean isAgent(Mention mention) {
        return agent.filter(mention::equals).isPresent();
    }

    public boolean isPassive() {
        return passive;
    }

    /** Whether the question has a noun behind its verb: "won the cup". */
    public boolean hasObject() {
        return hasObject;
    }

    /** Whether the question has a noun for what is done: "Was she in talks?". */
    public boolean isToldByNoun() {
        return toldByNoun;
    }

    public boolean isMutual() {
        return mutual;
    }

    /** Whether the clause says the action of the question of the same ones. */
    public boolean agree(Context context, Clause clause) {
        List<Mention> mentions = names.mentions(context.passage());
        return !isOfAnothersOwn(context, clause)
                && isDone(context, clause, mentions)
                && relations.stream().noneMatch(it -> it.isReversedIn(context.sentence(), mentions));
    }

    /** Whether it tells by a noun what some do together, and names none of them: "talks are under way to set up a meeting". */
    public boolean isWithoutParties(Context context, Clause clause) {
        return mutual
                && clause.isNoun()
                && subject.occurrences(context.passage(), names).isEmpty()
                && !subjects.isOfAnother(subject, context, clause);
    }

    /** "Norgas, whose own ship was sold" says nothing of "Telda's ship". */
    private boolean isOfAnothersOwn(Context context, Clause clause) {
        return clause.opening().equals("whose")
                && others.stream()
                        .filter(it -> NounPhrase.isOwner(subject.text(), it.span()))
                        .anyMatch(it ->
                                asking(it).occurrences(context.passage(), names).isEmpty());
    }

    private boolean isDone(Context context, Clause clause, List<Mention> mentions) {
        boolean first = subjects.isOf(subject, context, clause)
                || mutual
                        && !subject.occurrences(context.passage(), names).isEmpty()
                        && others.stream().anyMatch(it -> subjects.isOf(asking(it), context, clause));
        if (clause.isNoun()) {
            return first ? !isOfAnotherOwner(context.sentence(), clause) : owns(context, clause);
        }
        boolean sameVoice = passive == clause.isPassive() || verb.length() == 0;
        if (sameVoice) {
            return first && (agent.isEmpty() || !passive || isDoneBy(asking(agent.get()), context, clause));
        }
        return passive
                ? isObject(subject, context, clause)
                        && agent.map(it -> subjects.isOf(asking(it), context, clause))
                                .orElse(true)
                : !subject.isAnybody() && isDoneBy(subject, context, clause);
    }

    /** "She accepted his resignation" is not hers; "she announced her resignation" is. */
    private static boolean isOfAnotherOwner(String sentence, Clause clause) {
        Span before = clause.beforeVerb();
        return OWNED.matcher(before.of(sentence)).find()
                && DEED_OF_ANOTHER.matcher(before.of(sentence)).find();
    }

    private Party asking(Mention name) {
        return Party.named(name, subject.text());
    }

    private boolean isDoneBy(Party doer, Context context, Clause clause) {
        String sentence = context.sentence();
        int end = clause.event().end();
        return doer.occurrences(context.passage(), names).stream()
                .filter(span -> span.start() > end)
                .anyMatch(span -> NounPhrase.isBy(sentence.substring(end, span.start())));
    }

    /** Whether it is done to those asked about: "sued its rival Telda". */
    private boolean isObject(Party asked, Context context, Clause clause) {
        String sentence = context.sentence();
        int end = clause.event().end();
        return asked.occurrences(context.passage(), names).stream()
                        .filter(span -> span.start() > end)
                        .filter(span -> !NounPhrase.isOwner(sentence, span))
                        .map(span -> sentence.substring(end, span.start()))
                        .anyMatch(between -> mutual ? NounPhrase.isNear(between) : NounPhrase.isObject(between))
                || pronouns.standAsObject(asked, context, clause).orElse(false);
    }

    /** "The resignation of Voss", "Voss's resignation". */
    private boolean owns(Context context, Clause clause) {
        return subject.occurrences(context.passage(), names).stream()
                        .anyMatch(span -> NounPhrase.owns(context.sentence(), clause.event(), span))
                || subjects.isOwnedBy(subject, context, clause);
    }
}
