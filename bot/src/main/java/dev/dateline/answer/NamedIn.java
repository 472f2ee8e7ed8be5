package dev.dateline.answer;

import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Names;
import dev.dateline.question.Lemmas;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Whether passages name an entity: by a name, an alias, or its office among others ("Iranian and Turkish presidents"). */
record NamedIn(Names names, Entity entity) {

    boolean passage(Passage passage) {
        return names.mentions(passage).stream()
                        .anyMatch(mention -> mention.entity().equals(entity))
                || text(passage.text());
    }

    boolean any(Collection<Passage> passages) {
        return passages.stream().anyMatch(this::passage);
    }

    boolean text(String text) {
        Set<String> stems = Lemmas.stems(text);
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .anyMatch(name -> stems.containsAll(Lemmas.stems(name)) && isPlausible(name, text));
    }

    /** A name of one word must be there as written; of several words, the words may stand apart (an office in the plural). */
    private static boolean isPlausible(String name, String text) {
        return name.indexOf(' ') > 0 || text.contains(name);
    }
}
