package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Answerer;
import dev.dateline.answer.Evidence;
import dev.dateline.answer.Reply;
import dev.dateline.citation.Citation;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Verdict;
import dev.dateline.index.PassageSearcher;
import dev.dateline.question.Question;
import dev.dateline.question.QuestionReader;
import dev.dateline.text.SourceChangedException;
import dev.dateline.text.SourceFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The whole flow from an utterance to a reply whose every citation has just been proven. */
public final class Dateline {

    /** How many passages an answerer gets: all that were found, since a timeline is of every event told. */
    private static final int PASSAGES = 100;

    private final Library library;
    private final Answerer answerer;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * @param clock tells when a question came in, and so what "last year" means
     * @param ids gives each answer a name of its own
     */
    public Dateline(Library library, Answerer answerer, Clock clock, Supplier<String> ids) {
        this.library = library;
        this.answerer = answerer;
        this.clock = clock;
        this.ids = ids;
    }

    public Library library() {
        return library;
    }

    /**
     * Answers {@code utterance} and remembers it in {@code conversation}.
     *
     * @return a reply whose citations were compared with the files as they are now
     */
    public Reply ask(Conversation conversation, String utterance) {
        Instant askedAt = clock.instant();
        PassageSearcher articles = library.articles();
        String standalone = FollowUps.standalone(conversation, utterance, articles.names());
        Question question = read(utterance, standalone, articles);
        Answer answer;
        try {
            answer = proven(question, articles);
        } catch (SourceChangedException changed) {
            articles = library.refresh();
            question = read(utterance, standalone, articles);
            answer = provenOrNothing(question, articles);
        }
        Reply reply = new Reply(
                ids.get(),
                askedAt,
                question,
                answer,
                answerer.name(),
                null,
                null,
                articles.corpus().fingerprint());
        conversation.add(reply);
        return reply;
    }

    private Question read(String utterance, String standalone, PassageSearcher articles) {
        Question question = QuestionReader.read(
                standalone, articles.names(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return question.askedAs(utterance);
    }

    private Answer provenOrNothing(Question question, PassageSearcher articles) {
        try {
            return proven(question, articles);
        } catch (SourceChangedException changed) {
            return new Answer.NotFound(
                    "An article changed while it was being read (" + changed.getMessage() + "). Please ask again.");
        }
    }

    /** @throws SourceChangedException if a file no longer holds the words that the index knows */
    private Answer proven(Question question, PassageSearcher articles) {
        Answer answer = answerer.answer(question, new Evidence(articles, articles.search(question, PASSAGES)));
        if (answer instanceof Answer.Found found) {
            CitationVerifier verifier =
                    new CitationVerifier(path -> articles.corpus().source(path).map(SourceFile::read));
            for (Citation citation : found.citations()) {
                if (!(verifier.verify(citation) instanceof Verdict.Exact)) {
                    throw new SourceChangedException(citation.source(), "it no longer has the words to be quoted");
                }
            }
        }
        return answer;
    }
}
