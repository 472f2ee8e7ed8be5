package dev.dateline.question;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nouns that tell what kind of words answers: a "mayor" is a person, a "capital" a place, a "fare" an amount. */
public final class FocusNouns {

    private static final Map<String, AnswerType> TYPES =
            WordLists.groups(FocusNouns.class, "focus-nouns.txt").entrySet().stream()
                    .flatMap(group ->
                            group.getValue().stream().map(noun -> Map.entry(noun, AnswerType.valueOf(group.getKey()))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    private FocusNouns() {}

    /**
     * What kind of words names one of {@code noun}.
     *
     * @param noun singular and lower case
     * @return null where the noun does not tell
     */
    public static @Nullable AnswerType typeOf(String noun) {
        return TYPES.get(noun);
    }
}
