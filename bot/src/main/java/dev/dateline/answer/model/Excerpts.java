package dev.dateline.answer.model;

import dev.dateline.answer.Evidence;
import dev.dateline.answer.evidence.Statuses;
import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.index.RankedPassage;
import dev.dateline.prompt.Neutral;
import dev.dateline.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The passages that a model is given: the nearest ones with their neighbours, by article, in the order of the source. */
final class Excerpts {

    private final List<NumberedPassage> excerpts;

    private Excerpts(List<NumberedPassage> excerpts) {
        this.excerpts = excerpts;
    }

    /** @param budget about how many characters of passages a model is given */
    static Excerpts of(Question question, Evidence evidence, int budget) {
        Map<Article, TreeSet<Integer>> chosen = new LinkedHashMap<>();
        int left = budget;
        for (RankedPassage ranked : evidence.passages()) {
            List<Passage> all = ranked.article().passages();
            int position = all.indexOf(ranked.passage());
            TreeSet<Integer> positions = chosen.computeIfAbsent(ranked.article(), article -> new TreeSet<>());
            for (int neighbour : List.of(position, position - 1, position + 1)) {
                if (neighbour >= 0
                        && neighbour < all.size()
                        && all.get(neighbour).kind() != Passage.Kind.DATELINE
                        && positions.add(neighbour)) {
                    left -= all.get(neighbour).span().length();
                }
            }
            if (left <= 0) {
                break;
            }
        }
        List<NumberedPassage> excerpts = new ArrayList<>();
        chosen.forEach((article, positions) -> positions.forEach(position -> {
            Passage passage = article.passages().get(position);
            excerpts.add(new NumberedPassage(
                    excerpts.size() + 1, passage, article, Statuses.of(question, passage, article)));
        }));
        return new Excerpts(List.copyOf(excerpts));
    }

    int size() {
        return excerpts.size();
    }

    Optional<NumberedPassage> get(int n) {
        return n >= 1 && n <= excerpts.size() ? Optional.of(excerpts.get(n - 1)) : Optional.empty();
    }

    /**
     * All of them as data for a prompt.
     *
     * @param code a word that no article can know, so that none can fake a mark
     */
    String marked(String code) {
        StringBuilder text = new StringBuilder();
        for (NumberedPassage excerpt : excerpts) {
            text.append("<excerpt %s number=%d article=\"%s\" published=\"%s\"%s>%n%s%n</excerpt %s>%n"
                    .formatted(
                            code,
                            excerpt.n(),
                            Neutral.text(excerpt.article().title()).replace('"', '\''),
                            published(excerpt.article().published()),
                            excerpt.status() == null
                                    ? ""
                                    : " status=\"" + excerpt.status().name().toLowerCase(Locale.ROOT) + "\"",
                            Neutral.text(excerpt.passage().text()),
                            code));
        }
        return text.toString();
    }

    private static String published(PublicationDate date) {
        return switch (date.grade()) {
            case STATED -> date.interval().toString();
            case INFERRED -> date.interval() + ", inferred";
            case UNKNOWN -> "not known";
        };
    }
}
