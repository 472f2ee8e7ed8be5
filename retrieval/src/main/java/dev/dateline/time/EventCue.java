package dev.dateline.time;

import dev.dateline.text.CalendarWords;
import dev.dateline.text.NegativeWords;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of its clause say about whether an event happened. */
enum EventCue {
    /** To come, or possible: "will meet", "an upcoming visit", "talks scheduled for Monday". */
    PLANNED,
    /** Told as done: "met", "held a meeting". */
    HAPPENED,
    /** Denied, cancelled or put off. */
    DENIED,
    /** A present or an infinitive, which may be either: "meets on Monday", "flew there to meet". */
    TENSELESS,
    /** Nothing. */
    SILENT;

    private static final Set<String> DENIALS = Stream.of(
                    NegativeWords.negators().stream(),
                    Stream.of(
                            "t",
                            "refused",
                            "refuses",
                            "failed",
                            "declined",
                            "denied",
                            "denies",
                            "rejected",
                            "unable",
                            "instead",
                            "missed",
                            "skipped"),
                    Cancellation.NOT_TO_BE.stream())
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    /** Verbs that tell of an event without saying that it was. */
    private static final Set<String> TELLING = Set.of(
            "said",
            "says",
            "told",
            "announced",
            "reported",
            "added",
            "discussed",
            "stressed",
            "noted",
            "confirmed",
            "proposed",
            "arranged",
            "prepared",
            "requested",
            "called",
            "urged",
            "asked",
            "invited",
            "offered",
            "suggested");

    private static final Set<String> CONDITIONS =
            Set.of("if", "whether", "unless", "possibility", "tomorrow", "plans", "invitation");

    /** Words through which an event is the setting of what was done or said. */
    private static final Set<String> SETTINGS = Set.of("during", "at", "after", "following", "since");

    /** Before a gerund they tell what was over by then: "since joining the club". */
    private static final Set<String> BEHIND = Set.of("after", "since", "following");

    /** Before "to have …" they tell it as done. */
    private static final Set<String> KNOWING =
            Set.of("known", "found", "confirmed", "shown", "proved", "proven", "ruled");

    /** Before "to have …" they tell it as what others hold for done. */
    private static final Set<String> BELIEVING = Set.of(
            "believed",
            "thought",
            "said",
            "reported",
            "alleged",
            "claimed",
            "claims",
            "feared",
            "understood",
            "presumed",
            "assumed",
            "estimated",
            "rumoured",
            "rumored",
            "suspected",
            "seems",
            "seem",
            "appears",
            "appear");

    /** Behind them somebody speaks of something else. */
    private static final Set<String> SPEAKING = Set.of("said", "says", "told");

