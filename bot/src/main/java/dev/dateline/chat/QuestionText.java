package dev.dateline.chat;

import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.AnswerType;
import dev.dateline.question.FocusNouns;
import dev.dateline.question.Lemmas;
import dev.dateline.question.NounPhrases;
import dev.dateline.question.Word;
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

    private static final Pattern BEFORE_OR_AFTER = Pattern.compile("(?i)(?:before|after|since|until|during|by)\\b");

    /** The noun that is asked for, alone: "how many doctors". */
    private static final Pattern KIND = Pattern.compile(
            "(?i)^(?:how many|which) (\\p{L}+)(?= (?:in|of|on|at|for|did|do|does|is|are|was|were|has|have|had|will|\\p{L}+ed)\\b)");

    private static final Pattern OF =
            Pattern.compile(" of (?:\\p{L}\\S* ?)+?(?=$| (?:in|on|at|for|to|by|from|with|before|after|during)\\b)");
    private static final Pattern OWNER = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}&.-]*['’]s $");
    private static final Pattern ARTICLE = Pattern.compile("\\bthe $");

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

    /** With {@code phrase}, behind its preposition, in place of its own time if it is one of time, or at the end. */
    String with(String phrase) {
        return BEFORE_OR_AFTER.matcher(phrase).lookingAt() ? at(phrase) : question(words + " " + phrase);
    }

    /** Without the capital that it begins with, and what stands before a colon already, to stand behind one. */
    String asClause() {
        String clause = words.replaceFirst("^[^:]{1,80}: (?=\\p{Ll})", "");
        return Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
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
                    if (isAttribute(span)) {
                        String article = span.of(words).startsWith("the ") ? "the " : "";
                        return replaced(
                                span,
                                article + PREPOSITION_IN_FRONT.matcher(time).replaceFirst(""));
                    }
                    Matcher own = PREPOSITION_IN_FRONT.matcher(span.of(words));
                    boolean keepsOwn = own.lookingAt()
                            && !PREPOSITION_IN_FRONT.matcher(time).lookingAt();
                    return replaced(span, keepsOwn ? own.group() + time : time);
                })
                .orElseGet(() -> question(words + " " + time));
    }

    /** "Its fourth quarter profits". */
    private boolean isAttribute(Span time) {
        List<Word> after = Word.of(words.substring(time.end()));
        boolean ofNoun = !after.isEmpty()
                && !after.getFirst().isCapitalised()
                && !Lemmas.isStopWord(after.getFirst().text());
        return ofNoun
                && (time.of(words).startsWith("the ")
                        || words.substring(0, time.start()).matches("(?is).*(?:['’]s|\\b(?:the|its|his|her|their)) $"));
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
            return Optional.of(replaced(whole(sameRole.get(), kind), name));
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
            return Optional.of(replaced(
                    whole(oneOfThem ? sameKind.get() : withThoseJoined(sameKind.get(), own), kind), name));
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

    /** With what goes with the name: whose it is ("Sony's Chris Deering"), and the article of a country ("the UK"). */
    private Span whole(Span name, Entity.Kind kind) {
        Matcher before = (kind == Entity.Kind.PLACE ? ARTICLE : OWNER).matcher(words.substring(0, name.start()));
        return before.find() ? new Span(before.start(), name.end()) : name;
    }

    /** With {@code noun}, as "his second wife", in place of the last noun phrase of that noun, or that means such a one too. */
    Optional<String> withNoun(String noun) {
        String head = head(noun);
        if (!noun.contains(" ")) {
            Matcher kind = KIND.matcher(words);
            return kind.find() ? Optional.of(replaced(new Span(kind.start(1), kind.end(1)), noun)) : Optional.empty();
        }
        return lastNoun(other -> head(other).equals(head))
                .or(() ->
                        FocusNouns.typeOf(head) == AnswerType.WHO ? lastNoun(NOT_A_PERSON.negate()) : Optional.empty())
                .map(span -> replaced(noun.contains(" of ") ? withWhatItIsOf(span) : span, noun));
    }

    private Span withWhatItIsOf(Span noun) {
        Matcher of = OF.matcher(words.substring(noun.end()));
        return of.lookingAt() ? new Span(noun.start(), noun.end() + of.end()) : noun;
    }

    private static String head(String noun) {
        String phrase = noun.replaceFirst("(?i)\\s+(?:of|in|for|at|on|by|with|from|to|that|who|which)\\b.*", "");
        return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
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
        boolean twice = by.startsWith("the ")
                && ARTICLE.matcher(words.substring(0, span.start())).find();
        String bare = (twice ? by.substring(4) : by).replaceFirst("['’]s$", "");
        String possessive = span.of(words).matches(".*['’]s") ? "'s" : "";
        return question(words.substring(0, span.start()) + bare + possessive + words.substring(span.end()));
    }
}
