package dev.dateline.wording;

import java.util.Set;

/** Words that are written with a capital only because they open a sentence. */
final class Openers {

    private static final Set<String> WORDS = Set.of(
            "however", "meanwhile", "additionally", "also", "although", "furthermore", "moreover", "later", "earlier",
            "following", "according", "despite", "during", "since", "finally", "initially", "originally", "currently",
            "recently", "eventually", "subsequently", "afterwards", "previously", "formerly", "besides", "instead",
            "likewise", "similarly", "therefore", "thus", "hence", "nevertheless", "nonetheless", "overall", "today",
            "yesterday", "tomorrow", "tonight", "several", "many", "some", "most", "few", "another", "other", "others",
            "every", "everyone", "someone", "nobody", "police", "officials", "people", "critics", "experts", "residents",
            "authorities", "government", "born", "based", "located", "founded", "released", "reviews", "known",
            "due", "prior", "upon", "within", "without", "while", "whilst", "whereas", "two", "three", "four", "five",
            "six", "seven", "eight", "nine", "ten", "first", "second", "third", "one", "half", "part", "members",
            "along", "among", "throughout", "together", "even", "once", "soon", "late", "early", "new", "old", "former",
            "production", "construction", "work", "development", "research", "studies", "students", "fans", "music");

    private Openers() {}

    static boolean isOpener(String folded) {
        return WORDS.contains(folded);
    }
}
