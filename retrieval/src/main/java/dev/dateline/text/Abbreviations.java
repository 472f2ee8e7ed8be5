package dev.dateline.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that English news shortens with a full stop, in small letters and without it, by what the stop says of a sentence's end. */
public final class Abbreviations {

    /** Something always follows: a name ("Mr. Brown", "St. Louis"). */
    static final Set<String> TITLES = words("""
            mr mrs ms mx dr prof gov govs sen sens rep reps sgt lt col gen capt cpl pvt maj cmdr comdr adm rev fr hon pres
            messrs mme mlle supt insp det const brig atty amb sec spc pfc msgr st mt ft
            """);

    /** Something always follows: the rest of the sentence. */
    static final Set<String> NEVER_LAST = words("vs v cf approx ca viz e.g i.e");

    /** Abbreviations where a number follows; whole words, or the end of a sentence, elsewhere. */
    static final Set<String> BEFORE_NUMBER = union(words("no nos fig vol ch pp p para"), CalendarWords.SHORT_MONTHS);

    private static final Set<String> COMPANIES = words("inc corp co cos ltd bros plc");

    private static final Set<String> DESCENDANTS = words("jr sr");

    /** In the middle or at the end of a sentence: the next word decides. */
    static final Set<String> MAY_BE_LAST =
            union(COMPANIES, DESCENDANTS, words("""
            esq dept univ assn assoc ave blvd rd hwy bldg min max
            ala ariz ark calif cal colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
            penn tenn tex va vt wash wis wyo
            """), CalendarWords.SHORT_WEEKDAYS, CalendarWords.SHORT_MONTHS);

    private Abbreviations() {}

    /** Whether {@code word} is a part of somebody's name, which its full stop does not end: "Mr.", "Jr.". */
    public static boolean isPartOfName(String word) {
        return TITLES.contains(word) || DESCENDANTS.contains(word);
    }

    /** Whether {@code word} may be the last of a name: "Inc.", "Jr.". */
    public static boolean endsName(String word) {
        return COMPANIES.contains(word) || DESCENDANTS.contains(word);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String block) {
        return Arrays.stream(block.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
