package dev.dateline.names;

import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Syllables;
import dev.dateline.names.finder.Word;
import java.util.List;

/** When two names of people can be one person's. A name is its parts as they are compared, the surname last. */
final class PersonalName {

    private PersonalName() {}

    /** The parts of {@code name}. */
    static List<String> parts(String name) {
        return surnameLast(Word.of(name).stream()
                .map(Word::key)
                .filter(key -> !Lexicon.get().isSilent(key))
                .toList());
    }

    /** @param parts as written: "Kim Jong-il" is of the Kims */
    static List<String> surnameLast(List<String> parts) {
        return parts.size() == 2 && Syllables.areGivenName(parts.getLast()) ? parts.reversed() : parts;
    }

    /** Whether two names with one surname can be one person's: a middle name more, or one spelled a little differently. */
    static boolean canBeSame(List<String> a, List<String> b) {
        if (a.size() > b.size()) {
            return canBeSame(b, a);
        }
        if (a.size() < b.size()) {
            boolean tail =
                    a.size() > 1 && b.subList(b.size() - a.size(), b.size()).equals(a);
            return tail || a.getFirst().equals(b.getFirst()) && isPartOf(a, b);
        }
        int different = 0;
        for (int i = 0; i < a.size() - 1; i++) {
            if (!a.get(i).equals(b.get(i))) {
                different++;
                boolean longer =
                        i > 0 && (a.get(i).startsWith(b.get(i)) || b.get(i).startsWith(a.get(i)));
                if (!longer && !sound(a.get(i)).equals(sound(b.get(i)))) {
                    return false;
                }
            }
        }
        return different == 1;
    }

    /** Whether {@code parts} are some of {@code full}, in its order; a single letter stands for what it begins. */
    static boolean isPartOf(List<String> parts, List<String> full) {
        int matched = 0;
        for (String part : full) {
            if (matched < parts.size()) {
                String wanted = parts.get(matched);
                boolean initial = wanted.length() == 1 && part.startsWith(wanted);
                matched += part.equals(wanted) || initial ? 1 : 0;
            }
        }
        return matched == parts.size();
    }

    /** Writes alike what transliterations write differently: {@code "Mohammed"} and {@code "Mohamed"}. */
    private static String sound(String name) {
        StringBuilder sound = new StringBuilder();
        String simple = name.replace("ou", "u").replace("ee", "i").replace('y', 'i');
        for (int i = 0; i < simple.length(); i++) {
            if (i == 0 || simple.charAt(i) != simple.charAt(i - 1)) {
                sound.append(simple.charAt(i));
            }
        }
        return sound.toString();
    }
}
