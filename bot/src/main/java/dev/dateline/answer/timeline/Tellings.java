package dev.dateline.answer.timeline;

import dev.dateline.answer.Context;
import dev.dateline.answer.date.DatesApart;
import dev.dateline.answer.date.DatesOfOthers;
import dev.dateline.answer.date.Sayings;
import dev.dateline.answer.date.ToldTimes;
import dev.dateline.answer.date.When;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.evidence.Elsewhere;
import dev.dateline.answer.role.OtherParties;
import dev.dateline.corpus.Passage;
import dev.dateline.index.PassageSearcher;
import dev.dateline.names.Entity;
import dev.dateline.names.Mention;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Word;
import dev.dateline.text.Span;
import dev.dateline.time.Cancellation;
import dev.dateline.time.DateInterval;
import dev.dateline.time.EventStatus;
import dev.dateline.time.TimeExpression;
import dev.dateline.time.TimeExpressions;
import dev.dateline.wording.Clause;
import dev.dateline.wording.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds, in a passage, the event that a question asks about and the date that belongs to it. */
final class Tellings {

    private static final Pattern WANTING = Pattern.compile(
            "(?i)\\b(?:call(?:ed|s|ing)? for|demand(?:ed|s|ing)?|press(?:ed|ing)? for|seek(?:s|ing)?|sought|ask(?:ed|s|ing)? for|appeal(?:ed|s|ing)? for)"
                    + " (?:[^,;:.]{1,60} and )?(?:\\p{L}+ ){0,2}$");

    /** Beyond this many characters, penalties included, a date belongs to something else in the sentence. */
    private static final int FARTHEST = 200;

    private static final int OTHER_WORD = 40;
    private static final int OTHER_CLAUSE = 60;
    private static final int OTHER_EVENT = 150;

    private static final Set<String> BEGINNINGS = Set.of("begin", "start", "erupt", "break");

    private static final Pattern CLAUSE_BREAK =
            Pattern.compile("[;:“”\"]|--|–|, (?:which|who|when|where|while|but|and)\\b|\\bwhile\\b|\\bbut\\b");
    /** One comma and a verb behind it: what stands before was said in passing, "since joining from Porto, will fly on Monday". */
    private static final Pattern ASIDE_ENDS =
            Pattern.compile("[^,]*,\\s(?:will|would|is|are|was|were|has|have|had)\\b[^,]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNTIL =
            Pattern.compile("(?:\\s(?!(?:and|but|who|which|that)\\b)[\\p{L}’'-]+){0,3}\\suntil (?:the )?");

    private static final Pattern SINCE = Pattern.compile("\\bsince(?: the (?:start|beginning|end) of)? $");

    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|at|near) (?:the )?((?:\\p{Lu}[\\p{L}'’.-]+)(?: \\p{Lu}[\\p{L}'’.-]+)*)");

    private final Question question;
    private final PassageSearcher articles;
    private final Coverage.Wanted wanted;
    private final OtherParties others;
    private final Elsewhere elsewhere;

    Tellings(Question question, PassageSearcher articles) {
        this.question = question;
        this.articles = articles;
        this.wanted = new Coverage.Wanted(question, articles);
        this.others = new OtherParties(question, articles.names());
        this.elsewhere = new Elsewhere(question, articles.names());
    }

