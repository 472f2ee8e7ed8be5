package dev.dateline.chat;

import dev.dateline.answer.Story;
import dev.dateline.corpus.Article;
import dev.dateline.index.PassageSearcher;
import dev.dateline.index.RankedPassage;
import dev.dateline.names.Names;
import dev.dateline.question.Action;
import dev.dateline.question.Lemmas;
import dev.dateline.question.Question;
import dev.dateline.question.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a question of a conversation is looked up, one place after the other until one answers it. One that leans on what was
 * said before is looked up in the articles that the conversation is about, unless the search finds these first anyhow, and in
 * others on its topic; it is asked of all articles only if it may as well be about something else.
 */
final class Lookups {

    /** "The journalists that Apple is after" takes up nothing. */
    private static final Pattern RELATIVE_THAT = Pattern.compile(
            "(?<=\\p{Ll}{3}) that (?=\\p{Lu}|(?:the|he|she|they|it|we|is|are|was|were|has|have|had|will|would|can|could)\\b)");

    /** "The firm" is the one that was spoken of. */
    private static final Set<String> GROUPS = Set.of(
            "firm",
            "company",
            "club",
            "team",
            "side",
            "bank",
            "group",
            "band",
            "party",
            "airline",
            "government",
            "court",
            "country",
            "city",
            "book",
            "film",
            "game",
            "match",
            "deal",
            "police");

    private Lookups() {}

    /**
     * @param before the conversation so far, oldest first
     * @param count how many passages to find at most
     * @return one place at least
     */
    static List<Supplier<Findings>> of(Question question, List<Turn> before, PassageSearcher articles, int count) {
        List<Article> discussed = leans(question) ? discussed(before, question.topic(), articles) : List.of();
        Findings anywhere = Findings.of(question, articles, count);
        if (discussed.isEmpty()) {
            return List.of(() -> anywhere);
        }
        Supplier<Findings> there = () -> new Findings(question, articles.search(question, discussed, count));
        if (begins(anywhere, discussed) || isOnSomethingElse(question, discussed)) {
            return List.of(() -> anywhere, there);
        }
        List<Supplier<Findings>> places = new ArrayList<>(List.of(there));
        if (question.topic() != null) {
            places.add(() -> {
                boolean isFound = anywhere.question().topic() != null;
                List<RankedPassage> about = isFound ? anywhere.passages() : articles.search(question, count);
                return new Findings(question, ofSameStory(discussed, about, articles.names()));
            });
        }
        if (mayBeElsewhere(question, discussed, anywhere)) {
            places.add(() -> anywhere);
        }
        return places;
    }

    /** Of what was found in articles on the topic, what is in those that tell the story of {@code discussed}. */
    private static List<RankedPassage> ofSameStory(List<Article> discussed, List<RankedPassage> about, Names names) {
        Story story = new Story(discussed, names);
        return about.stream().filter(found -> story.isToldIn(found.article())).toList();
    }

    /** Whether it had to be spelled out, speaks of "that" or "them", or names nobody and nothing. */
    private static boolean leans(Question question) {
        String asked = question.asked();
        return !Topic.isIn(asked)
                && (question.recast().isPresent()
                        || Pronoun.ANY.matcher(asked).find()
                        || !new Called(question).tellsByName());
    }

    /** The articles that the first statement of the last answer on the topic was taken from; none where there is no such. */
    private static List<Article> discussed(List<Turn> before, @Nullable String topic, PassageSearcher articles) {
        return before.reversed().stream()
                .map(turn -> cited(turn, articles).stream()
                        .filter(article -> topic == null || stems(article).containsAll(Topic.stems(topic)))
                        .toList())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Article> cited(Turn turn, PassageSearcher articles) {
        return turn.articles().isEmpty()
                ? List.of()
                : articles.corpus().articles().stream()
                        .filter(article -> turn.articles()
                                .contains(new Turn.Cited(article.source().path(), article.title())))
                        .toList();
    }

    private static Set<String> stems(List<Article> articles) {
        return articles.stream().flatMap(article -> stems(article).stream()).collect(Collectors.toSet());
    }

    static Set<String> stems(Article article) {
        return Stream.concat(
                        Stream.of(Lemmas.stems(article.title())),
                        article.passages().stream().map(passage -> Lemmas.stems(passage.text())))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static boolean begins(Findings findings, List<Article> articles) {
        return !findings.passages().isEmpty()
                && articles.contains(findings.passages().getFirst().article());
    }

    /** Whether it speaks of things most of which are not in {@code discussed}, and takes up nothing of what was said. */
    private static boolean isOnSomethingElse(Question question, List<Article> discussed) {
        Set<String> things = things(question);
        long unheardOf = things.stream()
                .filter(thing ->
                        discussed.stream().noneMatch(article -> stems(article).contains(thing)))
                .count();
        if (new Called(question).takenAsKnown().stream().anyMatch(GROUPS::contains)) {
            return false;
        }
        String ownWords = RELATIVE_THAT.matcher(question.asked()).replaceAll(" ");
        return (question.recast().isEmpty() || question.topic() != null)
                && !Pronoun.ANY.matcher(ownWords).find()
                && unheardOf > 1
                && unheardOf * 2 > things.size();
    }

    /**
     * It names somebody of whom others may tell; or it takes up nothing of {@code discussed}, and one sentence elsewhere has
     * all its words.
     */
    private static boolean mayBeElsewhere(Question question, List<Article> discussed, Findings anywhere) {
        Called called = new Called(question);
        if (called.tellsByName()) {
            return true;
        }
        Set<String> there = stems(discussed);
        Set<String> known = called.takenAsKnown().stream().map(Lemmas::stem).collect(Collectors.toSet());
        if (Pronoun.ANY.matcher(question.standalone()).find() || known.stream().anyMatch(there::contains)) {
            return false;
        }
        return !there.containsAll(things(question)) && hasAll(question, anywhere);
    }

    /** The stems of what it asks about, what is done aside. */
    private static Set<String> things(Question question) {
        Action action = question.action();
        return question.terms().stream()
                .filter(term -> action == null || !action.isToldIn(term))
                .map(Lemmas::stem)
                .collect(Collectors.toSet());
    }

    private static boolean hasAll(Question question, Findings anywhere) {
        Set<String> asked = question.terms().stream().map(Lemmas::stem).collect(Collectors.toSet());
        return !anywhere.passages().isEmpty()
                && Lemmas.stems(anywhere.passages().getFirst().passage().text()).containsAll(asked);
    }
}
