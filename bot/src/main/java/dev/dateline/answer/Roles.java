package dev.dateline.answer;

import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.Question;
import dev.dateline.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who does what to whom: whether a sentence gives the parts that a question gives to the same ones. Words that agree say
 * nothing of that: "Telda sued Norgas" has every word of "Did Norgas sue Telda?".
 *
 * <p>Read from the order of the words; where it shows nothing, the parts count as agreeing.
 */
record Roles(Question question, Names names) {

    private static final Pattern PASSIVE_QUESTION =
            Pattern.compile("(?i)^(?:and |so )?(?:is|are|was|were|has .* been|have .* been|will .* be|to be)\\b");

    private static final Pattern PASSIVE =
            Pattern.compile("(?i)\\b(?:am|is|are|was|were|be|been|being|gets?|got|getting)\\b[^,;]*$");

    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she|it|they|his|her|its|their|who|which)\\b", Pattern.CASE_INSENSITIVE);

    /** What may stand between a verb and whoever does it in the passive: "sued in March by the gas company". */
    private static final Pattern BY = Pattern.compile("(?i)^[^,;.]{0,30}?\\bby\\s(?:[\\p{Ll}-]+\\s){0,4}$");

    private static final Pattern ARTICLE = Pattern.compile("(?i)^\\s(?:the\\s)?$");

    /** "Voss's adviser", "the adviser of Voss": who the noun belongs to comes before, or after. */
    private static final Pattern BELONGS_BEFORE = Pattern.compile("^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}$");

    private static final Pattern BELONGS_AFTER = Pattern.compile("(?i)^\\s(?:of|to|for|at)\\s(?:[\\p{Ll}-]+\\s){0,4}$");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");

    boolean agree(Context context, List<Span> events) {
        List<Mention> mentions = names.mentions(context.passage());
        Action action = question.action();
        return (action == null
                        || events.stream().anyMatch(event -> agreeIn(context.sentence(), event, mentions, action)))
                && relationsAgree(context.sentence(), mentions);
    }

    static boolean hasPronoun(String text) {
        return PRONOUN.matcher(text).find();
    }

    private boolean agreeIn(String sentence, Span event, List<Mention> mentions, Action action) {
        String asked = question.standalone();
        List<Span> verbs = action.tellings(asked);
        Span verb = verbs.isEmpty() ? new Span(0, 0) : verbs.getFirst();
        // "Is she leaving" is active.
        boolean passive = PASSIVE_QUESTION.matcher(asked).find()
                && verbs.stream().noneMatch(telling -> telling.of(asked).endsWith("ing"));
        List<Mention> before = question.names().stream()
                .filter(it -> it.span().end() <= verb.start())
                .toList();
        List<Mention> doers = passive ? doneBy(asked, verb, question.names()) : before;
        if (!doers.isEmpty()) {
            return isDoneBy(doers, sentence, event, mentions);
        }
        return !passive || !isDoneByOnly(before, sentence, event, mentions);
    }

    /** Whoever does it stands before the verb, or behind it after "by"; a pronoun can stand for them. */
    private static boolean isDoneBy(List<Mention> doers, String sentence, Span event, List<Mention> mentions) {
        List<Mention> told = doneBy(sentence, event, mentions);
        String before = sentence.substring(0, event.start());
        return told.isEmpty()
                ? hasPronoun(before) || isAnyOf(doers, before(event, mentions))
                : isAnyOf(doers, told.stream());
    }

    /** Whether those to whom it is done in the question do it in the sentence, to somebody else. */
    private static boolean isDoneByOnly(List<Mention> patients, String sentence, Span event, List<Mention> mentions) {
        return isAnyOf(patients, before(event, mentions))
                && !PASSIVE.matcher(sentence.substring(0, event.start())).find()
                && mentions.stream()
                        .filter(it -> it.span().start() > event.end())
                        .filter(it -> ARTICLE.matcher(sentence.substring(
                                        event.end(), it.span().start()))
                                .find())
                        .anyMatch(it -> !isAnyOf(patients, Stream.of(it)));
    }

    private static Stream<Mention> before(Span event, List<Mention> mentions) {
        return mentions.stream().filter(it -> it.span().start() < event.start());
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
    private boolean relationsAgree(String sentence, List<Mention> mentions) {
        String asked = question.standalone();
        return WORD.matcher(asked)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> question.terms().contains(word.of(asked)))
                .noneMatch(noun -> {
                    List<Mention> wanted = owners(asked, noun, question.names());
                    List<Mention> others = question.names().stream()
                            .filter(it -> !isAnyOf(wanted, Stream.of(it)))
                            .toList();
                    return !wanted.isEmpty() && belongsTo(others, noun.of(asked), sentence, mentions);
                });
    }

    private static boolean belongsTo(List<Mention> others, String noun, String sentence, List<Mention> mentions) {
        Matcher told = Pattern.compile("(?i)\\b" + Pattern.quote(noun) + "\\b").matcher(sentence);
        return told.results()
                .map(it -> new Span(it.start(), it.end()))
                .anyMatch(it -> isAnyOf(others, owners(sentence, it, mentions).stream()));
    }

    private static List<Mention> owners(String text, Span noun, List<Mention> mentions) {
        return mentions.stream()
                .filter(it -> it.span().end() <= noun.start()
                        ? BELONGS_BEFORE
                                .matcher(text.substring(it.span().end(), noun.start()))
                                .find()
                        : it.span().start() >= noun.end()
                                && BELONGS_AFTER
                                        .matcher(text.substring(
                                                noun.end(), it.span().start()))
                                        .find())
                .toList();
    }

    private static boolean isAnyOf(List<Mention> these, Stream<Mention> those) {
        return those.anyMatch(that -> these.stream()
                .anyMatch(it -> it.entity().name().equals(that.entity().name())));
    }
}
