package dev.dateline.cli;

import dev.dateline.answer.ExtractiveAnswerer;
import dev.dateline.chat.Dateline;
import dev.dateline.chat.Library;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.corpus.Passage;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts the parts together as the options say. */
final class Assembly {

    private final Console console;
    private final LibraryOptions options;

    Assembly(Console console, LibraryOptions options) {
        this.console = console;
        this.options = options;
    }

    List<Path> articles() {
        return options.articles.isEmpty() ? List.of(new Home(console.environment()).seeds()) : options.articles;
    }

    Library library() {
        return new Library(() -> {
            Corpus corpus = CorpusReader.read(articles(), CorpusReader.Progress.NONE);
            return new Library.Snapshot(corpus, Names.learn(corpus), (question, k) -> search(corpus, question, k));
        });
    }

    Dateline dateline() {
        return new Dateline(
                library(),
                new ExtractiveAnswerer(),
                Clock.systemDefaultZone(),
                () -> UUID.randomUUID().toString());
    }

    private static List<RankedPassage> search(Corpus corpus, Question question, int k) {
        List<RankedPassage> all = new ArrayList<>();
        Set<String> asked = Lemmas.stems(String.join(" ", question.terms()));
        for (Article article : corpus.articles()) {
            for (Passage passage : article.passages()) {
                Set<String> stems = new java.util.HashSet<>(Lemmas.stems(passage.text()));
                stems.retainAll(asked);
                all.add(new RankedPassage(1, stems.size(), Double.NaN, passage, article));
            }
        }
        all.sort(Comparator.comparingDouble(RankedPassage::score).reversed());
        return all.subList(0, Math.min(k, all.size()));
    }
}
