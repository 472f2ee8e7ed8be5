package dev.dateline.answer.role;

import dev.dateline.answer.Context;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.wording.Clause;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a sentence tells what a question asks about of others who are named: "Blur, who played on Friday" does not say when
 * Radiohead did. Where the words leave open whose it is, nothing is held against them, nor where a question asks who did it.
 */
public final class OtherParties {

    /** All that stands before the auxiliary of a question with "when", "where", "how much …": the rest asks whether. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?i)^(?:(?:and|so|since|on|in|at|for|to|by|from) )*(?:when|where|why|how|what|which|who|whom)\\b(?: \\S+)*? "
                    + "(?=(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|shall|should|may|might|must)\\b)");

    private static final Set<AnswerType> COUNTS = EnumSet.of(AnswerType.HOW_MANY, AnswerType.HOW_MUCH);

    private static final Pattern BEFORE_RELATIVE = Pattern.compile(",?\\s*");

    /** Between whoever does it and the verb: nothing, or an aside. */
    private static final Pattern TO_VERB = Pattern.compile(
            "(?:\\s*|,.*,\\s*|\\s*\\([^)]*\\)\\s*)(?:(?:last|this) \\p{L}+\\s|(?:on )?\\p{Lu}\\p{L}+day\\s)?",
            Pattern.DOTALL);

    /** "Berg's wife Ida" is "Mrs Berg" elsewhere. */
    private static final Pattern OWNED = Pattern.compile("['’]s?\\s");