    /** The event with the date that is tied most firmly to it, if the passage gives one. */
    Optional<Telling> in(Context context) {
        String sentence = context.sentence();
        DateInterval published = anchor(context);
        List<TimeExpression> expressions = ToldTimes.in(context.passage(), context.article(), published);
        List<When> all = When.in(sentence, expressions);
        List<When> dates = all.stream()
                .filter(when -> !DatesOfOthers.has(sentence, when.span(), question.standalone()))
                .toList();
        if (dates.isEmpty() || elsewhere.isTold(context)) {
            return Optional.empty();
        }
        Coverage coverage = wanted.in(context);
        List<Span> tellings = actions(context, dates);
        List<Span> events = tellings.isEmpty() ? terms(sentence) : tellings;
        return events.stream()
                .flatMap(event -> dates.stream()
                        .filter(when -> !DatesApart.has(sentence, event, when.span())
                                && !isOfCallingOff(sentence, event, when)
                                && !isOfAnotherCalledOff(sentence, event, when))
                        .map(when -> new Tie(event, when, distance(sentence, event, when))))
                .filter(tie -> tie.distance() <= FARTHEST)
                .min(Comparator.comparingInt(Tie::distance))
                .filter(tie -> !isPlanToldThen(sentence, tie, published))
                .map(tie -> new Telling(
                        context,
                        bounded(tie.when(), context, all),
                        status(sentence, tie, published),
                        place(context, tie, dates),
                        coverage,
                        !tellings.isEmpty(),
                        !tellings.isEmpty() && others.isOfAsked(context, tie.event())));
    }

    /** "Did not open until 9 December": then it did. */
    private static boolean isNotUntil(String sentence, Span event, When when) {
        return event.end() <= when.span().start()
                && UNTIL.matcher(sentence.substring(event.end(), when.span().start()))
                        .matches();
    }

    /** What was called off has the day for which it was planned. */
    private static EventStatus status(String sentence, Tie tie, DateInterval published) {
        if (DatesOfOthers.isMeasuredAgainst(sentence, tie.when().span())) {
            return EventStatus.REPORTED;
        }
        if (isDenied(sentence, tie.event()) && isNotUntil(sentence, tie.event(), tie.when())) {
            return Clause.of(sentence, tie.event()).isToCome() ? EventStatus.PLANNED : EventStatus.REPORTED;
        }
        return Cancellation.isOf(sentence, tie.event())
                ? EventStatus.PLANNED
                : EventStatus.ofDated(sentence, tie.event(), tie.when().first(), published);
    }

    private static boolean isPlanToldThen(String sentence, Tie tie, DateInterval published) {
        return Sayings.isOfPlan(sentence, tie.when().span(), EventStatus.of(sentence, tie.event(), null, published));
    }

    private record Tie(Span event, When when, int distance) {}

    /** A caption lives in the time of its picture: it resolves against a date of its own or not at all. */
    private static DateInterval anchor(Context context) {
        if (context.passage().kind() != Passage.Kind.CAPTION) {
            return context.article().published().interval();
        }
        return TimeExpressions.find(context.sentence(), DateInterval.UNKNOWN).stream()
                .filter(expression -> expression.interval().isPoint())
                .map(TimeExpression::interval)
                .findFirst()
                .orElse(DateInterval.UNKNOWN);
    }

    /** A caption speaks of the days after its picture: "pictured on September 7, will meet on Monday". */
    private static When bounded(When when, Context context, List<When> dates) {
        if (context.passage().kind() != Passage.Kind.CAPTION || !when.isBareWeekday()) {
            return when;
        }
        return dates.stream()
                .filter(When::isYearless)
                .findFirst()
                .map(when::after)
                .orElse(when);
    }

    /** Where the sentence tells the question's action. */
    private List<Span> actions(Context context, List<When> dates) {
        Action action = question.action();
        if (action == null) {
            return List.of();
        }
        String sentence = context.sentence();
        List<Span> events = new ArrayList<>(action.tellings(sentence));
        events.removeIf(event -> others.areTold(context, event)
                || Action.isWhoDoes(event.of(sentence))
                || isDenied(sentence, event) && dates.stream().noneMatch(when -> isNotUntil(sentence, event, when))
                || isOnlyWanted(sentence, event)
                || DatesOfOthers.isOfAnotherOne(sentence, event, question.standalone()));
        if (BEGINNINGS.contains(action.lemma())) {
            events.addAll(sinces(sentence, dates));
        }
        return events;
    }

    /** What was not done has no day; what was called off has the one for which it was planned. */
    private static boolean isDenied(String sentence, Span event) {
        return Modality.of(Clause.of(sentence, event)) == Modality.DENIED && !Cancellation.isToldIn(sentence);
    }

