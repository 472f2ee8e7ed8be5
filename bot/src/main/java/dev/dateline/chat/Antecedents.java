package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who and what "he", "they", "it", "there" and "then" can mean: looked up in the last question, then in its answer. */
final class Antecedents {

    /** An article, names used as adjectives, a noun, and the noun that it qualifies where that is an event. */
    private static final Pattern THING = Pattern.compile(
            "\\b(?:[Tt]he|[Aa]n?)\\s+(?!(?:first|last|next|same)\\b)(?:\\p{Lu}[\\p{L}'’-]+\\s+)*[\\p{L}-]+"
                    + "(?:\\s+(?:summit|meeting|talks|report|agreement|deal|war|election|attack|crisis|conference|law|match|trial|case))?");

    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near)\\s+((?:\\p{Lu}[\\p{L}'’.-]+\\s?)+)");

    private final List<Turn> turns;
    private final Names names;
    private final String utterance;

    /** @param utterance names in it are not what its own pronouns mean */
    Antecedents(List<Turn> turns, Names names, String utterance) {
        this.turns = turns;
        this.names = names;
        this.utterance = utterance.toLowerCase(Locale.ROOT);
    }

    private interface Lookup {
        Optional<String> in(Question question, Turn turn);
    }

    private Optional<String> latest(Lookup lookup) {
        return turns.reversed().stream()
                .limit(3)
                .map(turn -> lookup.in(turn.read(names), turn))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who is "he" or "she": whom the last question found, else whom it is about. */
    Optional<String> person() {
        return latest((question, turn) -> {
            List<String> asked = named(question.names(), question.standalone(), Entity.Kind.PERSON);
            List<String> told = told(turn, Entity.Kind.PERSON);
            return question.type() == AnswerType.WHO && !told.isEmpty()
                    ? first(told)
                    : first(asked).or(() -> first(told));
        });
    }

    /** Who are "they": the people of the last question together, else its organisation. */
    Optional<String> people() {
        return latest((question, turn) -> {
            List<String> people = named(question.names(), question.standalone(), Entity.Kind.PERSON);
            return people.size() > 1
                    ? Optional.of(String.join(" and ", people))
                    : first(named(question.names(), question.standalone(), Entity.Kind.ORGANISATION))
                            .or(() -> first(people))
                            .or(() -> thing(question));
        });
    }

    /** What is "it". */
    Optional<String> thing() {
        return latest((question, turn) -> thing(question));
    }

    private Optional<String> thing(Question question) {
        String text = question.standalone();
        Matcher noun = THING.matcher(text);
        Optional<String> event = Optional.empty();
        while (noun.find()) {
            String words = noun.group();
            event = Optional.of(Character.toLowerCase(words.charAt(0)) + words.substring(1));
        }
        List<String> things = new ArrayList<>(named(question.names(), text, Entity.Kind.ORGANISATION));
        things.addAll(named(question.names(), text, Entity.Kind.UNKNOWN));
        things.addAll(named(question.names(), text, Entity.Kind.PLACE));
        return event.or(() -> first(things));
    }

    /** Where is "there": the place of the last question, else of its answer. */
    Optional<String> place() {
        return latest((question, turn) -> {
            String text = question.standalone();
            List<String> asked = named(question.names(), text, Entity.Kind.PLACE);
            Matcher written = PLACE.matcher(text);
            return Optional.ofNullable(asked.isEmpty() ? null : asked.getLast())
                    .or(() -> written.find() ? Optional.of(written.group(1).strip()) : Optional.empty())
                    .or(() -> first(told(turn, Entity.Kind.PLACE)))
                    .or(() -> first(
                            named(question.names(), text, Entity.Kind.UNKNOWN).reversed()));
        });
    }

    /** When is "then", with its preposition: the time of the last question, else of its answer. */
    Optional<String> time() {
        return latest((question, turn) -> {
            QuestionText text = new QuestionText(question.standalone());
            return text.time().map(span -> span.of(text.words())).or(() -> answeredTime(turn));
        });
    }

    private static Optional<String> answeredTime(Turn turn) {
        return turn.date().isEmpty() ? Optional.empty() : Optional.of("on " + turn.date());
    }

    private List<String> told(Turn turn, Entity.Kind kind) {
        String text = turn.statement();
        String asked = turn.question().toLowerCase(Locale.ROOT);
        return named(names.mentions(text), text, kind).stream()
                .filter(name -> !asked.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> namedElsewhere(List<String> found) {
        return found.stream()
                .filter(name -> !utterance.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Optional<String> first(List<String> found) {
        return namedElsewhere(found).stream().findFirst();
    }

    /** As they are named in {@code text}, without a possessive ending. */
    static List<String> named(List<Mention> mentions, String text, Entity.Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.entity().kind() == kind)
                .map(mention -> mention.span().of(text).replaceFirst("['’]s$", ""))
                .filter(name -> TimeExpressions.find(name, DateInterval.UNKNOWN).isEmpty())
                .distinct()
                .toList();
    }
}
