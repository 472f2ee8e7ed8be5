package dev.dateline.chat;

import dev.dateline.corpus.Article;
import dev.dateline.index.PassageSearcher;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where a question of a conversation is looked up, one place after the other until one answers it. One that leans on what was
 * said before is looked up in the articles that the conversation is about, unless the search finds these first anyhow; it is
 * asked of all articles only if it may as well be about something else.
 */
final class Lookups {

    private Lookups() {}

    /**
     * @param before the conversation so far, oldest first
     * @param count how many passages to find at most
     */
    static List<Supplier<Findings>> of(Question question, List<Turn> before, PassageSearcher articles, int count) {
        List<Article> discussed = leans(question) ? discussed(before, articles) : List.of();
        Findings anywhere = Findings.of(question, articles, count);
        if (discussed.isEmpty()) {
            return List.of(() -> anywhere);
        }
        Supplier<Findings> there = () -> new Findings(question, articles.search(question, discussed, count));
        if (begins(anywhere, discussed)) {
            return List.of(() -> anywhere, there);
        }
        return mayBeElsewhere(question, discussed, anywhere) ? List.of(there, () -> anywhere) : List.of(there);
    }

    /** Whether it had to be spelled out, speaks of "that" or "them", or names nobody and nothing. */
    private static boolean leans(Question question) {
        String asked = question.asked();
        return !Topic.isIn(asked)
                && (question.recast().isPresent()
                        || Pronoun.ANY.matcher(asked).find()
                        || !new Called(question).tellsByName());
    }

    /** The articles that the last answer's first statement was taken from. */
    private static List<Article> discussed(List<Turn> before, PassageSearcher articles) {
        List<Turn.Cited> cited = before.reversed().stream()
                .map(Turn::articles)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
        return cited.isEmpty()
                ? List.of()
                : articles.corpus().articles().stream()
                        .filter(article ->
                                cited.contains(new Turn.Cited(article.source().path(), article.title())))
                        .toList();
    }

    private static boolean begins(Findings findings, List<Article> articles) {
        return !findings.passages().isEmpty()
                && articles.contains(findings.passages().getFirst().article());
    }

    /**
     * It names somebody of whom others may tell; or it speaks of something that the conversation is not about, and a sentence
     * found elsewhere has all its words.
     */
    private static boolean mayBeElsewhere(Question question, List<Article> discussed, Findings anywhere) {
        if (new Called(question).tellsByName()) {
            return true;
        }
        Action action = question.action();
        Set<String> things = question.terms().stream()
                .filter(term -> action == null || !action.isToldIn(term))
                .map(Lemmas::stem)
                .collect(Collectors.toSet());
        Set<String> all = question.terms().stream().map(Lemmas::stem).collect(Collectors.toSet());
        Set<String> there = discussed.stream()
                .flatMap(article -> article.passages().stream())
                .flatMap(passage -> Lemmas.stems(passage.text()).stream())
                .collect(Collectors.toSet());
        boolean takesUp = Pronoun.ANY.matcher(question.standalone()).find()
                || new Called(question)
                        .takenAsKnown().stream().map(Lemmas::stem).anyMatch(there::contains);
        return !takesUp
                && !there.containsAll(things)
                && !anywhere.passages().isEmpty()
                && Lemmas.stems(anywhere.passages().getFirst().passage().text()).containsAll(all);
    }
}
