package dev.dateline.answer.evidence;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.When;
import dev.dateline.answer.role.MissingPart;
import dev.dateline.answer.role.Namesakes;
import dev.dateline.answer.role.OtherParties;
import dev.dateline.embedding.Reading;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.text.CalendarWords;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import dev.dateline.wording.Clause;
import dev.dateline.wording.Modality;
import dev.dateline.wording.Negation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What rules a sentence out as an answer, however near it comes to the question: it tells of something else in its place.
 * Questions for yes or no are not meant, which a denial answers; nor is the time that a question for a day is restricted to,
 * which its dates are held against.
 */
public final class Contradiction {

    /** Log-odds from which on a sentence next to one of another time may be of the right one. */
    private static final double LEAST_ANSWERING = -3;

    private static final String MONTH_NAME = "((?=\\p{Lu})" + CalendarWords.MONTH + ")\\b";

    private static final Pattern MONTH = Pattern.compile("\\b" + MONTH_NAME);

    /** As the time that a question restricts itself to. */
    private static final Pattern IN_MONTH =
            Pattern.compile("\\b(?i:in|of|for|during|since) (?:(?:early|mid|late) )?" + MONTH_NAME);

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b(?!,\\d)");

    /** Words of which a sentence that gives a reason has one, almost always. */
    private static final Pattern CAUSE = Pattern.compile(
            "(?i)\\b(?:because|since(?! (?:\\p{L}+ )?\\d)|after|over|due|owing|thanks|result\\p{L}*|so|amid|following|protest\\p{L}*|reasons?|caus\\p{L}+"
                    + "|blam\\p{L}+|led|leading|prompt\\p{L}*|fear\\p{L}*|concern\\p{L}*|bid|aim\\p{L}*|response|as|for|to|with|without|when|where|if|while|unless"
                    + "|means?|meant|not|never|no|n['’]t|want\\p{L}*|need\\p{L}*|hop(?:e|es|ed|ing)|by \\p{L}+ing|but|that|which|who|and|against|too|from|than|about|\\p{L}+ing)\\b"
                    + "|n['’]t\\b|[:;“”\"]|--| [-–—] ");

    /** "Arsenal lost to Chelsea" does say who won. */
    private static final Set<AnswerType> ANSWERED_BY_OPPOSITES = EnumSet.of(AnswerType.WHO, AnswerType.WHICH);

    /** How long before its publication an article's news may have happened, where it names no day. */
    private static final int DAYS_OF_NEWS = 31;

    private final Question question;
    private final Names names;
    private final OtherParties others;
    private final MissingPart missing;
    private final Namesakes namesakes;
    private final Elsewhere elsewhere;

    Contradiction(Question question, Names names) {
        this.question = question;
        this.names = names;
        this.others = new OtherParties(question, names);
        this.missing = new MissingPart(question, names);
        this.elsewhere = new Elsewhere(question, names);
        this.namesakes = new Namesakes(question, names);
    }

    /** What {@code context} tells instead, for a reader; empty where nothing rules it out. */
    Optional<String> in(Context context) {
        return anotherTime(context)
                .map(unit -> "tells of another " + unit)
                .or(() -> anotherVerb(context.sentence()).map(verb -> "tells what “" + verb + "”, not this"))
                .or(() -> others.areAllThatAreTold(context) || isOfFalsePremise(context)
                        ? Optional.of("tells this of others")
                        : Optional.empty())
                .or(() -> question.type() != AnswerType.YES_NO && elsewhere.isTold(context)
                        ? Optional.of("tells of another country")
                        : Optional.empty())
                .or(() -> isDenied(context.sentence()) ? Optional.of("denies this") : Optional.empty())
                .or(() -> missing.isMissingIn(context) ? Optional.of("tells this, but not who") : Optional.empty())
                .or(() -> lacksCause(context) ? Optional.of("tells this, but not why") : Optional.empty())
                .or(() -> namesake(context).map(other -> "tells this of " + other));
    }

    /** "It fell in February" to "What was it in December?", or the same of years. */
    private Optional<String> anotherTime(Context context) {
        if (question.type() == AnswerType.YES_NO
                || question.type() == AnswerType.WHEN
                || isOfTimeAskedFor(question, context)) {
            return Optional.empty();
        }
        String asked = question.standalone();
        if (tellsAnotherYear(asked, context.sentence()) || isOfAnotherTime(question, context)) {
            return Optional.of("year");
        }
        return tellsAnotherMonth(asked, context.sentence()) ? Optional.of("month") : Optional.empty();
    }

    private static boolean isReadAsAnswer(Context context) {
        Reading reading = context.ranked().reading();
        return reading == null || reading.answers() >= LEAST_ANSWERING;
    }

    /**
     * Whether the article of {@code context} tells what a question for a reason takes for granted, but only with the roles
     * changed: "Why did Wales beat Ireland?", where Ireland beat Wales.
     */
    boolean isOfFalsePremise(Context context) {
        Action action = question.action();
        if (question.type() != AnswerType.WHY || action == null) {
            return false;
        }
        List<Context> telling = context.article().passages().stream()
                .filter(passage -> action.isToldIn(passage.text()))
                .map(context::at)
                .toList();
        return !telling.isEmpty()
                && telling.stream().allMatch(it -> others.areAllThatAreTold(it) && namesAllAsked(it.sentence()));
    }

