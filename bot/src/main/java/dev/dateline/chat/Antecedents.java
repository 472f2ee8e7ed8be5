package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
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
import java.util.stream.Collectors;

/** Who and what "he", "they", "it", "there" and "then" can mean: looked up in the last question, then in its answer. */
final class Antecedents {

    /** An article, names used as adjectives, a noun, and the noun that it qualifies where that is an event. */
    private static final Pattern THING = Pattern.compile(
            "\\b(?:[Tt]he|[Aa]n?)\\s+(?!(?:first|last|next|same)\\b)(?:\\p{Lu}[\\p{L}'’-]+\\s+)*[\\p{L}-]+"
                    + "(?:\\s+(?:summit|meeting|talks|report|agreement|deal|war|election|attack|crisis|conference|law|match|trial|case))?");

    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near)\\s+((?:\\p{Lu}[\\p{L}'’.-]+\\s?)+)");

    private final List<Reply> replies;
    private final Names names;
    private final String utterance;

    /** @param utterance names in it are not what its own pronouns mean */
    Antecedents(List<Reply> replies, Names names, String utterance) {
        this.replies = replies;
        this.names = names;
        this.utterance = utterance.toLowerCase(Locale.ROOT);
    }

    private interface Lookup {
        Optional<String> in(Reply reply);
    }

    private Optional<String> latest(Lookup lookup) {
        return replies.reversed().stream()
                .limit(3)
                .map(lookup::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who is "he" or "she": whom the last question found, else whom it is about. */
    Optional<String> person() {
        return latest(reply -> {
            List<String> asked =
                    named(reply.question().names(), reply.question().standalone(), Entity.Kind.PERSON);
            List<String> told = told(reply, Entity.Kind.PERSON);
            return reply.question().type() == AnswerType.WHO && !told.isEmpty()
                    ? first(told)
                    : first(asked).or(() -> first(told));
        });
    }

    /** Who are "they": the people of the last question together, else its organisation. */
    Optional<String> people() {
        return latest(reply -> {
            Question question = reply.question();
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
        return latest(reply -> thing(reply.question()));
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
        return latest(reply -> {
            String text = reply.question().standalone();
            List<String> asked = named(reply.question().names(), text, Entity.Kind.PLACE);
            Matcher written = PLACE.matcher(text);
            return Optional.ofNullable(asked.isEmpty() ? null : asked.getLast())
                    .or(() -> written.find() ? Optional.of(written.group(1).strip()) : Optional.empty())
                    .or(() -> first(told(reply, Entity.Kind.PLACE)))
                    .or(() -> first(named(reply.question().names(), text, Entity.Kind.UNKNOWN)
                            .reversed()));
        });
    }

    /** When is "then", with its preposition: the time of the last question, else of its answer. */
    Optional<String> time() {
        return latest(reply -> {
            QuestionText text = new QuestionText(reply.question().standalone());
            return text.time().map(span -> span.of(text.words())).or(() -> answeredTime(reply));
        });
    }

    private static Optional<String> answeredTime(Reply reply) {
        return reply.answer() instanceof Answer.Found found && !found.dates().isEmpty()
                ? Optional.of("on " + found.dates().getFirst().text())
                : Optional.empty();
    }

    private List<String> told(Reply reply, Entity.Kind kind) {
        if (!(reply.answer() instanceof Answer.Found found)) {
            return List.of();
        }
        String text = found.statements().stream().limit(1).map(Statement::text).collect(Collectors.joining());
        String asked = reply.question().standalone().toLowerCase(Locale.ROOT);
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
