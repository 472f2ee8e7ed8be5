package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.Answered;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Reply;
import dev.dateline.citation.Citation;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Verdict;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.record.LogEntry;
import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole flow from an utterance to a reply whose every citation has just been proven. Safe for many threads. */
public final class Dateline {

    /** How many passages an answerer gets: all that were found, since a timeline is of every event told. */
    private static final int PASSAGES = 100;

    private final Library library;
    private final Answerer answerer;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Recorder recorder;
    private final Rewriter followUps;

    /**
     * @param clock tells when a question came in, and so what "last year" means
     * @param ids gives each answer a name of its own
     * @param recorder keeps each answer before it is shown
     * @param followUps makes a question that leans on earlier ones stand alone
     */
    public Dateline(
            Library library,
            Answerer answerer,
            Clock clock,
            Supplier<String> ids,
            Recorder recorder,
            Rewriter followUps) {
        this.library = library;
        this.answerer = answerer;
        this.clock = clock;
        this.ids = ids;
        this.recorder = recorder;
        this.followUps = followUps;
    }

    public Library library() {
        return library;
    }

    /** As {@link #ask(Conversation, String, AnswerListener)}, for those who wait for the whole answer. */
    public Reply ask(Conversation conversation, String utterance) {
        return ask(conversation, utterance, AnswerListener.NONE);
    }

    /** As {@link #ask(Conversation, String, AnswerListener, BooleanSupplier)}, for those who want the answer whenever it comes. */
    public Reply ask(Conversation conversation, String utterance, AnswerListener listener) {
        return ask(conversation, utterance, listener, () -> true);
    }

    /**
     * Answers {@code utterance} and remembers it in {@code conversation}.
     *
     * @param listener hears each statement as soon as its citations have been compared with the files
     * @param wanted is asked once, when the reply is ready; where it says no, nothing is recorded or remembered
     * @return a reply whose citations were compared with the files as they are now, and which has been recorded
     * @throws CancellationException if the reply is not wanted, or the thread was interrupted while a model wrote
     */
    public Reply ask(Conversation conversation, String utterance, AnswerListener listener, BooleanSupplier wanted) {
        Instant askedAt = clock.instant();
        Attempt attempt = new Attempt(utterance, conversation.turns(), askedAt, listener);
        Reply reply;
        try {
            reply = attempt.in(library.articles());
        } catch (SourceChangedException changed) {
            reply = attempt.again(library.refresh());
        }
        if (!wanted.getAsBoolean()) {
            throw new CancellationException("nobody waits for the answer");
        }
        recorder.record(new LogEntry(
                reply,
                conversation.frontEnd(),
                conversation.id(),
                conversation.user(),
                attempt.passages,
                attempt.raw()));
        conversation.add(reply);
        return reply;
    }

    /** One question on its way to a reply. */
    private final class Attempt {

        private final String utterance;
        private final List<Turn> before;
        private final Instant askedAt;
        private final AnswerListener listener;
        private List<RankedPassage> passages = List.of();
        private Answered answered = new Answered(new Answer.NotFound(""), answerer.name(), null, null, null);

        Attempt(String utterance, List<Turn> before, Instant askedAt, AnswerListener listener) {
            this.utterance = utterance;
            this.before = before;
            this.askedAt = askedAt;
            this.listener = listener;
        }

        /** @throws SourceChangedException if a file no longer holds the words that the index knows */
        Reply in(PassageSearcher articles) {
            Question question = null;
            for (Supplier<Findings> lookup : Lookups.of(read(articles), before, articles, PASSAGES)) {
                Findings findings = lookup.get();
                Answered answer = answer(findings, articles);
                // Of places that all don't say, the reason of the first one is given.
                if (question == null || answer.answer() instanceof Answer.Found) {
                    question = findings.question();
                    passages = findings.passages();
                    answered = answer;
                }
                if (answer.answer() instanceof Answer.Found) {
                    break;
                }
            }
            return reply(articles, Objects.requireNonNull(question, "there is a place to look"));
        }

        private Answered answer(Findings findings, PassageSearcher articles) {
            CitationVerifier verifier =
                    new CitationVerifier(path -> articles.corpus().source(path).map(SourceFile::read));
            Answered answer = answerer.answered(
                    findings.question(), new Evidence(articles, findings.passages()), (statement, citations) -> {
                        prove(verifier, citations);
                        listener.onStatement(statement, citations);
                    });
            if (answer.answer() instanceof Answer.Found found) {
                prove(verifier, found.citations());
            }
            return answer;
        }

        /** After the index was brought up to date: a file that changes again meanwhile gets no third chance. */
        Reply again(PassageSearcher articles) {
            try {
                return in(articles);
            } catch (SourceChangedException changed) {
                String reason =
                        "An article changed while it was being read (" + changed.getMessage() + "). Please ask again.";
                answered = new Answered(new Answer.NotFound(reason), answerer.name(), null, null, null);
                return reply(articles, read(articles));
            }
        }

        @Nullable String raw() {
            return answered.raw();
        }

        private Question read(PassageSearcher articles) {
            LocalDate today = LocalDate.ofInstant(askedAt, clock.getZone());
            String standalone = followUps.standalone(before, utterance, articles.names());
            return QuestionReader.read(standalone, articles.names(), today).askedAs(utterance);
        }

        private Reply reply(PassageSearcher articles, Question question) {
            return new Reply(
                    ids.get(),
                    askedAt,
                    question,
                    answered.answer(),
                    answered.answerer(),
                    answered.model(),
                    answered.prompt(),
                    articles.corpus().fingerprint());
        }
    }

    private static void prove(CitationVerifier verifier, List<Citation> citations) {
        for (Citation citation : citations) {
            if (!(verifier.verify(citation) instanceof Verdict.Exact)) {
                throw new SourceChangedException(citation.source(), "it no longer has the words to be quoted");
            }
        }
    }
}
