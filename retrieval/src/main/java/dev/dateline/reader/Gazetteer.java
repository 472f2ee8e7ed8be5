package dev.dateline.reader;

import dev.dateline.question.WordLists;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of places that every reader of news knows: the JDK's countries and time zones, and a list of what they lack. */
final class Gazetteer {

    private static final Set<String> COUNTRIES = new HashSet<>();
    private static final Set<String> PLACES = new HashSet<>();
    private static final Set<String> DEMONYMS = new HashSet<>();

    static {
        for (String code : Locale.getISOCountries()) {
            COUNTRIES.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        Map<String, Set<String>> listed = WordLists.groups(Gazetteer.class, "places.txt");
        listed.getOrDefault("countries", Set.of()).forEach(name -> COUNTRIES.add(name.toLowerCase(Locale.ROOT)));
        listed.values().forEach(names -> names.forEach(name -> PLACES.add(name.toLowerCase(Locale.ROOT))));
        PLACES.addAll(COUNTRIES);
        for (String zone : ZoneId.getAvailableZoneIds()) {
            if (zone.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")) {
                PLACES.add(zone.substring(zone.lastIndexOf('/') + 1)
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT));
            }
        }
        WordLists.groups(Gazetteer.class, "kinds.txt")
                .getOrDefault("nationality", Set.of())
                .forEach(name -> DEMONYMS.add(name.toLowerCase(Locale.ROOT)));
    }

    private Gazetteer() {}

    static boolean isPlace(String name) {
        return PLACES.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isCountry(String name) {
        return COUNTRIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the words say of which people or country somebody is: "Turkish", "South Korean". */
    static boolean isDemonym(String name) {
        return DEMONYMS.contains(name.toLowerCase(Locale.ROOT));
    }
}
