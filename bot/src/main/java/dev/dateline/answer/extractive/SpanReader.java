package dev.dateline.answer.extractive;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Citations;
import dev.dateline.answer.Context;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Statement;
import dev.dateline.answer.date.DatesApart;
import dev.dateline.answer.date.DatesOfOthers;
import dev.dateline.answer.date.Sayings;
import dev.dateline.answer.date.When;
import dev.dateline.answer.evidence.ClaimCheck;
import dev.dateline.answer.evidence.Coverage;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.answer.role.AskedOffice;
import dev.dateline.answer.role.AskedPart;
import dev.dateline.answer.role.OtherParties;
import dev.dateline.answer.yesno.Assertions;
import dev.dateline.corpus.Passage;
import dev.dateline.embedding.Reading;
import dev.dateline.question.Action;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.reader.AnswerSpan;
import dev.dateline.support.Reason.Code;
import dev.dateline.text.Span;
import dev.dateline.time.EventStatus;
import dev.dateline.wording.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with a few words of a sentence: who, where, how many, and what where they are sure. The words first, then their sentence. */
final class SpanReader {

    /** How much the fit of the words counts beside the rank of their sentence. */
    private static final double SPAN_WEIGHT = 0.6;

    /** Log-odds from which on a sentence in other words than the question's may answer it: with most of its words, or without. */
    static final double LEAST_READ = -3;

    private static final double LIKELY_READ = -1;

    /** Verbs of which the noun behind them tells what is done: "go on leave". */
    static final Set<String> SAYS_LITTLE = Set.of("go", "take", "make", "get", "have", "give", "come", "put");

    private static final int MOST_OTHERS = 2;
    private static final int MOST_CITATIONS_OF_ONE = 2;

    private final Question question;
    private final Evidence evidence;
    private final Coverage.Wanted wanted;
    private final Optional<AskedPart> part;
    private final Optional<AskedOffice> office;
    private final OtherParties others;

    SpanReader(Question question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
        this.wanted = new Coverage.Wanted(question, evidence.articles());
        this.part = AskedPart.of(question);
        this.office = AskedOffice.of(question);
        this.others = new OtherParties(question, evidence.names());
    }

    /** @param contexts sentences that speak of what is asked, best first */
    Optional<Answer.Found> answer(List<Context> contexts) {
        List<Choice> speaking = choices(speakingOfEvent(contexts));
        boolean planned = contexts.stream().anyMatch(context -> Statuses.of(question, context) == EventStatus.PLANNED);
        List<Choice> choices = speaking.isEmpty() && question.type() == AnswerType.WHEN && !planned
                ? choices(contexts.stream().filter(this::isToldInOtherWords).toList()).stream()
                        .filter(choice -> choice.when() == null
                                || !DatesApart.isInRelative(
                                        choice.context().sentence(),
                                        choice.when().span()))
                        .toList()
                : speaking;
        if (choices.isEmpty() || isAnybody(choices.getFirst())) {
            return Optional.empty();
        }
        OtherAnswers others = new OtherAnswers(question, evidence, choices.getFirst());
        return Optional.of(answer(byWords(withOtherMeasures(choices, contexts, others)), contexts, others));
    }

