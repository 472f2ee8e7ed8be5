package dev.dateline.cli;

import dev.dateline.corpus.Corpus;
import dev.dateline.names.Names;
import dev.dateline.question.AnswerType;
import dev.dateline.question.QuestionReader;
import dev.dateline.reader.AnswerSpans;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What every answer needs, whatever its options: begun on a second core while the command line is read, which takes a fifth
 * of a short answer's time.
 */
final class HeadStart {

    private static final Set<String> ANSWERING = Set.of("ask", "chat", "search");

    private HeadStart() {}

    /** Begins if {@code args} are those of a command that will answer; returns at once. */
    static void begin(String[] args, SearchModels models) {
        List<String> words = List.of(args);
        if (words.isEmpty()
                || !ANSWERING.contains(words.getFirst())
                || words.contains("--help")
                || words.contains("-h")) {
            return;
        }
        models.prepare();
        Thread.ofPlatform().daemon().name("head-start").start(HeadStart::readWordLists);
    }

    /** A question and a sentence of which nothing is kept but the word lists and rules that reading them loads. */
    private static void readWordLists() {
        QuestionReader.read("When did it happen?", Names.learn(new Corpus(List.of(), List.of(), "")), LocalDate.EPOCH);
        AnswerSpans.find(AnswerType.WHEN, null, "It happened on Monday.");
    }
}
