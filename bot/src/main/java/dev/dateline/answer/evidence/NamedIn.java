package dev.dateline.answer.evidence;

import dev.dateline.corpus.Passage;
import dev.dateline.names.Entity;
import dev.dateline.names.Names;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether passages name an entity: by a name, an alias, or its office among others ("Iranian and Turkish presidents"). */
public record NamedIn(Names names, Entity entity) {

    private static final Pattern OFFICE = Pattern.compile("(\\p{Lu}[\\p{L} ]+) (\\p{Ll}+)");

    public boolean passage(Passage passage) {
        // Reading who is meant costs far more than looking for the letters.
        return text(passage.text()) || names.mentions(passage, entity);
    }

    public boolean any(Collection<Passage> passages) {
        return passages.stream().anyMatch(this::passage);
    }

    public boolean text(String text) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .anyMatch(name -> isNamed(name, text) || isAmongOffices(name, text));
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
}
