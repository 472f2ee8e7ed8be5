package dev.dateline.names;

import dev.dateline.names.Directory.Entry;
import dev.dateline.names.finder.Lexicon;
import dev.dateline.names.finder.NameFinder;
import dev.dateline.names.finder.Role;
import dev.dateline.names.finder.Sighting;
import dev.dateline.names.finder.Sighting.Cue;
import dev.dateline.names.finder.Sighting.Title;
import dev.dateline.names.finder.Word;
import dev.dateline.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Says whom the names and offices in a text mean, with what its article says before what the folder says. */
final class Resolver {

    static final int NO_ARTICLE = -1;

    private final Directory directory;
    private final Present present;
    private final OfficeHolders holders;
    private final NameParts parts = new NameParts(this::named);
    private final boolean inArticle;
    private final List<Mention> mentions = new ArrayList<>();

    /** Who has been named so far, the last first. */
    private final Deque<Integer> subjects = new ArrayDeque<>();

    /** @param article its number in the corpus, or {@link #NO_ARTICLE} */
    Resolver(Directory directory, int article) {
        this.directory = directory;
        this.inArticle = article != NO_ARTICLE;
        this.present = inArticle ? directory.present.get(article) : Present.NOBODY;
        this.holders = new OfficeHolders(directory, inArticle ? directory.tenures.get(article) : null);
    }

