package dev.dateline.index;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.names.Mention;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The articles about a topic: those that have all its words, of a name at least the last one. */
final class TopicArticles {

    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param topic null where every article will do */
    TopicArticles(@Nullable String topic, Names names) {
        if (topic == null) {
            return;
        }
        wanted.addAll(Topic.stems(topic));
        for (Mention mention : names.mentions(topic)) {
            List<String> parts = List.of(mention.span().of(topic).split("\\s+"));
            if (mention.kind() != Mention.Kind.UNSEEN) {
                parts.subList(0, parts.size() - 1).forEach(part -> wanted.remove(Lemmas.stem(part)));
            }
        }
    }

    boolean contain(Article article) {
        return wanted.isEmpty() || known.computeIfAbsent(article.id(), id -> hasAll(article));
    }

    private boolean hasAll(Article article) {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(Lemmas.stems(article.title()));
        for (Passage passage : article.passages()) {
            if (missing.isEmpty()) {
                break;
            }
            missing.removeAll(Lemmas.stems(passage.text()));
        }
        return missing.isEmpty();
    }
}
