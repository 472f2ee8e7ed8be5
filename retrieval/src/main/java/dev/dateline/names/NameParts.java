package dev.dateline.names;

import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.Role;
import dev.dateline.names.finder.Word;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a name means that no article has as a whole: without the rank or nation before it ("General Pinochet", "Dutch TNO"),
 * without what is no part of it after it ("John Wayne DVD"), or those whom a hyphen joins ("Putin-Trump"). Never a surname
 * alone: another first name is another person.
 *
 * @param named the numbers of the entities that a key can mean; none for one that no article has
 */
record NameParts(Function<String, int[]> named) {

    /** Those that are no honorifics to the name finder, since names begin with them too: "General Motors". */
    private static final Set<String> RANKS = Set.of("general", "major", "marshal", "inspector", "cardinal");

    private static final Pattern BETWEEN_HYPHENS = Pattern.compile("[^-–]+");

    /** @param meant the numbers of entities, at least one */
    record Known(Span span, int[] meant) {}

    /** The key of a name in these words, without those that are silent in it. */
    static String key(List<Word> name) {
        return name.stream()
                .filter(word -> name.size() == 1 || !word.is(Role.SILENT))
                .map(Word::key)
                .collect(Collectors.joining(" "));
    }

    /**
     * @param name where the name stands in {@code text}
     * @param words those of {@code text}
     * @return nobody where no part is known
     */
    List<Known> of(Span name, List<Word> words, String text) {
        List<Word> all =
                words.stream().filter(word -> name.overlaps(word.span())).toList();
        if (all.size() > 1 && isBeforeName(all.getFirst())) {
            List<Known> known = known(all.subList(1, all.size()));
            if (!known.isEmpty()) {
                return known;
            }
        }
        List<Known> joined = joined(name, text);
        return joined.isEmpty() ? beforeModel(all) : joined;
    }

    /** "Dutch" and "US", but not "Jordan", which is a first name too. */
    private static boolean isBeforeName(Word word) {
        return RANKS.contains(word.lower())
                || Lexicon.get().isDemonym(word.key())
                || word.isAcronym() && Lexicon.get().isNation(word.key());
    }

    /** Each of those whom hyphens join, if all of them are known. */
    private List<Known> joined(Span name, String text) {
        List<Span> parts = BETWEEN_HYPHENS
                .matcher(name.of(text))
                .results()
                .map(part -> new Span(name.start() + part.start(), name.start() + part.end()))
                .toList();
        List<Known> known = parts.stream()
                .map(part -> new Known(part, named.apply(key(Word.of(part.of(text))))))
                .filter(part -> part.meant().length > 0)
                .toList();
        return parts.size() > 1 && known.size() == parts.size() ? known : List.of();
    }

    private List<Known> beforeModel(List<Word> all) {
        for (int end = all.size(); end > 2 && isModel(all.get(end - 1)); end--) {
            List<Known> known = known(all.subList(0, end - 1));
            if (!known.isEmpty()) {
                return known;
            }
        }
        return List.of();
    }

    /** "DVD", "DB9": what a maker or an artist makes. */
    private static boolean isModel(Word word) {
        return word.isAcronym() || word.text().chars().anyMatch(Character::isDigit);
    }

    private List<Known> known(List<Word> name) {
        int[] meant = named.apply(key(name));
        Span span =
                new Span(name.getFirst().span().start(), name.getLast().span().end());
        return meant.length > 0 ? List.of(new Known(span, meant)) : List.of();
    }
}
