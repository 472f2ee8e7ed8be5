package dev.dateline.wording;

import dev.dateline.names.Entity;
import dev.dateline.names.Names;
import dev.dateline.question.FocusNouns;
import dev.dateline.reader.GivenNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether somebody is called "she" or "he", as far as a form of address, a given name or a noun tells it. */
public enum Gender {
    WOMAN("Ms|Mrs|Miss|Madam|Lady|Dame|Baroness|Queen|Princess|Sister"),
    MAN("Mr|Mister|Sir|Lord|Baron|King|Prince|Father|Brother"),
    UNKNOWN("");

    private static final Set<String> WOMEN = Set.of(
            "woman",
            "girl",
            "wife",
            "widow",
            "mother",
            "daughter",
            "sister",
            "girlfriend",
            "queen",
            "princess",
            "actress",
            "chairwoman",
            "spokeswoman",
            "businesswoman",
            "congresswoman",
            "sportswoman",
            "lady",
            "aunt",
            "niece");
    private static final Set<String> MEN = Set.of(
            "man",
            "boy",
            "husband",
            "widower",
            "father",
            "son",
            "brother",
            "boyfriend",
            "king",
            "prince",
            "pope",
            "spokesman",
            "businessman",
            "congressman",
            "sportsman",
            "uncle",
            "nephew");

    private final String titles;

    Gender(String titles) {
        this.titles = titles;
    }

    /**
     * @param name as a conversation has it: "Viktor Halasz", "Halasz", "the captain"
     * @param said where they may be called Mr or Ms
     */
    public static Gender of(String name, String said, Names names) {
        String bare = name.replaceFirst("['’]s?$", "");
        String last = bare.substring(bare.lastIndexOf(' ') + 1);
        String noun = last.toLowerCase(Locale.ROOT);
        if (FocusNouns.typeOf(noun) != null || WOMEN.contains(noun) || MEN.contains(noun)) {
            return WOMEN.contains(noun) ? WOMAN : MEN.contains(noun) ? MAN : UNKNOWN;
        }
        Gender titled = addressed(last, bare);
        if (titled != UNKNOWN) {
            return titled;
        }
        // "Mrs Denby" may be the wife of whom the articles call by his full name.
        String given = given(bare, names);
        Gender named = ofGiven(given);
        return named != UNKNOWN ? named : addressed(last, said) != UNKNOWN ? addressed(last, said) : inFull(last, said);
    }

    private static Gender ofGiven(String name) {
        return GivenNames.isWomans(name) ? WOMAN : GivenNames.isMans(name) ? MAN : UNKNOWN;
    }

    /** By the given name before {@code surname}, wherever it was said. */
    private static Gender inFull(String surname, String said) {
        return Pattern.compile("(\\p{Lu}[\\p{L}-]+) " + Pattern.quote(surname) + "\\b")
                .matcher(said)
                .results()
                .map(match -> ofGiven(match.group(1)))
                .filter(gender -> gender != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Gender addressed(String surname, String text) {
        boolean woman = WOMAN.isAddressed(surname, text);
        boolean man = MAN.isAddressed(surname, text);
        return woman == man ? UNKNOWN : woman ? WOMAN : MAN;
    }

    private boolean isAddressed(String surname, String text) {
        return Pattern.compile("\\b(?:" + titles + ")\\.? (?:\\p{Lu}[\\p{L}'’.-]+ )*" + Pattern.quote(surname) + "\\b")
                .matcher(text)
                .find();
    }

    /** The first word of their fullest name that is a name that parents give: not of "Prime Minister Ann Lark". */
    private static String given(String name, Names names) {
        String full = names.named(name).stream()
                .findFirst()
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .map(Entity::name)
                .orElse(name);
        String[] words = (full.contains(" ") ? full : name).split("\\s+");
        for (int i = 0; i < words.length - 1; i++) {
            if (ofGiven(words[i]) != UNKNOWN) {
                return words[i];
            }
        }
        return words[0];
    }

    /** Whether nothing is against it that both are of one. */
    public boolean fits(Gender asked) {
        return this == UNKNOWN || asked == UNKNOWN || this == asked;
    }
}