    /** What may stand between a verb and what makes it a passive or a perfect. */
    private static final Set<String> AUXILIARIES = Set.of(
            "be",
            "been",
            "being",
            "have",
            "has",
            "had",
            "was",
            "were",
            "is",
            "are",
            "also",
            "then",
            "only",
            "already",
            "just",
            "first",
            "last",
            "recently",
            "finally",
            "briefly",
            "personally",
            "reportedly",
            "later");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "s", "our", "my");

    private static final int REACH_OF_A_NOUN = 10;

    /** The cue for the event whose word is at {@code event}. */
    static EventCue of(Sentence sentence, int event) {
        TenseCue own = TenseCue.of(sentence, event);
        if (own.isFuture()) {
            return PLANNED;
        }
        if (own == TenseCue.PAST || own == TenseCue.TOLD) {
            return ofPastForm(sentence, event);
        }
        if (sentence.word(event).endsWith("ing") && BEHIND.contains(sentence.word(event - 1))) {
            return HAPPENED;
        }
        boolean infinitive = sentence.word(event - 1).equals("to");
        if (!infinitive && isPutOffAfter(sentence, event)) {
            return DENIED;
        }
        if (!infinitive && isPlannedAfter(sentence, event)) {
            return PLANNED;
        }
        EventCue before = before(sentence, event, infinitive);
        if (before != SILENT) {
            return before;
        }
        if (infinitive || own == TenseCue.WEAK_FUTURE) {
            return TENSELESS;
        }
        boolean his = CalendarWords.WEEKDAYS.contains(sentence.word(event - 1))
                && POSSESSIVES.contains(sentence.word(event - 2));
        return his ? HAPPENED : after(sentence, event);
    }

    /** "met" happened, unless "will have met", "did not" or "to be held" come before. */
    private static EventCue ofPastForm(Sentence sentence, int event) {
        for (int i = event - 1; i >= 0; i--) {
            String word = sentence.word(i);
            TenseCue cue = TenseCue.of(sentence, i);
            if (isDenial(sentence, i)) {
                return DENIED;
            }
            if (word.equals("to") && sentence.word(i + 1).equals("have")) {
                return ofPerfectInfinitive(sentence.word(i - 1));
            }
            if (word.equals("to") || cue.isFuture()) {
                return PLANNED;
            }
            if (word.equals("be") && isSubjunctive(sentence, i)) {
                return PLANNED;
            }
            boolean adverb = TenseCue.isAdverbOfManner(word) && AUXILIARIES.contains(sentence.word(i - 1));
            if (!AUXILIARIES.contains(word) && !adverb
                    || sentence.words().get(i).opensClause()) {
                return CONDITIONS.contains(word) ? PLANNED : HAPPENED;
            }
        }
        return HAPPENED;
    }

    /** "Is known to have died", "is believed to have died"; "hopes to have finished" is a plan. */
    private static EventCue ofPerfectInfinitive(String before) {
        if (KNOWING.contains(before)) {
            return HAPPENED;
        }
        return BELIEVING.contains(before) ? SILENT : PLANNED;
    }

    /** The nearest cue before the event in its clause. */
    private static EventCue before(Sentence sentence, int event, boolean infinitive) {
        boolean setting = false;
        for (int i = event - 1; i >= sentence.clauseStart(event); i--) {
            String word = sentence.word(i);
            TenseCue cue = TenseCue.of(sentence, i);
            if (isDenial(sentence, i)) {
                return DENIED;
            }
            if (cue.isFuture()
                    || CONDITIONS.contains(word)
                    || word.equals("way") && sentence.word(i - 1).equals("under")) {
                return PLANNED;
            }
            setting |= SETTINGS.contains(word);
            boolean telling = TELLING.contains(word);
            if (telling && !setting) {
                return SILENT;
            }
            if (cue == TenseCue.PAST || cue == TenseCue.TOLD) {
                return infinitive ? TENSELESS : HAPPENED;
            }
            if (word.equals("to") && i < event - 1 && cue == TenseCue.WEAK_FUTURE) {
                return TENSELESS;
            }
        }
        return SILENT;
    }

    private static EventCue after(Sentence sentence, int event) {
        for (int i = event + 1; i < sentence.clauseEnd(event); i++) {
            TenseCue cue = TenseCue.of(sentence, i);
            if (cue.isFuture() || CONDITIONS.contains(sentence.word(i))) {
                return PLANNED;
            }
            if (cue == TenseCue.PAST || cue == TenseCue.TOLD) {
                return TELLING.contains(sentence.word(i)) ? SILENT : HAPPENED;
            }
        }
        return SILENT;
    }

    /** Whether what follows a noun says that it is to come: "talks scheduled for", "a summit to be held". */
    private static boolean isPlannedAfter(Sentence sentence, int event) {
        int end = Math.min(sentence.clauseEnd(event), event + REACH_OF_A_NOUN);
        for (int i = event + 1; i < end; i++) {
            String word = sentence.word(i);
            String next = sentence.word(i + 1);
            if (TenseCue.of(sentence, i).isFuture()
                    || word.equals("to") && (next.equals("be") || next.equals("take"))) {
                return true;
            }
            if (TenseCue.of(sentence, i) == TenseCue.PAST || SPEAKING.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPutOffAfter(Sentence sentence, int event) {
        int end = Math.min(sentence.clauseEnd(event), event + REACH_OF_A_NOUN);
        for (int i = event + 1; i < end; i++) {
            boolean be = Set.of("was", "were", "been", "is").contains(sentence.word(i));
            String word = sentence.word(i + 1);
            if (be && (Cancellation.PARTICIPLES.contains(word) || isDenial(sentence, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Recommended that the permit be suspended". */
    private static boolean isSubjunctive(Sentence sentence, int be) {
        String before = sentence.word(be - 1);
        return be > 0
                && !before.equals("to")
                && !before.equals("t")
                && !AUXILIARIES.contains(before)
                && !DENIALS.contains(before)
                && !TenseCue.isAdverbOfManner(before)
                && !TenseCue.of(sentence, be - 1).isFuture();
    }

    private static boolean isDenial(Sentence sentence, int index) {
        return DENIALS.contains(sentence.word(index))
                && !NegativeWords.isBoundBefore(sentence.word(index + 1), sentence.word(index + 2));
    }
}
