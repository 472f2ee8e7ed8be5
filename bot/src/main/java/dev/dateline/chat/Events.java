package dev.dateline.chat;

import dev.dateline.question.Lemmas;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How an event that was asked about by a verb is called by a noun, so that "why was it postponed?" can take it up. */
final class Events {

    /** What can only be said of an event. */
    private static final Pattern SAID_OF_EVENT = Pattern.compile(
            "(?i)^(?:when|where|how long)\\s+(?:is|was)\\s+it\\W*$|\\bit\\b.*\\b(?:cancel\\w*|postpone[ds]?|delay(?:ed|s)?|reschedul\\w+|called off|put off|take(?:s|n)? place|took place|happen\\w*|"
                    + "held|scheduled|planned|due|last|lasted|over)\\b");

    private static final Set<String> SAME_AS_VERB = Set.of(
            "visit", "attack", "strike", "launch", "release", "vote", "debate", "march", "protest", "fight", "talk",
            "escape", "crash", "murder", "race", "riot", "tour", "trial", "test", "raid", "rescue");
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("meet", "meeting"),
            Map.entry("phone", "call"),
            Map.entry("travel", "trip"),
            Map.entry("go", "trip"),
            Map.entry("elect", "election"),
            Map.entry("resign", "resignation"),
            Map.entry("marry", "wedding"),
            Map.entry("arrive", "arrival"),
            Map.entry("explode", "explosion"),
            Map.entry("arrest", "arrest"),
            Map.entry("appoint", "appointment"),
            Map.entry("merge", "merger"),
            Map.entry("announce", "announcement"),
            Map.entry("kill", "killing"),
            Map.entry("sell", "sale"));

    private Events() {}

    static boolean isMeantBy(String utterance) {
        return SAID_OF_EVENT.matcher(utterance).find();
    }

    /** Whether {@code noun} is what an event is called: "the peace talks". */
    static boolean isEvent(String noun) {
        String head = noun.substring(noun.lastIndexOf(' ') + 1);
        String verb = Lemmas.verb(head);
        return NOUNS.containsValue(head)
                || verb != null && SAME_AS_VERB.contains(verb)
                || Set.of("summit", "conference", "war", "fire", "earthquake", "festival", "match", "final", "ceremony")
                        .contains(head);
    }

    static Optional<String> noun(String verb) {
        return Optional.ofNullable(SAME_AS_VERB.contains(verb) ? verb : NOUNS.get(verb))
                .map(noun -> "the " + noun);
    }
}