    private static final Pattern POSSESSIVE = Pattern.compile("(?i)\\b(?:his|her|its|their) (?:\\p{L}+ )?$");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "its", "their");

    private static final Pattern INFINITIVE = Pattern.compile("\\bto\\b");

    /** "Former champion Ann Lark won"; of more words one is likely a noun of its own. */
    private static final int MOST_BEFORE_A_NAME = 2;

    private final Question question;
    private final Question whether;
    private final boolean inverted;
    private final Roles roles;
    private final Names names;

    public OtherParties(Question question, Names names) {
        this.question = question;
        this.inverted = ASKED_FOR.matcher(question.standalone()).find();
        this.whether = asWhether(question);
        this.roles = new Roles(whether, names);
        this.names = names;
    }

    /** "When did she resign?" as "did she resign?", in which the roles are the same. */
    public static Question asWhether(Question question) {
        Matcher before = ASKED_FOR.matcher(question.standalone());
        int begin = before.find() ? before.end() : 0;
        List<Mention> shifted = question.names().stream()
                .filter(name -> name.span().start() >= begin)
                .map(name -> new Mention(name.span().shift(-begin), name.entity(), name.kind(), name.others()))
                .toList();
        return new Question(
                question.asked(),
                question.standalone().substring(begin),
                AnswerType.YES_NO,
                question.focus(),
                question.action(),
                question.terms(),
                shifted,
                question.time());
    }

    /** @param event where the sentence tells the action of the question */
    public boolean areTold(Context context, Span event) {
        Clause clause = Clause.of(context.sentence(), event);
        boolean infinitive =
                INFINITIVE.matcher(clause.auxiliaries().of(context.sentence())).find();
        if (!inverted || roles.isMutual() || infinitive || isCountedToo(context, event)) {
            return false;
        }
        if (!isNamed()) {
            return isOfOtherOfItsKind(context, clause);
        }
        if (clause.isNoun() || clause.isNeverVerb()) {
            return isOwnedByAnother(context, event)
                    || isOfOtherSubject(context, clause)
                    || isBesideVerbOfOthers(context, event);
        }
        return roles.isPassive() == clause.isPassive()
                && !context.sentence().startsWith(" by ", event.end())
                && !roles.subjects().isOf(roles.subject(), context, clause)
                && Stream.concat(
                                names.mentions(context.passage()).stream().map(Mention::span),
                                bareSubject(context.sentence(), clause).stream())
                        .filter(span -> Character.isUpperCase(context.sentence().charAt(span.start())))
                        .filter(span -> isSubject(context.sentence(), span, clause))
                        .anyMatch(span -> !mayBeAsked(span.of(context.sentence())));
    }

    /** Whether the clause of {@code event} says it of the same as the question, by name or by a pronoun that stands for them. */
    public boolean isOfAsked(Context context, Span event) {
        return !roles.subject().isAnybody() && roles.agree(context, Clause.of(context.sentence(), event));
    }

    /** "Copenhagen airport", where Malmo airport is asked about. */
    private boolean isOfOtherOfItsKind(Context context, Clause clause) {
        Party subject = roles.subject();
        String asked = whether.standalone();
        Optional<Mention> modifier = Word.of(asked).stream()
                .filter(word ->
                        !word.isCapitalised() && Lemmas.stem(word.text()).equals(subject.noun()))
                .findFirst()
                .flatMap(noun -> whether.names().stream()
                        .filter(it -> isRightBefore(asked, it.span(), noun.span()))
                        .findFirst());
        if (modifier.isEmpty()) {
            return false;
        }
        String sentence = context.sentence();
        List<Mention> mentions = names.mentions(context.passage());
        boolean named = mentions.stream()
                .anyMatch(
                        it -> it.entity().name().equals(modifier.get().entity().name()));
        return !named
                && Word.of(sentence).stream()
                        .filter(word -> Lemmas.stem(word.text()).equals(subject.noun())
                                && clause.beforeVerb().contains(word.span()))
                        .anyMatch(noun ->
                                mentions.stream().anyMatch(it -> isRightBefore(sentence, it.span(), noun.span())));
    }

    private static boolean isRightBefore(String text, Span name, Span noun) {
        return name.end() < noun.start()
                && text.substring(name.end(), noun.start()).isBlank();
    }

    /** "Ms Voss won 31 seats to Mr Berg's 12": the verb goes for both, though it stands once. */
    private boolean isCountedToo(Context context, Span event) {
        return COUNTS.contains(question.type())
                && roles.subject().occurrences(context.passage(), names).stream()
                        .anyMatch(span -> span.start() >= event.end());
    }

    /** "Kerber won with a victory over Moravec": the noun tells what the verb tells. */
    private boolean isBesideVerbOfOthers(Context context, Span noun) {
        Action action = question.action();
        return action != null
                && action.tellings(context.sentence()).stream()
                        .filter(event -> event.start() < noun.start())
                        .filter(event -> !Clause.of(context.sentence(), event).isNoun())
                        .anyMatch(verb -> areTold(context, verb));
    }

    /** "Norgas's purchase", where Telda's is asked about. */
    private boolean isOwnedByAnother(Context context, Span noun) {
        String sentence = context.sentence();
        boolean own = roles.subject().occurrences(context.passage(), names).stream()
                .anyMatch(span -> NounPhrase.owns(sentence, noun, span));
        return !own
                && names.mentions(context.passage()).stream()
                        .map(Mention::span)
                        .filter(span -> span.end() <= noun.start() && NounPhrase.owns(sentence, noun, span))
                        .anyMatch(span -> !mayBeAsked(span.of(sentence)));
    }

    /** "Norland introduced its ban": it is the ban of whoever the clause begins with. */
    private boolean isOfOtherSubject(Context context, Clause clause) {
        String sentence = context.sentence();
        Span before = clause.beforeVerb();
        return POSSESSIVE.matcher(before.of(sentence)).find()
                && roles.subject().occurrences(context.passage(), names).isEmpty()
                && names.mentions(context.passage()).stream()
                        .map(Mention::span)
                        .filter(span -> span.start() == before.start())
                        .anyMatch(span -> !mayBeAsked(span.of(sentence)));
    }

    /** Whether the sentence tells the action of the question, but only of others. */
    public boolean areAllThatAreTold(Context context) {
        Action action = question.action();
        List<Span> events = action == null ? List.of() : action.tellings(context.sentence());
        return !events.isEmpty() && events.stream().allMatch(event -> areTold(context, event));
    }

    /** Whether the question asks about somebody by name, or by a noun that it writes like one: "MPs". */
    private boolean isNamed() {
        Party subject = roles.subject();
        boolean owned =
                OWNED.matcher(subject.text().substring(0, roles.verb().start())).find();
        return !owned && !subject.names().isEmpty()
                || Word.of(subject.text()).stream()
                        .anyMatch(word ->
                                word.isCapitalised() && Lemmas.stem(word.text()).equals(subject.noun()));
    }

    /** The only word before the verb, where it has a capital: "Blur, who played". */
    private static Optional<Span> bareSubject(String sentence, Clause clause) {
        Span relative = clause.beforeRelative();
        Span before = relative.length() > 0 ? relative : clause.beforeVerb();
        List<Word> words = Word.of(before.of(sentence));
        return words.size() == 1
                        && words.getFirst().isCapitalised()
                        && !Lemmas.isStopWord(words.getFirst().text())
                        && !words.getFirst().lower().endsWith("ly")
                ? Optional.of(words.getFirst().span().shift(before.start()))
                : Optional.empty();
    }

    /** Whether {@code name} is what the clause begins with, and no owner: "Angelique Kerber won", "Blur, who played". */
    private static boolean isSubject(String sentence, Span name, Clause clause) {
        Span relative = clause.beforeRelative();
        if (relative.length() > 0) {
            return name.end() <= relative.end()
                    && NounPhrase.isHead(sentence, name, 0)
                    && BEFORE_RELATIVE
                            .matcher(sentence.substring(name.end(), relative.end()))
                            .matches();
        }
        Span before = clause.beforeVerb();
        List<Word> between = before.contains(name)
                ? Word.of(sentence.substring(before.start(), name.start())).stream()
                        .filter(word -> !word.isCapitalised() && !DETERMINERS.contains(word.lower()))
                        .toList()
                : List.of();
        return before.contains(name)
                && between.size() <= MOST_BEFORE_A_NAME
                && between.stream().noneMatch(word -> Lemmas.isStopWord(word.text()))
                && TO_VERB.matcher(sentence.substring(name.end(), before.end())).matches();
    }

    /** Whether it is a longer or shorter form of a name that is asked about: "Telda" of "Telda Foods", not "Ida Voss" of "Jan Voss". */
    private boolean mayBeAsked(String name) {
        Set<String> words = words(name);
        Party subject = roles.subject();
        if (subject.names().isEmpty()) {
            return words.stream().anyMatch(word -> Lemmas.stem(word).equals(subject.noun()));
        }
        return subject.names().stream()
                .map(asked -> words(asked.span().of(subject.text())))
                .anyMatch(asked -> asked.containsAll(words) || words.containsAll(asked));
    }

    private static Set<String> words(String name) {
        return Word.of(name).stream().map(Word::lower).collect(Collectors.toSet());
    }
}
