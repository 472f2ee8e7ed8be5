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
import java.util.ArrayList;
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

    private static final Pattern BY = Pattern.compile("(?s)^[^,;.]{0,30}?\\b[Bb]y\\s(?:[\\p{L}’'-]+,?\\s){0,6}$");

    /** What may stand between a verb and whoever it is done to: "sued its rival". */
    private static final Pattern OBJECT = Pattern.compile("(?s)^\\s(?:[\\p{L}-]+\\s){0,4}$");

    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)\\b(?:of|to|from|in|into|at|on|for|with|against|by|after|over|near)\\b");

    /** What both do: whoever is named first. */
    private static final Set<String> MUTUAL =
            Set.of("meet", "talk", "marry", "discuss", "negotiate", "divorce", "agree", "merge");

    private static final Pattern BELONGS_BEFORE = Pattern.compile("^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}$");

    private static final Pattern BELONGS_AFTER =
            Pattern.compile("^\\s(?:of|to|for|at|between|with|by)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,4}[\"“‘']?$");

    private static final Pattern OWNED = Pattern.compile("\\b(?:his|her|its|their)\\s(?:\\p{Ll}+\\s)?$");

    private static final Pattern DEED_OF_ANOTHER = Pattern.compile(
            "(?i)\\b(?:accept|reject|welcom|demand|criticis|criticiz|regret|prais|condemn|refus|mourn|oppos|back|approv|receiv|discuss|consider|call\\p{L}* for|seek|sought|urg)\\p{L}*\\s[^,;]*$");

    /** A noun of the question, whom it belongs to there, and the others who are named. */
    private record Relation(String noun, List<Mention> owners, List<Mention> others) {}

    private final Names names;
    private final Subjects subjects;
    private final Subjects.Asked subject;
    /** Who does it, where the question is in the passive and says so. */
    private final Optional<Mention> agent;

    /** Everybody else whom it names. */
    private final List<Mention> others;

    private final boolean passive;
    private final boolean mutual;
    private final boolean toldByNoun;
    private final boolean hasObject;
    private final Span verb;

    private final List<Relation> relations = new ArrayList<>();

    public Roles(Question question, Names names) {
        this.names = names;
        this.subjects = new Subjects(names);
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
        boolean participle = told.endsWith("ed") || Lemmas.isPastForm(told);
        boolean toldByNoun = !participle
                && asked.substring(0, verb.start())
                        .matches("(?is).*\\b(?:the|an?|his|her|its|their|in|of|on|at|for|behind|any)\\s+(?:\\p{L}+ )?");
        this.passive = be && !infinitive && !told.isEmpty() && !told.endsWith("ing") && !toldByNoun;
        this.toldByNoun = toldByNoun;
        this.hasObject = !passive
                && question.terms().stream()
                        .anyMatch(term -> asked.indexOf(term, verb.end()) >= 0
                                && question.names().stream()
                                        .noneMatch(it -> it.span().of(asked).contains(term)));
        this.mutual = question.names().stream()
                        .anyMatch(it -> asked.substring(0, it.span().start()).endsWith(" with "))
                || action.map(it -> MUTUAL.contains(it.lemma())).orElse(false);
        this.subject = subject(question, new Span(begin, Math.max(begin, verb.start())), be && !passive);
        this.others = question.names().stream()
                .filter(it -> !subject.names().contains(it))
                .toList();
        this.agent = question.names().stream()
                .filter(it -> passive && it.span().start() > verb.end())
                .filter(it -> BY.matcher(asked.substring(verb.end(), it.span().start()))
                        .find())
                .findFirst();
        Pattern.compile("\\p{L}[\\p{L}-]+")
                .matcher(asked)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> question.terms().contains(word.of(asked)))
                .forEach(noun -> addRelation(asked, noun, question.names()));
    }

    /** Of "the captain of the ferry" the captain, of "Telda's lawyer Ida Voss" her. */
    private static Subjects.Asked subject(Question question, Span phrase, boolean be) {
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
                .filter(it -> !isOwner(asked, it.span()))
                .findFirst();
        boolean goesOn = opening.isPresent()
                && named.stream()
                        .anyMatch(it -> asked.substring(opening.get().span().end(), phrase.end())
                                .matches("(?s) (?:\\p{Ll}+ )?"
                                        + Pattern.quote(it.span().of(asked)) + "\\b.*"));
        if (opening.isPresent() && !goesOn && (be || asked.startsWith(" to ", end))) {
            return new Subjects.Asked(asked, List.of(opening.get()), "");
        }
        List<Word> words = Word.of(head.of(asked)).stream()
                .filter(word -> !Lemmas.isStopWord(word.text())
                        && !word.lower().endsWith("ly")
                        && !BEFORE_INFINITIVE.contains(word.lower()))
                .toList();
        if (words.isEmpty()) {
            return new Subjects.Asked(asked, List.of(), "");
        }
        // "Has Halasz conceded defeat?": a verb that is not known as one ends the phrase as well.
        Word last = words.reversed().stream()
                .filter(word -> !word.lower().endsWith("ed") && !Lemmas.isPastForm(word.text()))
                .findFirst()
                .orElse(words.getLast());
        Span at = last.span().shift(head.start());
        List<Mention> heads = named.stream()
                .filter(it -> head.contains(it.span()))
                .filter(it -> !isOwner(asked, it.span()))
                .toList();
        boolean isNamed = heads.stream().anyMatch(it -> it.span().contains(at));
        boolean small = !last.isCapitalised();
        return new Subjects.Asked(
                asked, isNamed ? heads : List.of(), isNamed && !small ? "" : Lemmas.stem(last.text()));
    }

    private static boolean isOwner(String text, Span name) {
        return text.substring(name.end()).matches("(?s)['’](?:s\\b|\\s).*");
    }

    public Subjects.Asked subject() {
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
                && relations.stream().noneMatch(relation -> isReversed(relation, context.inOneLine(), mentions));
    }

    /** Whether it tells by a noun what some do together, and names none of them: "talks are under way to set up a meeting". */
    public boolean isWithoutParties(Context context, Clause clause) {
        return mutual
                && clause.isNoun()
                && subjects.occurrences(subject, context.passage()).isEmpty()
                && !subjects.isOfAnother(subject, context, clause);
    }

    /** "Norgas, whose own ship was sold" says nothing of "Telda's ship". */
    private boolean isOfAnothersOwn(Context context, Clause clause) {
        return clause.opening().equals("whose")
                && others.stream()
                        .filter(it -> isOwner(subject.text(), it.span()))
                        .anyMatch(it -> subjects.occurrences(asking(it), context.passage())
                                .isEmpty());
    }

    private boolean isDone(Context context, Clause clause, List<Mention> mentions) {
        boolean first = subjects.isOf(subject, context, clause)
                || mutual
                        && !subjects.occurrences(subject, context.passage()).isEmpty()
                        && others.stream().anyMatch(it -> subjects.isOf(asking(it), context, clause));
        if (clause.isNoun()) {
            return first && !isOfAnotherOwner(context.inOneLine(), clause) || owns(context, clause);
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

    private Subjects.Asked asking(Mention name) {
        return new Subjects.Asked(subject.text(), List.of(name), "");
    }

    private boolean isDoneBy(Subjects.Asked doer, Context context, Clause clause) {
        String sentence = context.inOneLine();
        int end = clause.event().end();
        return subjects.occurrences(doer, context.passage()).stream()
                .filter(span -> span.start() > end)
                .anyMatch(span ->
                        BY.matcher(sentence.substring(end, span.start())).find());
    }

    /** Whether it is done to those asked about: "sued its rival Telda". */
    private boolean isObject(Subjects.Asked asked, Context context, Clause clause) {
        String sentence = context.inOneLine();
        int end = clause.event().end();
        return subjects.occurrences(asked, context.passage()).stream()
                .filter(span -> span.start() > end)
                .filter(span -> !isOwner(sentence, span))
                .map(span -> sentence.substring(end, span.start()))
                .anyMatch(between -> OBJECT.matcher(between).find()
                        && (isMutual() || !PREPOSITION.matcher(between).find()));
    }

    /** "The resignation of Voss", "Voss's resignation". */
    private boolean owns(Context context, Clause clause) {
        return subjects.occurrences(subject, context.passage()).stream()
                .anyMatch(span -> owns(context.inOneLine(), clause.event(), span));
    }

    private void addRelation(String asked, Span noun, List<Mention> named) {
        if (noun.of(asked).endsWith("ed") && asked.startsWith(" with ", noun.end())) {
            return;
        }
        List<Mention> owners = owners(asked, noun, named);
        if (!owners.isEmpty()) {
            relations.add(new Relation(
                    noun.of(asked),
                    owners,
                    named.stream().filter(it -> !isAnyOf(owners, it)).toList()));
        }
    }

    /** "Was Berg the adviser of Voss?" is no question that "Voss, an adviser to Berg" answers with yes. */
    private static boolean isReversed(Relation relation, String sentence, List<Mention> mentions) {
        List<Mention> told = Pattern.compile("(?i)\\b" + Pattern.quote(relation.noun()) + "\\b")
                .matcher(sentence)
                .results()
                .flatMap(noun -> owners(sentence, new Span(noun.start(), noun.end()), mentions).stream())
                .toList();
        return told.stream().anyMatch(it -> isAnyOf(relation.others(), it))
                && told.stream().noneMatch(it -> isAnyOf(relation.owners(), it));
    }

    private static List<Mention> owners(String text, Span noun, List<Mention> mentions) {
        return mentions.stream().filter(it -> owns(text, noun, it.span())).toList();
    }

    static boolean owns(String text, Span noun, Span owner) {
        if (owner.end() <= noun.start()) {
            return BELONGS_BEFORE
                    .matcher(text.substring(owner.end(), noun.start()))
                    .find();
        }
        return owner.start() >= noun.end()
                && BELONGS_AFTER
                        .matcher(text.substring(noun.end(), owner.start()))
                        .find();
    }

    private static boolean isAnyOf(List<Mention> these, Mention that) {
        return these.stream()
                .anyMatch(it -> it.entity().name().equals(that.entity().name()));
    }
}
