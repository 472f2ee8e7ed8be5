package dev.dateline.answer.evidence;

import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether passages name an entity: by a name, an alias, one of these in another spelling ("FRANK GEHRY", "Black Panther" for
 * "Black Panthers", "Hale and Bopp"), or its office among others ("Iranian and Turkish presidents").
 */
public final class NamedIn {

    private static final Pattern OFFICE = Pattern.compile("(\\p{Lu}[\\p{L} ]+) (\\p{Ll}+)");

    private final Names names;
    private final Entity entity;
    private final List<String> forms;
    private final List<Spellings> spellings;

    public NamedIn(Names names, Entity entity) {
        this.names = names;
        this.entity = entity;
        this.forms = Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .toList();
        this.spellings = forms.stream()
                .flatMap(form -> Spellings.of(form, entity.kind()).stream())
                .toList();
    }

    public boolean passage(Passage passage) {
        // Reading who is meant costs far more than looking for the letters.
        return text(passage.text()) || names.mentions(passage, entity);
    }

    public boolean any(Collection<Passage> passages) {
        return passages.stream().anyMatch(this::passage);
    }

    public boolean text(String text) {
        return forms.stream().anyMatch(name -> isNamed(name, text) || isAmongOffices(name, text))
                || spellings.stream().anyMatch(spelling -> spelling.isIn(text));
    }

    private static boolean isNamed(String name, String text) {
        int at = text.indexOf(name);
        while (at >= 0) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + name.length();
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    /** "Turkish president" among "Russia, Iran and Turkey … their presidents": the office in the plural, the nation by any name. */
    private boolean isAmongOffices(String alias, String text) {
        Matcher office = OFFICE.matcher(alias);
        return office.matches()
                && text.contains(office.group(2) + "s")
                && names.named(office.group(1)).stream()
                        .flatMap(nation -> Stream.concat(Stream.of(nation.name()), nation.aliases().stream()))
                        .anyMatch(nation -> isListed(nation, text));
    }

    /** "Iranian and Turkish", "Iran and Turkey": one of several, not "the Syrian settlement". */
    private static boolean isListed(String nation, String text) {
        String name = Pattern.quote(nation);
        return Pattern.compile("(?:, | and )" + name + "\\b|\\b" + name + "(?:, | and )(?=\\p{Lu})")
                .matcher(text)
                .find();
    }

    /**
     * The ways to write a name of several words.
     *
     * @param isCommon whether its words without capitals could be any words, "wall street"
     */
    private record Spellings(Pattern pattern, boolean isCommon) {

        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

        /** Names of so many words are no others' in small letters. */
        private static final int TELLING = 3;

        static Optional<Spellings> of(String name, Entity.Kind kind) {
            List<String> words =
                    WORD.matcher(name).results().map(MatchResult::group).toList();
            if (words.size() < 2) {
                return Optional.empty();
            }
            String last = words.getLast();
            // Peter is not Peters, and "Paul and Martin" are two.
            boolean isPerson = kind == Entity.Kind.PERSON;
            String singular = isPerson || !last.endsWith("s") ? last : last.substring(0, last.length() - 1);
            String joined = Stream.concat(words.subList(0, words.size() - 1).stream(), Stream.of(singular))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(isPerson ? "[\\s.-]+" : "(?:[\\s&.-]| and )+"));
            return Optional.of(new Spellings(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + joined + (isPerson ? "" : "s?") + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    words.size() < TELLING));
        }

        boolean isIn(String text) {
            return pattern.matcher(text).results().anyMatch(found -> !isCommon || isCapitalised(found.group()));
        }

        private static boolean isCapitalised(String words) {
            return WORD.matcher(words)
                    .results()
                    .map(MatchResult::group)
                    .allMatch(word -> !Character.isLowerCase(word.charAt(0)) || word.equals("and"));
        }
    }
}
