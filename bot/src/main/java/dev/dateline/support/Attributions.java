package dev.dateline.support;

import dev.dateline.text.Span;
import dev.dateline.wording.SayingVerbs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is said to have said something. */
final class Attributions {

    /**
     * Somebody who says something.
     *
     * @param speaker range of the words that name them
     * @param verb range of the word of saying
     */
    record Attribution(Span speaker, Span verb) {}

    private static final String SAYING = "(?:" + SayingVerbs.SAID + "|say|accuses|accused)";

    private static final String NAME =
            "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}'’.-]*\\s+(?:(?:al|bin|de|van|von|el|of|the)[ -])?)*\\p{Lu}[\\p{L}'’-]*";

    private static final String NOUN =
            "\\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\\s+(?:[\\p{L}'’-]+\\s+){0,5}?[\\p{L}'’-]+";

    /** As {@link #NOUN}, where no verb shows its end. */
    private static final String NOUN_BEHIND =
            "\\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)(?:\\s+[\\p{L}'’-]+){1,3}";

    private static final Pattern BEFORE = Pattern.compile("(" + NAME + "|" + NOUN
            + "|[Hh]e|[Ss]he|[Tt]hey|[Pp]olice|[Oo]fficials|[Aa]uthorities)(?:,[^,.“”\"]{3,60},)?\\s+(?:also |later |has |have |had )?\\b("
            + SAYING + ")\\b");

    private static final Pattern AFTER = Pattern.compile(
            "\\b(said|says|added|noted|explained|warned|insisted|wrote)\\s+(" + NAME + "|" + NOUN_BEHIND + ")");

    private static final Pattern ACCORDING = Pattern.compile("\\b([Aa]ccording to)\\s+(" + NAME + "|" + NOUN_BEHIND
            + "|[Pp]olice|[Oo]fficials|[Aa]uthorities|[Rr]esearchers|[Ss]ources)");

    /** Without one of these there is nothing to look for, which is soon seen. */
    private static final Pattern CUE = Pattern.compile("\\b(?:" + SAYING + "|[Aa]ccording to)\\b");

    /** A word of saying as such, some of which are too vague to show who says what. */
    private static final Pattern WORD_OF_SAYING =
            Pattern.compile(SAYING + "|speak|speaks|spoke|spoken|called|describe|describes|described");

    private Attributions() {}

    static boolean isSaying(String word) {
        return WORD_OF_SAYING.matcher(word).matches();
    }

    static List<Attribution> find(String text) {
        if (!CUE.matcher(text).find()) {
            return List.of();
        }
        List<Attribution> found = new ArrayList<>();
        collect(BEFORE.matcher(text), 1, 2, found);
        collect(ACCORDING.matcher(text), 2, 1, found);
        collect(AFTER.matcher(text), 2, 1, found);
        return found;
    }

    private static void collect(Matcher matcher, int speaker, int verb, List<Attribution> found) {
        while (matcher.find()) {
            Span said = new Span(matcher.start(verb), matcher.end(verb));
            if (found.stream().noneMatch(other -> other.verb().overlaps(said))) {
                found.add(new Attribution(new Span(matcher.start(speaker), matcher.end(speaker)), said));
            }
        }
    }
}
