package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.embedding.CrossEncoder;
import dev.dateline.embedding.E5Embedder;
import dev.dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Dateline over articles written for a test. */
final class TextsDateline implements AutoCloseable {

    private final E5Embedder embedder = new E5Embedder();
    private final CrossEncoder answers = new CrossEncoder();
    private final PassageIndex index;
    private final Dateline dateline;

    /** @param articles texts by the names of their files */
    TextsDateline(Path folder, Map<String, String> articles) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("articles"));
        for (Map.Entry<String, String> article : articles.entrySet()) {
            Files.writeString(texts.resolve(article.getKey()), article.getValue());
        }
        index = PassageIndex.open(folder.resolve("index"), embedder, answers, message -> {});
        index.update(List.of(texts), progress -> {});
        index.embed(progress -> {});
        dateline = new Dateline(
                new Library(index::searcher),
                new ExtractiveAnswerer(),
                Clock.systemUTC(),
                () -> "answer",
                Recorder.NONE,
                FollowUps::standalone);
    }

    Answer ask(String question) {
        return dateline.ask(new Conversation(), question).answer();
    }

    /** The reply to the last of these utterances of one conversation. */
    Reply askInTurn(List<String> utterances) {
        Conversation conversation = new Conversation();
        return utterances.stream()
                .map(utterance -> dateline.ask(conversation, utterance))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        index.close();
        embedder.close();
        answers.close();
    }
}
