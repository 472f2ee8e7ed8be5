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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<String, Integer> lower = new HashMap<>();
    private final Map<String, Integer> capital = new HashMap<>();
    private final Map<String, Integer> sure = new HashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    private Learner() {}

    static Directory learn(Corpus corpus) {
        Learner learner = new Learner();
        for (Article article : corpus.articles()) {
            running(article).forEach(learner::countWords);
        }
        for (Article article : corpus.articles()) {
            learner.readings.add(learner.read(article));
        }
        Set<String> common = learner.commonWords();
        Clusters clusters = new Clusters(learner.forms, learner.readings, common);
        return new Registry(clusters, learner.forms, learner.readings).directory(common);
    }

    // Headlines capitalise too much or too little to learn from; a text of nothing else is taken as it is.
    private static List<String> running(Article article) {
        List<String> texts = article.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.TITLE)
                .map(Passage::text)
                .toList();
        return texts.isEmpty() ? article.passages().stream().map(Passage::text).toList() : texts;
    }

    private void countWords(String text) {
        List<Word> words = Word.of(text);
        if (Word.isTitleCase(text, words)) {
            return;
        }
        for (Word word : words) {
            if (!word.isCapitalised()) {
                lower.merge(word.key(), 1, Integer::sum);
            } else if (!word.isAcronym()) {
                capital.merge(word.key(), word.opens() ? 0 : 1, Integer::sum);
            }
        }
        for (Sighting sighting : NameFinder.find(text, words, word -> false, key -> 1)) {
            if (!sighting.opens() && !sighting.isDescription()) {
                sure.merge(sighting.key(), 1, Integer::sum);
                if (sighting.parts().size() > 1) {
                    sure.merge(sighting.parts().getLast(), 1, Integer::sum);
                }
            }
        }
    }

    private boolean isCommon(String word) {
        return lower.getOrDefault(word, 0) > capital.getOrDefault(word, 0);
    }

    private Set<String> commonWords() {
        Set<String> common = new HashSet<>();
        // A word that is never capitalised cannot be taken for a name.
        for (String word : capital.keySet()) {
            if (isCommon(word)) {
                common.add(word);
            }
        }
        return common;
    }

    private Reading read(Article article) {
        Reading reading = new Reading(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        for (String text : running(article)) {
            List<Word> words = Word.of(text);
            if (!Word.isTitleCase(text, words)) {
                read(text, words, reading);
            }
        }
        return reading;
    }

    private void read(String text, List<Word> words, Reading reading) {
        Form person = null;
        for (Sighting sighting : NameFinder.find(text, words, this::isCommon, key -> sure.getOrDefault(key, 0))) {
            if (sighting.isDescription()) {
                continue;
            }
            Form form = forms.computeIfAbsent(sighting.key(), Form::new);
            form.see(sighting, sighting.span().of(text));
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
