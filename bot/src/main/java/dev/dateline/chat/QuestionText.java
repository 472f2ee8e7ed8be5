package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as words in which one part can be exchanged for another.
 *
 * @param words without the question mark
 */
record QuestionText(String words) {

    private static final String AUXILIARY =
            "(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall)";
    private static final Pattern BY_ADVERB =
            Pattern.compile("(?i)^(?:when|where|why|how)\\b\\s+(" + AUXILIARY + "\\b.*)$");
    private static final Pattern BY_PRONOUN = Pattern.compile("(?i)^(?:who|whom|what)\\s+(" + AUXILIARY + "\\s+.*)$");
    private static final Pattern YES_NO = Pattern.compile("(?i)^" + AUXILIARY + "\\s.*$");
    private static final Pattern PREPOSITION_IN_FRONT =
            Pattern.compile("(?i)(?:in|on|at|since|during|before|after|by|until|from)\\s+(?:the\\s+)?");
    private static final Pattern PREPOSITION_AT_END =
            Pattern.compile("(?i)\\b(?:in|on|at|since|during|before|after|by|until|from)\\s+(?:the\\s+)?$");

    QuestionText {
        words = words.strip().replaceFirst("[?!.\\s]+$", "");
    }

    private static String question(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "?";
    }

    /** The same event asked with another question word: "When did they meet", "where" gives "Where did they meet?". */
    String askedBy(String questionWord) {
        Matcher adverb = BY_ADVERB.matcher(words);
        if (adverb.matches()) {
            return question(questionWord + " " + adverb.group(1));
        }
        Matcher pronoun = BY_PRONOUN.matcher(words);
        if (pronoun.matches()) {
            return question(questionWord + " " + pronoun.group(1));
        }
        if (YES_NO.matcher(words).matches()) {
            return question(questionWord + " " + Character.toLowerCase(words.charAt(0)) + words.substring(1));
        }
        return question(questionWord + ": " + Character.toLowerCase(words.charAt(0)) + words.substring(1));
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
     * the same kind, else the last one.
     *
     * @param preposition before the name, or empty
     * @param own the names that it has, spans counted in it
     */
    String with(String preposition, String name, Entity.Kind kind, List<Mention> own) {
        Optional<Span> sameRole = own.stream()
                .map(Mention::span)
                .filter(span -> !preposition.isEmpty()
                        && words.substring(0, span.start())
                                .matches("(?is).*\\b" + Pattern.quote(preposition) + "\\s+(?:the\\s+)?$"))
                .reduce((first, second) -> second);
        Optional<Span> sameKind = own.stream()
                .filter(mention -> mention.entity().kind() == kind
                        || kind == Entity.Kind.UNKNOWN && mention.entity().kind() == Entity.Kind.PERSON)
                .map(Mention::span)
                .reduce((first, second) -> second);
        Optional<Span> last = own.stream().map(Mention::span).reduce((first, second) -> second);
        boolean addsPlace = sameRole.isEmpty() && !preposition.isEmpty() && !preposition.equalsIgnoreCase("with");
        if (addsPlace || own.isEmpty()) {
            return question(words + " " + (preposition + " " + name).strip());
        }
        return replaced(sameRole.or(() -> sameKind).or(() -> last).orElseThrow(), name);
    }

    private String replaced(Span span, String by) {
        String bare = by.replaceFirst("['’]s$", "");
        String possessive = span.of(words).matches(".*['’]s") ? "'s" : "";
        return question(words.substring(0, span.start()) + bare + possessive + words.substring(span.end()));
    }
}