    /** "Fans had called for his dismissal": that is no dismissal. */
    private static boolean isOnlyWanted(String sentence, Span event) {
        return WANTING.matcher(sentence.substring(0, event.start())).find();
    }

    /** "On Friday called off their merger": no merger is of Friday. */
    private static boolean isOfCallingOff(String sentence, Span event, When when) {
        return when.span().end() <= event.start()
                && Cancellation.isOf(sentence, event)
                && Cancellation.isToldIn(sentence.substring(when.span().end(), event.start()));
    }

    /** "The opening was set for June 12 but was put off when a leak was found": no leak was found on that day. */
    private static boolean isOfAnotherCalledOff(String sentence, Span event, When when) {
        return Cancellation.isBefore(sentence, when.span()) && !Cancellation.isOf(sentence, event);
    }

    /** Where the sentence has other words of the question. */
    private List<Span> terms(String sentence) {
        Set<String> asked = question.terms().stream().map(Lemmas::stem).collect(Collectors.toSet());
        return Word.of(sentence).stream()
                .filter(word -> asked.contains(Lemmas.stem(word.text())))
                .map(Word::span)
                .toList();
    }

    /** "Raging since March 2011" tells a beginning. */
    private static List<Span> sinces(String sentence, List<When> dates) {
        List<Span> spans = new ArrayList<>();
        for (When when : dates) {
            Matcher since = SINCE.matcher(sentence.substring(0, when.span().start()));
            if (since.find()) {
                spans.add(new Span(since.start(), when.span().start() - 1));
            }
        }
        return spans;
    }

    private int distance(String sentence, Span event, When when) {
        boolean dateFirst = when.span().end() <= event.start();
        int from = dateFirst
                ? when.span().end()
                : Math.min(event.end(), when.span().start());
        int to = Math.max(from, dateFirst ? event.start() : when.span().start());
        String between = sentence.substring(from, to);
        if (!dateFirst && ASIDE_ENDS.matcher(between).matches()) {
            return FARTHEST + 1;
        }
        int distance = between.length() + (isAskedFor(event.of(sentence)) ? 0 : OTHER_WORD);
        Matcher breaks = CLAUSE_BREAK.matcher(between);
        while (breaks.find()) {
            distance += OTHER_CLAUSE;
        }
        String before = sentence.substring(0, when.span().start());
        if (Sayings.isDated(sentence, when.span())) {
            distance += OTHER_EVENT;
        }
        Matcher since = SINCE.matcher(before);
        if (since.find() && !event.overlaps(new Span(since.start(), when.span().start()))) {
            distance += OTHER_EVENT;
        }
        return distance;
    }

    /** Whether the question has this very word in some form; "talks" also tell of a summit, but less surely. */
    private boolean isAskedFor(String word) {
        String stem = Lemmas.stem(word);
        return question.terms().stream().anyMatch(term -> Lemmas.stem(term).equals(stem));
    }

    /** The place named nearest to the event or its date, if it isn't one the question already names. */
    private @Nullable String place(Context context, Tie tie, List<When> dates) {
        String sentence = context.sentence();
        List<Span> others = articles.names().mentions(context.passage()).stream()
                .filter(mention -> mention.entity().kind() == Entity.Kind.PERSON
                        || mention.entity().kind() == Entity.Kind.ORGANISATION)
                .map(Mention::span)
                .toList();
        Matcher matcher = PLACE.matcher(sentence);
        String nearest = null;
        int least = FARTHEST / 2;
        while (matcher.find()) {
            Span span = new Span(matcher.start(1), matcher.end(1));
            boolean isOther = DatesApart.isOnOtherSideOfDashes(sentence, tie.event(), span)
                    || dates.stream().anyMatch(when -> when.span().overlaps(span))
                    || others.stream().anyMatch(span::overlaps);
            int distance = Math.min(gap(span, tie.event()), gap(span, tie.when().span()));
            if (!isOther && distance < least) {
                nearest = matcher.group(1).replaceFirst("['’]s\\b.*|[.'’]+$", "");
                least = distance;
            }
        }
        return nearest;
    }

    private static int gap(Span a, Span b) {
        return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }
}
