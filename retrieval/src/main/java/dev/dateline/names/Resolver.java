package dev.dateline.names;

import dev.dateline.names.Directory.Entry;
import dev.dateline.names.Directory.Tenure;
import dev.dateline.names.Sighting.Title;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says whom the names and offices in a text mean, with what its article says before what the folder says. */
final class Resolver {

    static final int NO_ARTICLE = -1;

    private final Directory directory;
    private final int[] present;
    private final List<Tenure> tenures;
    private final boolean inArticle;
    private final List<Mention> mentions = new ArrayList<>();

    /** @param article its number in the corpus, or {@link #NO_ARTICLE} */
    Resolver(Directory directory, int article) {
        this.directory = directory;
        this.inArticle = article != NO_ARTICLE;
        this.present = inArticle ? directory.present.get(article) : new int[0];
        this.tenures = inArticle ? directory.tenures.get(article) : List.of();
    }

    List<Mention> mentions(String text) {
        List<Word> words = Word.of(text);
        if (inArticle && isTitleCase(words)) {
            known(words, true);
        } else {
            int subject = -1;
            for (Sighting sighting : NameFinder.find(text, directory.common::contains, directory::sightings)) {
                int[] meant = sighting.isDescription() ? holders(sighting, subject) : named(sighting);
                if (meant.length > 0) {
                    add(sighting.span(), meant, kind(sighting, meant));
                    boolean person = directory.entities.get(meant[0]).kind() == Entity.Kind.PERSON;
                    subject = subject < 0 && person ? meant[0] : subject;
                } else if (!inArticle && !sighting.isDescription()) {
                    unseen(sighting, text);
                }
            }
            if (!inArticle) {
                known(words, false);
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    private Mention.Kind kind(Sighting sighting, int[] meant) {
        Entry entry = sighting.isDescription() ? null : directory.entry(sighting.key());
        boolean own = entry != null && entry.own() && contains(entry.entities(), meant[0])
                && !Lexicon.get().isDemonym(sighting.key());
        return own ? Mention.Kind.NAME : Mention.Kind.ALIAS;
    }

    /** Replaces what it overlaps: an office's owner stands before it, as a name of its own. */
    private void add(Span span, int[] meant, Mention.Kind kind) {
        mentions.removeIf(mention -> mention.span().overlaps(span));
        List<Entity> entities = directory.entities(meant);
        mentions.add(new Mention(span, entities.getFirst(), kind, entities.subList(1, entities.size())));
    }

    private void unseen(Sighting sighting, String text) {
        Entity entity = new Entity(sighting.span().of(text), sighting.cue(), List.of());
        mentions.add(new Mention(sighting.span(), entity, Mention.Kind.UNSEEN, List.of()));
    }

    private int[] named(Sighting sighting) {
        int[] meant = named(sighting.key());
        if (meant.length == 0 && sighting.parts().size() > 1) {
            meant = inOtherWords(sighting.parts());
        }
        Title title = sighting.title();
        if (meant.length > 1 && title != null && !title.isCounterpart()) {
            int[] holders = directory.holders(title.owner(), title.office());
            int[] both = Arrays.stream(meant).filter(number -> contains(holders, number)).toArray();
            return both.length > 0 ? both : meant;
        }
        return meant;
    }

    private int[] named(String key) {
        Entry entry = directory.entry(key);
        if (entry == null) {
            return new int[0];
        }
        int[] here = Arrays.stream(present).filter(number -> contains(entry.entities(), number)).toArray();
        if (here.length == 0) {
            here = Arrays.stream(present).filter(number -> contains(entry.local(), number)).toArray();
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
                    List<String> known = keyParts(directory.entities.get(number).name());
                    return known.size() > 1 && (shortens(parts, known) || shortens(known, parts));
                })
                .toArray();
    }

    private static List<String> keyParts(String name) {
        return Word.of(name).stream().map(Word::key).filter(key -> !Lexicon.get().is("silent", key)).toList();
    }

    /** Whether {@code parts} are some of {@code full} in its order, a single letter standing for what it begins. */
    private static boolean shortens(List<String> parts, List<String> full) {
        int matched = 0;
        for (String part : full) {
            String wanted = matched < parts.size() ? parts.get(matched) : "";
            boolean initial = wanted.length() == 1 && part.startsWith(wanted.toLowerCase(java.util.Locale.ROOT));
            matched += part.equals(wanted) || initial ? 1 : 0;
        }
        boolean sameFirst = parts.getFirst().charAt(0) == full.getFirst().charAt(0);
        return matched == parts.size() && (sameFirst || parts.size() > 1 && full.size() - parts.size() == 1);
    }

    /** Who holds the office that a text speaks of: in the article, else in any. */
    private int[] holders(Sighting description, int subject) {
        Title title = description.title();
        if (title == null) {
            return new int[0];
        }
        List<String> offices = List.of(title.office());
        if (title.isCounterpart()) {
            offices = officesOf(subject);
        }
        int[] found = holders(title.owner(), offices);
        if (found.length == 0 && title.office().equals("leader") && !title.owner().isEmpty()) {
            for (String head : Lexicon.get().headsOfState()) {
                found = holders(title.owner(), List.of(head));
                if (found.length > 0) {
                    break;
                }
            }
        }
        return found;
    }

    private List<String> officesOf(int person) {
        Set<String> offices = new LinkedHashSet<>();
        tenures.stream().filter(tenure -> tenure.holder() == person).forEach(tenure -> offices.add(tenure.office()));
        return List.copyOf(offices);
    }

    private int[] holders(String owner, List<String> offices) {
        for (String office : offices) {
            int[] here = tenures.stream()
                    .filter(tenure -> tenure.office().equals(office) && (owner.isEmpty() || tenure.owner().equals(owner)))
                    .mapToInt(Tenure::holder)
                    .distinct()
                    .toArray();
            // "The president" of an article with two presidents may be either: better nobody than the wrong one.
            if (here.length == 1 || here.length > 1 && !owner.isEmpty()) {
                return here;
            }
            if (!owner.isEmpty()) {
                int[] anywhere = directory.holders(owner, office);
                if (anywhere.length > 0) {
                    return anywhere;
                }
            }
        }
        return new int[0];
    }

    /** Adds the known names among words whose capitals say nothing. */
    private void known(List<Word> words, boolean capitalised) {
        int i = 0;
        while (i < words.size()) {
            int end = knownEnd(words, i, capitalised);
            if (end > i) {
                Span span = new Span(words.get(i).span().start(), words.get(end - 1).span().end());
                String key = key(words, i, end);
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
            boolean silent = Lexicon.get().is("silent", last.lower());
            if (!silent && named(key(words, start, end)).length > 0 && (parts > 1 || isNameAlone(first, capitalised))) {
                found = end;
            }
            parts += silent ? 0 : 1;
        }
        return found;
    }

    private boolean isNameAlone(Word word, boolean capitalised) {
        if (Lexicon.get().is("function", word.lower()) && !word.isAcronym()) {
            return false;
        }
        Entry entry = directory.entry(word.key());
        boolean here = entry != null && Arrays.stream(present).anyMatch(number -> contains(entry.entities(), number));
        return (here || !directory.common.contains(word.lower())) && (!capitalised || word.isCapitalised());
    }

    private static String key(List<Word> words, int start, int end) {
        List<String> parts = new ArrayList<>();
        for (Word word : words.subList(start, end)) {
            if (!Lexicon.get().is("silent", word.lower()) || end == start + 1) {
                parts.add(word.key());
            }
        }
        return String.join(" ", parts);
    }

    private static boolean isTitleCase(List<Word> words) {
        long capitalised = words.stream().filter(Word::isCapitalised).count();
        long content = words.stream().filter(word -> word.isCapitalised() || word.text().length() > 4).count();
        return words.size() > 3 && capitalised * 4 >= content * 3 && capitalised * 2 >= words.size();
    }

    private static boolean contains(int[] numbers, int number) {
        for (int candidate : numbers) {
            if (candidate == number) {
                return true;
            }
        }
        return false;
    }
}
