package dev.dateline.answer;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who does what to whom: whether a sentence gives the parts that a question gives to the same ones. Words that agree say
 * nothing of that: "Telda sued Norgas" has every word of "Did Norgas sue Telda?".
 *
 * <p>Read from the order of the words, for those that have names. Where it shows nothing, the parts count as agreeing.
 */
final class Roles {

    private static final String BE = "\\b(?:am|is|are|was|were|be|been|being|gets?|got)\\b";

    private static final Pattern PASSIVE_QUESTION =
            Pattern.compile("(?i)^(?:and |so )?(?:is|are|was|were|has .* been|have .* been|will .* be)\\b");

    /** Right before the verb. */
    private static final Pattern PASSIVE = Pattern.compile("(?i)" + BE + "\\s+(?:not\\s+)?(?:\\p{L}+ly\\s+)?$");

    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she|it|they|his|her|its|their|who|which)\\b", Pattern.CASE_INSENSITIVE);

    /** What may stand between a verb and whoever does it in the passive: "sued in March by the gas company". */
    private static final Pattern BY = Pattern.compile("^[^,;.]{0,30}?\\b[Bb]y\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,4}$");

    /** What may stand between a verb and whoever it is done to: "sued its rival". */
    private static final Pattern OBJECT = Pattern.compile("^\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,3}$");

    /** "Voss's adviser", "the adviser of Voss": who the noun belongs to comes before, or after. */
    private static final Pattern BELONGS_BEFORE = Pattern.compile("^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}$");

    private static final Pattern BELONGS_AFTER =
            Pattern.compile("^\\s(?:of|to|for|at)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,4}$");

    private static final Pattern ASIDE = Pattern.compile(", (?:which|who|whose|whom|where)\\b[^,;]*,");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");

    /** A noun of the question, whom it belongs to there, and the others who are named. */
    private record Relation(String noun, List<Mention> owners, List<Mention> others) {}

    private final Names names;
    private final Optional<Action> action;
    /** Those who do it in the question, and those to whom it is done as far as a passive tells. */
    private final List<Mention> doers;

    private final List<Mention> patients;
    /** Those named behind the verb of a question in the active. */
    private final List<Mention> objects;

    private final List<Relation> relations = new ArrayList<>();

    Roles(Question question, Names names) {
        this.names = names;
        this.action = Optional.ofNullable(question.action());
        String asked = question.standalone();
        Span verb =
                action.flatMap(it -> it.tellings(asked).stream().findFirst()).orElse(new Span(0, 0));
        String before = asked.substring(0, verb.start());
        // "Is she leaving" is active.
        boolean passive = !verb.of(asked).endsWith("ing")
                && (PASSIVE_QUESTION.matcher(asked).find()
                        || PASSIVE.matcher(before).find());
        List<Mention> first = question.names().stream()
                .filter(it -> it.span().end() <= verb.start())
                .filter(Roles::acts)
                .toList();
        this.doers = passive ? doneBy(asked, verb, question.names()) : first;
        this.patients = passive ? first : List.of();
        this.objects = passive
                ? List.of()
                : question.names().stream()
                        .filter(it -> it.span().start() >= verb.end())
                        .toList();
        WORD.matcher(asked)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> question.terms().contains(word.of(asked)))
                .forEach(noun -> addRelation(asked, noun, question.names()));
    }

    private void addRelation(String asked, Span noun, List<Mention> named) {
        List<Mention> owners = owners(asked, noun, named);
        if (!owners.isEmpty()) {
            relations.add(new Relation(
                    noun.of(asked),
                    owners,
                    named.stream().filter(it -> !isAnyOf(owners, it)).toList()));
        }
    }

    /** @param events where the sentence tells the action */
    boolean agree(Context context, List<Span> events) {
        String sentence = context.sentence();
        List<Mention> mentions = names.mentions(context.passage());
        return (action.isEmpty() || events.stream().anyMatch(event -> agree(sentence, event, mentions)))
                && relations.stream().noneMatch(relation -> isReversed(relation, sentence, mentions));
    }

    /** Whether the sentence tells of somebody named what they did to somebody named, as the question does: "Telda sued Norgas". */
    boolean tellWordForWord(Context context, List<Span> events) {
        String sentence = context.sentence();
        List<Mention> mentions = names.mentions(context.passage());
        return !doers.isEmpty()
                && events.stream()
                        .filter(event -> isDoneByThem(sentence, event, mentions))
                        .anyMatch(event -> mentions.stream()
                                .filter(it -> it.span().start() > event.end() && isAnyOf(objects, it))
                                .anyMatch(it -> OBJECT.matcher(sentence.substring(
                                                event.end(), it.span().start()))
                                        .find()));
    }

    static boolean hasPronoun(String text) {
        return PRONOUN.matcher(text).find();
    }

    private boolean agree(String sentence, Span event, List<Mention> mentions) {
        List<Mention> told = doneBy(sentence, event, mentions);
        boolean passive = !told.isEmpty()
                || PASSIVE.matcher(sentence.substring(0, event.start())).find()
                        && !event.of(sentence).endsWith("ing");
        if (!doers.isEmpty()) {
            return passive ? told.stream().anyMatch(it -> isAnyOf(doers, it)) : isDoneByThem(sentence, event, mentions);
        }
        return patients.isEmpty() || passive || !isDoneToOthers(sentence, event, mentions);
    }

    /** Whoever is named last before the verb does it; a pronoun stands for them where nobody else is named. */
    private boolean isDoneByThem(String sentence, Span event, List<Mention> mentions) {
        List<Span> asides = asides(sentence);
        List<Mention> before = mentions.stream()
                .filter(it -> it.span().end() <= event.start())
                .filter(it -> asides.stream().noneMatch(aside -> aside.contains(it.span()) && !aside.contains(event)))
                .filter(it -> acts(it) || isAnyOf(doers, it))
                .toList();
        return before.isEmpty() ? hasPronoun(sentence.substring(0, event.start())) : isAnyOf(doers, before.getLast());
    }

    /** "Telda, which owns Norgas, sued Petrolia": whoever is named in between does nothing to Petrolia. */
    private static List<Span> asides(String sentence) {
        return ASIDE.matcher(sentence)
                .results()
                .map(aside -> new Span(aside.start(), aside.end()))
                .toList();
    }

    /** Whether those to whom it is done in the question do it in the sentence: "Telda sued its rival Petrolia". */
    private boolean isDoneToOthers(String sentence, Span event, List<Mention> mentions) {
        return mentions.stream().filter(it -> it.span().end() <= event.start()).anyMatch(it -> isAnyOf(patients, it))
                && mentions.stream()
                        .filter(it -> it.span().start() > event.end() && acts(it) && !isAnyOf(patients, it))
                        .anyMatch(it -> OBJECT.matcher(sentence.substring(
                                        event.end(), it.span().start()))
                                .find());
    }

    /** "Telda sued Norgas in Lindau": a place mostly says where. */
    private static boolean acts(Mention mention) {
        return mention.entity().kind() != Entity.Kind.PLACE;
    }

    private static List<Mention> doneBy(String text, Span verb, List<Mention> mentions) {
        return mentions.stream()
                .filter(it -> it.span().start() > verb.end())
                .filter(it -> BY.matcher(text.substring(verb.end(), it.span().start()))
                        .find())
                .limit(1)
                .toList();
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

    private static boolean owns(String text, Span noun, Span owner) {
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

    /** Whether a mention means one of those that the question names. */
    static boolean isNamedIn(Question question, Mention mention) {
        return isAnyOf(question.names(), mention);
    }
}
