package dev.dateline.chat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Dateline over articles written for a test class, which registers it as an extension. */
final class TextsDateline implements BeforeAllCallback, AfterAllCallback {

    private final Map<String, String> articles;
    private @Nullable Opened opened;

    /** @param articles texts by the names of their files */
    TextsDateline(Map<String, String> articles) {
        this.articles = articles;
    }

    private record Opened(Path folder, PassageIndex index, Dateline dateline) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("dateline-texts");
        Path texts = Files.createDirectory(folder.resolve("articles"));
        for (Map.Entry<String, String> article : articles.entrySet()) {
            Files.writeString(texts.resolve(article.getKey()), article.getValue());
        }
        PassageIndex index =
                PassageIndex.open(folder.resolve("index"), Models.EMBEDDER, Models.CROSS_ENCODER, message -> {});
        index.update(List.of(texts), progress -> {});
        index.embed(progress -> {});
        Dateline dateline = new Dateline(
                new Library(index::searcher),
                new ExtractiveAnswerer(),
                Clock.systemUTC(),
                () -> "answer",
                Recorder.NONE,
                FollowUps::standalone);
        opened = new Opened(folder, index, dateline);
    }

    private Dateline dateline() {
        return Objects.requireNonNull(opened, "ask from a test, not before").dateline();
    }

    Answer ask(String question) {
        return dateline().ask(new Conversation(), question).answer();
    }

    /** The reply to the last of these utterances of one conversation. */
    Reply askInTurn(List<String> utterances) {
        Conversation conversation = new Conversation();
        return utterances.stream()
                .map(utterance -> dateline().ask(conversation, utterance))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (opened == null) {
            return;
        }
        opened.index().close();
        try (Stream<Path> files = Files.walk(opened.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
