package dev.dateline.answer.model;

import dev.dateline.answer.Answer;
import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Answered;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Evidence;
import dev.dateline.model.ConnectedModel;
import dev.dateline.model.ContextTooLongException;
import dev.dateline.model.ModelUnavailableException;
import dev.dateline.prompt.Neutral;
import dev.dateline.prompt.PromptTemplate;
import dev.dateline.prompt.Prompts;
import dev.dateline.question.Question;
import dev.dateline.support.SupportCheck;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers by a chat model that is held to the excerpts it was given: each of its sentences is proven by the passages that
 * it cites, or it is not shown. Where the model gives nothing that can be shown, another answerer does.
 */
public final class ModelAnswerer implements Answerer {

    /** What to do when the model cannot be used. */
    public enum Fallback {
        /** The other answerer answers, and the answer says why. */
        ANSWER,
        /** The caller gets {@link ModelUnavailableException}. */
        FAIL
    }

    /** Characters of excerpts: about 3,000 tokens, which leaves room in a context of 8,192. */
    private static final int BUDGET = 12_000;

    private static final int SMALLEST_BUDGET = 2_000;

    private final ConnectedModel model;
    private final PromptTemplate answering;
    private final PromptTemplate repair;
    private final Answerer other;
    private final Fallback fallback;
    private final Supplier<String> codes;
    private final SupportCheck support = new SupportCheck();

    /**
     * @param other answers where the model doesn't
     * @param codes gives words that nobody can guess, one for each question: they mark the excerpts in the prompt
     */
    public ModelAnswerer(
            ConnectedModel model, Prompts prompts, Answerer other, Fallback fallback, Supplier<String> codes) {
        this.model = model;
        this.answering = prompts.answering();
        this.repair = prompts.repair();
        this.other = other;
        this.fallback = fallback;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Answer answer(Question question, Evidence evidence) {
        return answered(question, evidence, AnswerListener.NONE).answer();
    }

    /**
     * {@inheritDoc}
     *
     * @throws ModelUnavailableException if the model cannot be used and nobody else is to answer
     * @throws CancellationException if this thread was interrupted; the model's call has ended
     */
    @Override
    public Answered answered(Question question, Evidence evidence, AnswerListener listener) {
        if (evidence.passages().isEmpty()) {
            return other.answered(question, evidence, listener);
        }
        for (int budget = BUDGET; budget >= SMALLEST_BUDGET; budget /= 2) {
            Excerpts excerpts = Excerpts.of(question, evidence, budget);
            Writing writing = new Writing(evidence, excerpts, support, listener);
            Generation generation = new Generation(model, writing);
            String code = codes.get();
            try {
                generation.run(
                        answering,
                        repair,
                        Map.of(
                                "code", code,
                                "excerpts", excerpts.marked(code),
                                "question", Neutral.text(question.understood())));
            } catch (ContextTooLongException e) {
                continue;
            }
            return generation.statements().isEmpty()
                    ? withoutStatements(generation, excerpts.size(), question, evidence)
                    : answered(found(generation, writing), name(), generation);
        }
        String line = "the model " + model.name() + " cannot read even a few excerpts";
        return answeredByOther(line, null, question, evidence);
    }

    private static Answer found(Generation generation, Writing writing) {
        return new Answer.Found(
                summary(generation),
                writing.statements(),
                writing.citations(),
                StatedDates.of(writing.statements(), writing.citations()));
    }

    private static @Nullable String summary(Generation generation) {
        if (generation.failure() != null) {
            return "This answer is not complete: " + generation.failure() + ".";
        }
        return switch (generation.dropped()) {
            case 0 -> null;
            case 1 -> "1 sentence of the model was left out: the articles do not bear it out.";
            default ->
                generation.dropped() + " sentences of the model were left out: the articles do not bear them out.";
        };
    }

    private Answered withoutStatements(Generation generation, int excerpts, Question question, Evidence evidence) {
        if (generation.failure() != null) {
            return answeredByOther(generation.failure(), generation, question, evidence);
        }
        if (generation.dropped() > 0) {
            String line = "nothing that the model " + model.name() + " wrote is borne out by the articles";
            return answered(prefaced(line, other.answer(question, evidence)), other.name(), generation);
        }
        Answer ownWords = other.answer(question, evidence);
        String reason = "The " + excerpts + " excerpts nearest to the question do not answer it.";
        return answered(
                ownWords instanceof Answer.NotFound notFound ? notFound : new Answer.NotFound(reason),
                name(),
                generation);
    }

    /** Nobody hears its statements beforehand: why they are not the model's stands before them. */
    private Answered answeredByOther(
            String line, @Nullable Generation generation, Question question, Evidence evidence) {
        if (fallback == Fallback.FAIL) {
            throw new ModelUnavailableException(line);
        }
        return answered(prefaced(line, other.answer(question, evidence)), other.name(), generation);
    }

    private Answered answered(Answer answer, String answerer, @Nullable Generation generation) {
        if (generation == null || generation.raw().isEmpty()) {
            return new Answered(answer, answerer, null, null, null);
        }
        return new Answered(answer, answerer, model.name().toString(), answering.sha256(), generation.raw());
    }

    /** The other answerer's answer, which says first why it isn't the model's. */
    private static Answer prefaced(String line, Answer answer) {
        String preface =
                Character.toUpperCase(line.charAt(0)) + line.substring(1) + "; so this answer is made without it.";
        return switch (answer) {
            case Answer.Found found ->
                new Answer.Found(
                        found.summary() == null ? preface : preface + " " + found.summary(),
                        found.statements(),
                        found.citations(),
                        found.dates());
            case Answer.NotFound notFound -> new Answer.NotFound(preface + " " + notFound.reason());
        };
    }
}