    /** Whether it asks for somebody or something, and the sentence denies what it tells of them. */
    private boolean isDenied(String sentence) {
        Action action = question.action();
        if (!ANSWERED_BY_OPPOSITES.contains(question.type())
                || action == null
                || Negation.isIn(question.standalone())) {
            return false;
        }
        List<Span> events = action.tellings(sentence);
        return !events.isEmpty()
                && events.stream().allMatch(event -> Modality.of(Clause.of(sentence, event)) == Modality.DENIED);
    }

    /** Whether it asks why, and the sentence only tells that it happened. */
    private boolean lacksCause(Context context) {
        return question.type() == AnswerType.WHY
                && context.tellsActionOf(question)
                && !CAUSE.matcher(context.sentence()).find();
    }

    private boolean namesAllAsked(String sentence) {
        return question.names().stream().allMatch(name -> new NamedIn(names, name.entity()).text(sentence));
    }

    /**
     * Those of {@code contexts}, best first, that nothing rules out. Where the best tells the opposite of what is asked, or
     * leaves out what is asked for, none is left that does not tell just that: what comes next to such a sentence is about the same, and says less. Where it tells
     * of a namesake, none is left that names nobody.
     */
    List<Context> without(List<Context> contexts) {
        Context best = contexts.getFirst();
        boolean misled = anotherVerb(best.sentence()).isPresent() || missing.isMissingIn(best) || lacksCause(best);
        boolean mistaken = namesake(best).isPresent();
        boolean mistimed = anotherTime(best).isPresent();
        if (isOfFalsePremise(best)) {
            return List.of();
        }
        return contexts.stream()
                .filter(context -> in(context).isEmpty())
                .filter(context -> !misled || context.tellsActionOf(question))
                .filter(context -> !mistaken || namesakes.areNamed(context))
                .filter(context -> !mistimed || isOfTimeAskedFor(question, context) || isReadAsAnswer(context))
                .toList();
    }

    /** Whoever only shares a surname with somebody who is asked about, where {@code context} tells of the former. */
    private Optional<String> namesake(Context context) {
        return question.type() == AnswerType.YES_NO ? Optional.empty() : namesakes.in(context);
    }

    /** Whether both name years, and none of them is the same. */
    static boolean tellsAnotherYear(String question, String sentence) {
        Set<String> asked = years(question);
        Set<String> told = years(sentence);
        return !asked.isEmpty() && !told.isEmpty() && Collections.disjoint(asked, told);
    }

    /** The same of months: "fell in February from January's" to "What was it in December?". */
    static boolean tellsAnotherMonth(String question, String sentence) {
        Set<String> asked = months(IN_MONTH, question);
        Set<String> told = months(MONTH, sentence);
        return !asked.isEmpty() && !told.isEmpty() && Collections.disjoint(asked, told);
    }

    private static Set<String> months(Pattern month, String text) {
        return month.matcher(text)
                .results()
                .map(found -> found.group(1).substring(0, 3).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Whether a sentence without a date of the time asked for stands in an article of another year, which does not name the year
     * asked for either. What is told as new may be of the weeks before.
     */
    private static boolean isOfAnotherTime(Question question, Context context) {
        Set<String> asked = years(question.standalone());
        DateInterval published = context.article().published().interval();
        if (asked.isEmpty() || !published.isBounded() || namesAny(asked, context.wholeArticle())) {
            return false;
        }
        LocalDate first = Objects.requireNonNull(published.earliest()).minusDays(DAYS_OF_NEWS);
        DateInterval told = DateInterval.of(first, published.latest());
        return asked.stream()
                .map(DateInterval::covering)
                .noneMatch(
                        year -> year.overlaps(told) || context.dates().stream().anyMatch(date -> isIn(year, date)));
    }

    private static boolean namesAny(Set<String> asked, String text) {
        return !Collections.disjoint(asked, years(text));
    }

    /** Whether {@code context} gives a date that lies in the time asked for: "in March" of an article of that year. */
    static boolean isOfTimeAskedFor(Question question, Context context) {
        return !question.time().isUnknown() && context.dates().stream().anyMatch(date -> isIn(question.time(), date));
    }

    private static boolean isIn(DateInterval time, When date) {
        DateInterval days = date.interval();
        return days.isBounded()
                && time.contains(Objects.requireNonNull(days.earliest()))
                && time.contains(Objects.requireNonNull(days.latest()));
    }

    public static boolean namesYear(String sentence) {
        return YEAR.matcher(sentence).find();
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The verb by which a sentence tells, in place of the action that is asked about, what it begins, ends or denies. */
    private Optional<String> anotherVerb(String sentence) {
        Action action = question.action();
        if (question.type() == AnswerType.YES_NO || action == null || action.isToldIn(sentence)) {
            return Optional.empty();
        }
        Optional<Span> opposite = ANSWERED_BY_OPPOSITES.contains(question.type())
                ? Optional.empty()
                : action.opposites(sentence).stream().findFirst();
        return opposite.or(() -> action.counterparts(sentence).stream().findFirst())
                .map(verb -> verb.of(sentence));
    }
}
