package dev.dateline.cli.chat;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.index.PassageSearcher;
import dev.dateline.render.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** What Tab offers: slash commands, titles of articles, and the people and places that the titles name. */
final class Completions implements Completer {

    private final Supplier<PassageSearcher> articles;
    private @Nullable PassageSearcher known;
    private Set<String> names = Set.of();

    Completions(Supplier<PassageSearcher> articles) {
        this.articles = articles;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0 && line.line().startsWith("/")) {
            for (SlashCommand command : SlashCommand.values()) {
                candidates.add(new Candidate(command.word, command.word, null, command.purpose, null, null, true));
            }
            return;
        }
        String begun = line.word().substring(0, line.wordCursor()).toLowerCase(Locale.ROOT);
        if (!begun.isEmpty() && !begun.startsWith("/")) {
            names().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun))
                    .forEach(name -> candidates.add(new Candidate(name)));
        }
    }

    private Set<String> names() {
        PassageSearcher current = articles.get();
        if (current != known) {
            Set<String> found = new TreeSet<>();
            for (Article article : current.corpus().articles()) {
                found.add(SafeText.of(article.title()));
                mentioned(current, article).map(SafeText::of).forEach(found::add);
            }
            names = found;
            known = current;
        }
        return names;
    }

    private static Stream<String> mentioned(PassageSearcher articles, Article article) {
        return article.passages(Passage.Kind.TITLE)
                .flatMap(title -> articles.names().mentions(title).stream())
                .flatMap(mention ->
                        Stream.concat(Stream.of(mention.entity().name()), mention.entity().aliases().stream()));
    }
}