    /** Best first. */
    private List<Choice> choices(List<Context> contexts) {
        return contexts.stream()
                .map(this::choice)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Choice::score).reversed())
                .toList();
    }

    /** Where those with a word for the event give no date of it, others may. */
    private boolean isToldInOtherWords(Context context) {
        return !context.tellsActionOf(question) && isBorneOut(context) && !isOfOthers(context);
    }

    /** Nobody measures like another: what is too unsure to answer by itself may still tell it otherwise. */
    private List<Choice> withOtherMeasures(List<Choice> choices, List<Context> contexts, OtherAnswers others) {
        Stream<Choice> unsure = OtherAnswers.MEASURES.contains(question.type())
                ? evidence.passages().stream()
                        .map(Context::of)
                        .filter(context -> !contexts.contains(context))
                        .map(this::choice)
                        .flatMap(Optional::stream)
                        .filter(others::measureOtherwise)
                : Stream.empty();
        return Stream.concat(choices.stream(), unsure).toList();
    }

    /** Somebody is named near to what is asked about, and nothing says that it was they: the sentences alone tell more. */
    private boolean isAnybody(Choice best) {
        return question.type() == AnswerType.WHO && !isBorneOut(best.context());
    }

    /**
     * Where some sentences tell the event that is to be dated, the days in the others are those of something else. Where the
     * best tells it of others, so do those next to it, unless they name whoever is asked about.
     */
    private List<Context> speakingOfEvent(List<Context> contexts) {
        if (question.type() != AnswerType.WHEN) {
            return contexts;
        }
        List<Context> telling = contexts.stream()
                .filter(context -> context.passage().kind() == Passage.Kind.BODY)
                .filter(context -> context.tellsActionOf(question))
                .toList();
        List<Context> speaking = telling.isEmpty() ? contexts : telling;
        boolean misled = isOfOthers(speaking.getFirst()) || givesOnlyDatesOfOthers(speaking.getFirst());
        return speaking.stream()
                .filter(context -> misled
                        ? context.tellsActionOf(question) && wanted.in(context).names(Coverage.Place.SENTENCE) == 1
                        : isBorneOut(context))
                .filter(context -> !isOfOthers(context))
                .toList();
    }

    private boolean givesOnlyDatesOfOthers(Context context) {
        List<When> dates = context.dates();
        return !dates.isEmpty()
                && dates.stream()
                        .allMatch(date -> DatesOfOthers.has(context.sentence(), date.span(), question.standalone()));
    }

    private boolean isOfOthers(Context context) {
        return others.areAllThatAreTold(context);
    }

    /** A sentence without a word for what was done must be read as an answer, or name whoever did it with most other words. */
    private boolean isBorneOut(Context context) {
        Action action = question.action();
        Reading reading = context.ranked().reading();
        if (action == null || context.tellsActionOf(question) || reading == null) {
            return true;
        }
        Coverage coverage = wanted.in(context);
        boolean inMostWords =
                coverage.names(Coverage.Place.SENTENCE) == 1 && coverage.terms(Coverage.Place.SENTENCE) >= 0.5;
        return reading.answers() >= LIKELY_READ
                || inMostWords && (SAYS_LITTLE.contains(action.lemma()) || reading.answers() >= LEAST_READ);
    }

    private Optional<Choice> choice(Context context) {
        String sentence = context.sentence();
        return context.answerSpan(
                        question,
                        evidence,
                        words -> !hasAnotherPart(sentence, words)
                                && !isOfNoTelling(sentence, words)
                                && !holdsAnotherOffice(sentence, words))
                .map(span -> {
                    String words = span.span().of(sentence);
                    return new Choice(
                            context,
                            words,
                            score(context, span),
                            when(context, span),
                            ClaimCheck.againstDoer(question.standalone(), words, context));
                })
                .filter(choice -> !choice.objections().contains(Code.ROLES_SWAPPED))
                .filter(choice -> choice.when() == null
                        || !DatesOfOthers.has(context.sentence(), choice.when().span(), question.standalone()))
                .filter(choice -> !isPlanToldThen(choice));
    }

    /** "Said on Wednesday it was in talks to buy it": the talks are told of Wednesday, no purchase is. */
    private boolean isPlanToldThen(Choice choice) {
        return choice.when() != null
                && Sayings.isOfPlan(choice.context().sentence(), choice.when().span(), status(choice));
    }

    private boolean hasAnotherPart(String sentence, Span words) {
        return part.map(it -> it.excludes(sentence, words)).orElse(false);
    }

    private boolean holdsAnotherOffice(String sentence, Span words) {
        return office.map(it -> it.isAnother(sentence, words)).orElse(false);
    }

    private boolean isOfNoTelling(String sentence, Span words) {
        return question.type() == AnswerType.WHEN
                && question.action() != null
                && DatesOfOthers.isOfNoTelling(sentence, question.action(), words, question.standalone());
    }

    private @Nullable When when(Context context, AnswerSpan words) {
        return question.type() != AnswerType.WHEN
                ? null
                : context.dates().stream()
                        .filter(date -> date.span().overlaps(words.span()))
                        .findFirst()
                        .orElse(null);
    }

    private double score(Context context, AnswerSpan span) {
        return evidence.nearnessToBest(context.ranked()) + SPAN_WEIGHT * span.score();
    }

    private static Map<String, List<Choice>> byWords(List<Choice> choices) {
        Map<String, List<Choice>> byWords = new LinkedHashMap<>();
        for (Choice choice : choices) {
            byWords.computeIfAbsent(choice.key(), words -> new ArrayList<>()).add(choice);
        }
        return byWords;
    }

    private Answer.Found answer(Map<String, List<Choice>> byWords, List<Context> contexts, OtherAnswers others) {
        Citations citations = new Citations(evidence.corpus());
        List<List<Choice>> shown = shown(byWords, others);
        Optional<Choice> latest =
                others.latestCount(shown.stream().map(List::getFirst).toList());
        latest.ifPresent(count -> shown.sort(Comparator.comparing(choices -> choices.getFirst() != count)));
        List<Statement> statements = new ArrayList<>();
        for (List<Choice> choices : shown) {
            Choice choice = choices.getFirst();
            List<Integer> numbers = choices.stream()
                    .filter(each -> each == choice || addsTo(choice, each))
                    .limit(MOST_CITATIONS_OF_ONE)
                    .map(each -> citations.cite(each.context().passage()))
                    .distinct()
                    .toList();
            statements.add(new Statement(
                    choice.shown() + note(choice) + ": " + choice.context().quoted(), numbers, status(choice)));
        }
        String summary = statements.size() > 1
                ? "The articles give more than one answer, the " + (latest.isPresent() ? "latest" : "likeliest")
                        + " first:"
                : null;
        FurtherSentences.add(question, contexts, citations, statements);
        return new Answer.Found(summary, statements, citations.list(), List.of());
    }

    /** The best answer and what other articles say instead, with all who say so. */
    private static List<List<Choice>> shown(Map<String, List<Choice>> byWords, OtherAnswers others) {
        List<List<Choice>> shown = new ArrayList<>();
        for (List<Choice> choices : byWords.values()) {
            if (shown.isEmpty() || shown.size() <= MOST_OTHERS && others.areWorthShowing(choices.getFirst())) {
                shown.add(choices);
            }
        }
        return shown;
    }

    /** A copy that gives the same answer is no second source of it. */
    private static boolean addsTo(Choice first, Choice other) {
        return !other.context().isOfCopyOf(first.context()) && !other.context().repeats(first.context());
    }

    /**
     * A date without a word on whether the day's event happened would pass a plan off as a fact, and so would the name of
     * who is to do it, or is said to have done it.
     */
    private String note(Choice choice) {
        EventStatus status = status(choice);
        if (question.type() == AnswerType.WHEN) {
            When when = choice.when();
            return when != null
                    ? when.note(status)
                    : status == null ? "" : " (" + status.name().toLowerCase(Locale.ROOT) + ")";
        }
        if (status == EventStatus.PLANNED && !Assertions.asksForPlan(question) && !isOnlyAble(choice.context())) {
            return " (planned)";
        }
        return choice.objections().contains(Code.ALLEGATION_AS_FACT) ? " (alleged)" : "";
    }

    /** "Concorde can fly at 1,350 miles an hour" plans nothing. */
    private boolean isOnlyAble(Context context) {
        String sentence = context.sentence();
        return context.tellsActionOf(question)
                && Objects.requireNonNull(question.action()).tellings(sentence).stream()
                        .map(event -> Clause.of(sentence, event).auxiliaries().of(sentence))
                        .allMatch(auxiliaries -> auxiliaries.matches("(?i).*\\bcan\\s+"));
    }

    private @Nullable EventStatus status(Choice choice) {
        if (choice.when() != null) {
            return Statuses.ofDated(question, choice.context(), choice.when());
        }
        EventStatus told = Statuses.of(question, choice.context());
        return told == null && OtherAnswers.MEASURES.contains(question.type()) && isToCome(choice)
                ? EventStatus.PLANNED
                : told;
    }

    /** "The group will have 212 ships". */
    private static boolean isToCome(Choice choice) {
        String sentence = choice.context().sentence();
        int start = sentence.indexOf(choice.words());
        return start > 0
                && Assertions.looksAhead(sentence.substring(0, start))
                && Statuses.of(
                                choice.context(),
                                new Span(start, start + choice.words().length()))
                        == EventStatus.PLANNED;
    }
}
