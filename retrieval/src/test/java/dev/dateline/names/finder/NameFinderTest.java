package dev.dateline.names.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

    private static final Set<String> COMMON = Set.of("police", "former", "officials", "peaceful", "white");

    private static List<Sighting> find(String text) {
        return NameFinder.find(text, Word.of(text), COMMON::contains, key -> key.equals("white house") ? 3 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    it said the Bank of England would wait     | Bank of England
                    the envoy Jean-Pierre Chevenement came     | Jean-Pierre Chevenement
                    his ally Mohammed bin Salman left          | Mohammed bin Salman
                    a claim by Russia’s army                   | Russia
                    pro-Assad and U.K.-based groups            | Assad, U.K.
                    in US-Russian talks                        | US, Russian
                    then Kim Jong-il and Lee Teng-hui met      | Kim Jong-il, Lee Teng-hui
                    a BBC-run site and the Apple-led group     | BBC, Apple
                    when George W. Bush spoke to Mr. Brown     | George W. Bush, Brown
                    Police in London stopped him               | London
                    The White House said no                    | White House
                    White House officials said no              | White House
                    Peaceful protests began on Monday in May   |
                    then Sir Alan Budd and Saudi King Salman   | Alan Budd, Saudi, King Salman
                    in the Premier League and General Motors   | Premier League, General Motors
                    it was AT&T, not Time Warner Inc, that won | AT&T, Time Warner Inc
                    the Department of Trade and the Hague      | Department of Trade, Hague
                    """)
    void capitals_and_particles_make_names(String text, String names) {
        String found = find(text).stream()
                .filter(sighting -> !sighting.isDescription())
                .map(sighting -> sighting.span().of(text))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    said Turkish President Recep Tayyip Erdogan          | Recep Tayyip Erdogan | Turkey         | president
                    by Russia’s deputy foreign minister, Sergei Ryabkov, | Sergei Ryabkov       | Russia         | deputy foreign minister
                    to Iraqi PM Mohammed Shia al-Sudani                  | Mohammed Shia al-Sudani | Iraq        | prime minister
                    but Arun Sarin, the Vodafone chief executive, said   | Arun Sarin           | vodafone       | chief executive
                    as Hu Jintao, president of China, arrived            | Hu Jintao            | China          | president
                    and his French counterpart Emmanuel Macron           | Emmanuel Macron      | France         | counterpart
                    with US Secretary of State Colin Powell              | Colin Powell         | United States  | secretary of state
                    from former Prime Minister Imran Khan                | Imran Khan           | ''             | former prime minister
                    when the Turkish president spoke                     | ''                   | Turkey         | president
                    as the president of Turkey spoke                     | ''                   | Turkey         | president
                    """)
    void an_office_has_an_owner_and_a_holder(String text, String holder, String owner, String office) {
        List<Sighting> titled =
                find(text).stream().filter(sighting -> sighting.title() != null).toList();
        assertThat(titled).first().satisfies(sighting -> {
            assertThat(sighting.isDescription() ? "" : sighting.span().of(text)).isEqualTo(holder);
            assertThat(sighting.title()).isEqualTo(new Sighting.Title(owner, office, true));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by the Pakistan Tehreek-e-Insaf (PTI) party          | PTI  | pakistan tehreek-e-insaf
                    the Asia-Pacific Economic Cooperation (APEC) summit  | APEC | asia-pacific economic cooperation
                    groups like Hayat Tahrir al-Sham (HTS), which        | HTS  | hayat tahrir sham
                    the Association of Directors of Social Services (ADSS) | ADSS | association directors social services
                    the leader of the party Vladimir Putin (AFP)         | AFP  |
                    """)
    void brackets_hold_an_abbreviation_if_its_letters_begin_the_words(String text, String acronym, String full) {
        Sighting last = find(text).getLast();
        assertThat(last.key()).isEqualTo(acronym);
        assertThat(last.abbreviates()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Putin Receives Message from Macron before Meeting with Trump | true
                    Blunkett row should end - Blair                              | false
                    Russian President Vladimir Putin and US President Donald Trump. | false
                    SHARE THIS ARTICLE NOW                                       | true
                    """)
    void capitals_say_nothing_in_a_headline_that_has_them_everywhere(String text, boolean titleCase) {
        assertThat(Word.isTitleCase(text, Word.of(text))).isEqualTo(titleCase);
    }
}