    List<Mention> mentions(String text) {
        List<Word> words = Word.of(text);
        if (inArticle && Word.isTitleCase(text, words)) {
            known(words, true);
        } else {
            for (Sighting sighting : NameFinder.find(text, words, directory.common::contains, directory::sightings)) {
                int[] meant = sighting.isDescription() ? holders.of(sighting.title(), subjects) : named(sighting);
                if (meant.length > 0) {
                    add(sighting.span(), meant, kind(sighting, meant));
                    subjects.addFirst(meant[0]);
                } else if (!inArticle && !sighting.isDescription()) {
                    addParts(sighting, words, text);
                }
            }
            if (!inArticle) {
                known(words, usesCapitals(words));
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    /** Whether whoever wrote this capitalises names: then "cats" are no musical. Acronyms and the first word tell nothing. */
    private static boolean usesCapitals(List<Word> words) {
        return words.stream().skip(1).anyMatch(word -> word.isCapitalised() && !word.isAcronym());
    }

    private Mention.Kind kind(Sighting sighting, int[] meant) {
        Entry entry = sighting.isDescription() ? null : directory.entry(sighting.key());
        boolean own = entry != null
                && entry.own()
                && Present.contains(entry.entities(), meant[0])
                && !Lexicon.get().isDemonym(sighting.key());
        return own ? Mention.Kind.NAME : Mention.Kind.ALIAS;
    }

    /** Replaces what it overlaps: an office's owner stands before it, as a name of its own. */
    private void add(Span span, int[] meant, Mention.Kind kind) {
        mentions.removeIf(mention -> mention.span().overlaps(span));
        List<Entity> entities = directory.entities(meant);
        mentions.add(new Mention(span, entities.getFirst(), kind, entities.subList(1, entities.size())));
    }

    /** Of a name that no article has as a whole, those whom its parts name, or a stranger. */
    private void addParts(Sighting sighting, List<Word> words, String text) {
        List<NameParts.Known> known = parts.of(sighting.span(), words, text);
        known.forEach(part -> add(part.span(), part.meant(), Mention.Kind.ALIAS));
        if (known.isEmpty()) {
            unseen(sighting, text);
        }
    }

    private void unseen(Sighting sighting, String text) {
        Entity entity = new Entity(sighting.span().of(text), kind(sighting.cue()), List.of());
        mentions.add(new Mention(sighting.span(), entity, Mention.Kind.UNSEEN, List.of()));
    }

    private static Entity.Kind kind(Cue cue) {
        return switch (cue) {
            case PERSON -> Entity.Kind.PERSON;
            case PLACE -> Entity.Kind.PLACE;
            case ORGANISATION -> Entity.Kind.ORGANISATION;
            case SPEAKER, ARTICLE, NONE -> Entity.Kind.UNKNOWN;
        };
    }

    private int[] named(Sighting sighting) {
        int[] meant = named(sighting.key());
        if (meant.length == 0 && sighting.parts().size() > 1) {
            meant = inOtherWords(sighting.parts());
        }
        Title title = sighting.title();
        if (meant.length > 1 && title != null && !title.isCounterpart()) {
            int[] holders = directory.holders(title.owner(), title.office());
            int[] both = Arrays.stream(meant)
                    .filter(number -> Present.contains(holders, number))
                    .toArray();
            return both.length > 0 ? both : meant;
        }
        return meant;
    }

    private int[] named(String key) {
        Entry entry = directory.entry(key);
        if (entry == null) {
            return new int[0];
        }
        int[] here = present.among(entry.entities());
        if (here.length == 0) {
            here = present.among(entry.local());
        }
        boolean own = here.length == 0 && inArticle && entry.own();
        return here.length > 0 ? here : own ? new int[] {entry.entities()[0]} : entry.entities();
    }

    /** Who is meant by a full name that no article has in just this form: with a middle name more or less, an initial. */
    private int[] inOtherWords(List<String> parts) {
        Entry entry = directory.entry(parts.getLast());
        if (entry == null) {
            return new int[0];
        }
        return Arrays.stream(entry.entities())
                .filter(number -> {
                    List<String> known =
                            PersonalName.parts(directory.entities.get(number).name());
                    return known.size() > 1 && PersonalName.canBeSame(parts, known);
                })
                .toArray();
    }

    /**
     * Adds the known names among words whose place or case says nothing of them.
     *
     * @param capitalised whether a name must begin and end with a capitalised word all the same
     */
    private void known(List<Word> words, boolean capitalised) {
        int i = 0;
        while (i < words.size()) {
            int end = knownEnd(words, i, capitalised);
            if (end > i) {
                Span span = new Span(
                        words.get(i).span().start(), words.get(end - 1).span().end());
                String key = NameParts.key(words.subList(i, end));
                if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
                    int[] meant = named(key);
                    Entry entry = directory.entry(key);
                    boolean own = entry != null && entry.own() && !Lexicon.get().isDemonym(key);
                    add(span, meant, own ? Mention.Kind.NAME : Mention.Kind.ALIAS);
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    private int knownEnd(List<Word> words, int start, boolean capitalised) {
        Word first = words.get(start);
        int end = start + 1;
        int found = start;
        int longest = Math.max(1, directory.longest(first.lower()));
        for (int parts = 1; parts <= longest && end <= words.size(); end++) {
            Word last = words.get(end - 1);
            if (end - 1 > start && last.gap() != Word.Gap.SPACE) {
                break;
            }
            boolean silent = last.is(Role.SILENT);
            int[] meant = silent ? new int[0] : named(NameParts.key(words.subList(start, end)));
            boolean rare = parts > 1 || !isCommonAtTimes(first);
            boolean written = !capitalised && (inArticle || rare || isSomebodyOrSomewhere(meant))
                    || first.isCapitalised() && last.isCapitalised()
                    || !inArticle && isSomebodyOrSomewhere(meant) && rare;
            if (meant.length > 0 && written && (parts > 1 || isNameAlone(first))) {
                found = end;
            }
            parts += silent ? 0 : 1;
        }
        return found;
    }

    /** "putin", but not "cats" or "bear": people and places are not what common words mean. */
    private boolean isSomebodyOrSomewhere(int[] meant) {
        return directory.entities(meant).stream()
                .allMatch(entity -> entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.PLACE);
    }

    private boolean isCommonAtTimes(Word word) {
        return directory.commonAtTimes.contains(word.lower());
    }

    private boolean isNameAlone(Word word) {
        // A letter alone is part of another name: "Zafi.D".
        if (word.text().length() == 1 || (word.is(Role.FUNCTION) || word.is(Role.EITHER)) && !word.isAcronym()) {
            return false;
        }
        Entry entry = directory.entry(word.key());
        boolean here = entry != null && present.among(entry.entities()).length > 0;
        return here || !directory.common.contains(word.lower());
    }
}
