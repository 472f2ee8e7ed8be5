package dev.dateline.evaluation;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.chat.Conversation;
import dev.dateline.chat.Dateline;
import dev.dateline.chat.Recorder;
import dev.dateline.citation.Citation;
import dev.dateline.citation.CitationVerifier;
import dev.dateline.citation.Verdict;
import dev.dateline.index.RankedPassage;
import dev.dateline.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Asks every question of a set, each in a conversation of its own, and holds the replies against what is expected. */
public final class Evaluation {

    private static final int RANKS = 10;

    private final Dateline dateline;
    private final CitationVerifier verifier;
    private List<RankedPassage> read = List.of();

    /** @param dateline makes what is evaluated, given what it has to hand its answers to */
    public Evaluation(Function<Recorder, Dateline> dateline) {
        this.dateline = dateline.apply(entry -> read = entry.passages());
        this.verifier = new CitationVerifier(
                path -> this.dateline.library().articles().corpus().source(path).map(SourceFile::read));
    }

    /** @param progress is told how many questions have been asked */
    public Report run(QuestionSet questions, IntConsumer progress) {
        List<Outcome> outcomes = new ArrayList<>();
        for (QuestionSet.Item item : questions.items()) {
            outcomes.add(ask(item));
            progress.accept(outcomes.size());
        }
        return new Report(outcomes);
    }

    private Outcome ask(QuestionSet.Item item) {
        Reply reply = dateline.ask(new Conversation(), item.question());
        String text = reply.answer().text();
        String lead = text.split("“", 2)[0];
        List<Citation> citations = reply.answer() instanceof Answer.Found found ? found.citations() : List.of();
        boolean answered = reply.answer() instanceof Answer.Found;
        boolean inText = answered && item.isAnsweredBy(text);
        boolean inExcerpt = citations.stream().anyMatch(citation -> item.isAnsweredBy(citation.quote()));
        int exact = (int) citations.stream()
                .filter(citation -> verifier.verify(citation) instanceof Verdict.Exact)
                .count();
        String type = item.type().isEmpty()
                ? reply.question().type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : item.type();
        return new Outcome(
                item,
                type,
                answered,
                inText || inExcerpt,
                inText,
                answered && item.isAnsweredBy(lead),
                citations.size(),
                exact,
                rank(item),
                text);
    }

    private int rank(QuestionSet.Item item) {
        for (RankedPassage ranked : read.subList(0, Math.min(RANKS, read.size()))) {
            boolean rightSource = item.sources().isEmpty()
                    || ranked.article()
                            .sources()
                            .anyMatch(source -> item.sources().contains(source.path()));
            if (rightSource && item.isAnsweredBy(ranked.passage().text())) {
                return ranked.rank();
            }
        }
        return 0;
    }
}
