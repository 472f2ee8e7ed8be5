package dev.dateline.chat;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Passage;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found for a question of a conversation, which may go on about its topic or, unsaid, begin another.
 *
 * @param question with the topic if it is taken to go on
 * @param passages best first
 */
record Findings(Question question, List<RankedPassage> passages) {

    /**
     * The topic holds where it was typed, or where a pronoun was taken for something of the conversation. Else it holds where
     * the passage that is nearest of all is of an article about it, or where such an article has everything that is asked
     * about.
     */
    static Findings of(Question question, PassageSearcher articles, int count) {
        List<RankedPassage> about = articles.search(question, count);
        boolean surely = Topic.isIn(question.asked())
                || !question.standalone().equalsIgnoreCase(question.asked().strip());
        if (question.topic() == null || surely && !about.isEmpty()) {
            return new Findings(question, about);
        }
        Set<Article> ofTopic = about.stream().map(RankedPassage::article).collect(Collectors.toSet());
        Question anywhere = question.withoutTopic();
        List<RankedPassage> nearest = articles.search(anywhere, count);
        boolean goesOn =
                !nearest.isEmpty() && ofTopic.contains(nearest.getFirst().article())
                        || ofTopic.stream().anyMatch(article -> hasAll(question, article));
        return goesOn ? new Findings(question, about) : new Findings(anywhere, nearest);
    }

    private static boolean hasAll(Question question, Article article) {
        String text = article.title() + "\n"
                + article.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        Set<String> stems = Lookups.stems(article);
        Action action = question.action();
        return question.terms().stream()
                .allMatch(term -> stems.contains(Lemmas.stem(term))
                        || action != null && action.isToldIn(term) && action.isToldIn(text));
    }
}
