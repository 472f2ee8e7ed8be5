package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.NounPhrases;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as words in which one part can be exchanged for another.
 *
 * @param words without the question mark
 */
record QuestionText(String words) {

    private static final Pattern PREPOSITION_IN_FRONT =
            Pattern.compile("(?i)(?:in|on|at|since|during|before|after|by|until|from)\\s+(?:the\\s+)?");
    private static final Pattern PREPOSITION_AT_END =
            Pattern.compile("(?i)\\b(?:in|on|at|since|during|before|after|by|until|from)\\s+(?:the\\s+)?$");

    private static final Predicate<String> NOT_A_PERSON = noun ->
            FocusNouns.typeOf(noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)) != AnswerType.WHO;

    QuestionText {
        words = words.strip().replaceFirst("[?!.\\s]+$", "");
    }

    private static String question(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "?";
    }

    /** The same event asked by another question word: "When did they meet", "where" gives "Where did they meet?". */
    String askedBy(String questionWord, Optional<String> answer) {
        return Recast.by(questionWord, words, answer)
                .map(QuestionText::question)
                .orElseGet(() -> question(questionWord + ": " + asClause()));
    }

    /** Without the capital that it begins with, to stand behind a colon. */
    String asClause() {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** The last time that it names, with the preposition before it. */
    Optional<Span> time() {
        List<TimeExpression> times = TimeExpressions.find(words, DateInterval.UNKNOWN);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Span span = times.getLast().span();
        Matcher preposition = PREPOSITION_AT_END.matcher(words.substring(0, span.start()));
        return Optional.of(preposition.find() ? new Span(preposition.start(), span.end()) : span);
    }

    /** With {@code time}, a phrase with its preposition, in place of its own time or at the end. */
    String at(String time) {
        return time().map(span -> {
                    Matcher own = PREPOSITION_IN_FRONT.matcher(span.of(words));
                    boolean keepsOwn = own.lookingAt()
                            && !PREPOSITION_IN_FRONT.matcher(time).lookingAt();
                    return replaced(span, keepsOwn ? own.group() + time : time);
                })
                .orElseGet(() -> question(words + " " + time));
    }

    /**
     * With {@code name} in place of the name that stands in the same role: after the same preposition, else the last one of
     * the same kind, with all that are joined to it by "and". Where a doer is asked for and no other one is named, whether it
     * was this one.
     *
     * @param preposition before the name, or empty
     * @param own the names that it has, spans counted in it
     * @return empty where nothing of the question can be exchanged for it
     */
    Optional<String> with(String preposition, String name, Entity.Kind kind, List<Mention> own) {
        Optional<Span> sameRole = last(
                own,
                mention -> !preposition.isEmpty()
                        && words.substring(0, mention.span().start())
                                .matches("(?is).*\\b" + Pattern.quote(preposition) + "\\s+(?:the\\s+)?$"));
        if (sameRole.isPresent()) {
            return Optional.of(replaced(sameRole.get(), name));
        }
        if (!preposition.isEmpty() && !preposition.equalsIgnoreCase("with")) {
            return Optional.of(question(words + " " + preposition + " " + name));
        }
        boolean person = kind == Entity.Kind.PERSON || kind == Entity.Kind.UNKNOWN;
        Optional<Span> sameKind = last(
                own,
                mention -> mention.entity().kind() == kind
                        || kind == Entity.Kind.UNKNOWN && mention.entity().kind() == Entity.Kind.PERSON);
        if (sameKind.isPresent()) {
            boolean oneOfThem = !preposition.isEmpty();
            return Optional.of(replaced(oneOfThem ? sameKind.get() : withThoseJoined(sameKind.get(), own), name));
        }
        Optional<String> whether = person ? Recast.whether(words, name) : Optional.empty();
        if (whether.isPresent()) {
            return whether.map(QuestionText::question);
        }
        return last(own, mention -> true)
                .or(() -> kind == Entity.Kind.PERSON ? Optional.empty() : lastNoun(NOT_A_PERSON))
                .map(span -> replaced(span, name))
                .or(() -> preposition.isEmpty()
                        ? Optional.empty()
                        : Optional.of(question(words + " " + preposition + " " + name)));
    }

    /** With {@code noun}, as "his second wife", in place of the last noun phrase that means such a one too. */
    Optional<String> withNoun(String noun) {
        String head = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return FocusNouns.typeOf(head) == AnswerType.WHO && noun.contains(" ")
                ? lastNoun(NOT_A_PERSON.negate()).map(span -> replaced(span, noun))
                : Optional.empty();
    }

    private Optional<Span> lastNoun(Predicate<String> kind) {
        return NounPhrases.definite(words).stream()
                .filter(span -> kind.test(span.of(words)))
                .reduce((first, second) -> second);
    }

    private static Optional<Span> last(List<Mention> own, Predicate<Mention> which) {
        return own.stream().filter(which).map(Mention::span).reduce((first, second) -> second);
    }

    /** "Macron and Trudeau" around either of them. */
    private Span withThoseJoined(Span span, List<Mention> own) {
        Span joined = span;
        for (Mention mention : own.reversed()) {
            boolean isBefore = mention.span().end() < joined.start()
                    && words.substring(mention.span().end(), joined.start()).matches("\\s*(?:,|and|or)\\s+");
            joined = isBefore ? new Span(mention.span().start(), joined.end()) : joined;
        }
        return joined;
    }

    private String replaced(Span span, String by) {
        String bare = by.replaceFirst("['’]s$", "");
        String possessive = span.of(words).matches(".*['’]s") ? "'s" : "";
        return question(words.substring(0, span.start()) + bare + possessive + words.substring(span.end()));
    }
}
