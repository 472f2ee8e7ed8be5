package dev.dateline.names;

import dev.dateline.corpus.Article;
import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.NameFinder;
import dev.dateline.names.finder.Sighting;
import dev.dateline.names.finder.Sighting.Cue;
import dev.dateline.names.finder.Sighting.Title;
import dev.dateline.names.finder.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads every article twice: first for which words are names wherever they stand, then for who is named where. {@link
 * Clusters} finds who is the same, {@link Registry} writes it down.
 */
final class Learner {

    /** A claim that {@code holder} has an office; {@code subject} is whose counterpart the holder is. */
    record Claim(Title title, Form holder, @Nullable Form subject) {}

    /**
     * What one article has.
     *
     * @param forms how often it has each
     * @param addressed the forms that stand after a form of address
     */
    record Reading(Map<Form, Integer> forms, Set<Form> addressed, List<Claim> claims) {}

    private static final int BATCH = 512;

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    private Learner() {}

    static Directory learn(Corpus corpus) {
        WordCounts counts = corpus.articles().parallelStream()
                .flatMap(article -> running(article).stream())
                .collect(WordCounts::new, WordCounts::add, WordCounts::addAll);
        Learner learner = new Learner();
        inBatches(
                corpus.articles(),
                batch -> batch.parallelStream()
                        .map(article -> sightings(article, counts))
                        .toList()
                        .forEach(texts -> learner.readings.add(learner.read(texts))));
        Clusters clusters = new Clusters(learner.forms, learner.readings, counts.common());
        return new Registry(clusters, learner.forms, learner.readings).directory(counts);
    }

    /** All sightings at once would take more memory than the articles. */
    private static void inBatches(List<Article> articles, Consumer<List<Article>> work) {
        for (int from = 0; from < articles.size(); from += BATCH) {
            work.accept(articles.subList(from, Math.min(articles.size(), from + BATCH)));
        }
    }

    // Headlines capitalise too much or too little to learn from; a text of nothing else is taken as it is.
    private static List<String> running(Article article) {
        List<String> texts = article.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.TITLE)
                .map(Passage::text)
                .toList();
        return texts.isEmpty() ? article.passages().stream().map(Passage::text).toList() : texts;
    }

    /** What is named in one text. */
    private record Sighted(String text, List<Sighting> sightings) {}

    private static List<Sighted> sightings(Article article, WordCounts counts) {
        List<Sighted> sighted = new ArrayList<>();
        for (String text : running(article)) {
            List<Word> words = Word.of(text);
            if (!Word.isTitleCase(text, words)) {
                sighted.add(new Sighted(text, NameFinder.find(text, words, counts::isCommon, counts::sure)));
            }
        }
        return sighted;
    }

    private Reading read(List<Sighted> texts) {
        Reading reading = new Reading(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        for (Sighted sighted : texts) {
            read(sighted, reading);
        }
        return reading;
    }

    private void read(Sighted sighted, Reading reading) {
        Form person = null;
        for (Sighting sighting : sighted.sightings()) {
            if (sighting.isDescription()) {
                continue;
            }
            Form form = forms.computeIfAbsent(sighting.key(), Form::new);
            form.see(sighting, sighting.span().of(sighted.text()));
            reading.forms().merge(form, 1, Integer::sum);
            if (sighting.addressed()) {
                reading.addressed().add(form);
            }
            Title title = sighting.title();
            if (title != null && title.single()) {
                reading.claims().add(new Claim(title, form, person));
            }
            boolean likely = sighting.cue() == Cue.PERSON || person == null;
            person = likely && !Lexicon.get().isNation(sighting.key()) ? form : person;
        }
    }
}
