package dev.dateline.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.dateline.corpus.Corpus;
import dev.dateline.corpus.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    /** Everyone meant in {@code mentions}, in order: "Putin=Vladimir Putin". */
    private static List<String> who(String text, List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.span().of(text) + "="
                        + mention.entities().stream().map(Entity::name).collect(Collectors.joining("|")))
                .toList();
    }

    private static List<String> asked(Names names, String question) {
        return who(question, names.mentions(question));
    }

    private static Passage passage(Corpus corpus, String part) {
        return corpus.articles().stream()
                .flatMap(article -> article.passages().stream())
                .filter(passage -> passage.text().contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no passage with: " + part));
    }

    @Nested
    class OverTheSeeds {

        private static Corpus corpus;
        private static Names names;

        @BeforeAll
        static void learn() throws IOException {
            corpus = Folder.read(Path.of(System.getProperty("dateline.checkout"), "seeds"));
            names = Names.learn(corpus);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        Putin Receives Message from Macron       | Putin      | Vladimir Putin
                        Putin Receives Message from Macron       | Macron     | Emmanuel Macron
                        when Russian and Turkish presidents      | Russian    | Vladimir Putin
                        when Russian and Turkish presidents      | Turkish presidents | Recep Tayyip Erdogan
                        Turkish President Recep Tayyip Erdogan in Sochi | Turkish | Turkey
                        In remarks to RIA Novosti, Chevenement   | Chevenement | Jean-Pierre Chevenement
                        members of his Pakistan Tehreek-e-Insaf  | PTI        | Pakistan Tehreek-e-Insaf
                        The PTI's demands include                | PTI        | Pakistan Tehreek-e-Insaf
                        Khan has been in jail                    | Khan       | Imran Khan
                        the Independent reported that HTS        | HTS        | Hayat Tahrir al-Sham
                        al-Qaida-linked groups                   | al-Qaida   | al-Qaeda
                        In a phone conversation with the US president | US president | Donald Trump
                        In a phone conversation with the US president | Syrian leader | Bashar al-Assad
                        his US counterpart and the leaders       | US counterpart | Donald Trump
                        Trump described the one-hour talks       | Russian counterpart | Vladimir Putin
                        However, since Assad has regained        | Assad      | Bashar al-Assad
                        supporter of Syrian President Bashar Assad | Bashar Assad | Bashar al-Assad
                        Saudi Arabia’s King Salman               | King Salman | King Salman
                        """)
        void a_passage_is_read_in_the_light_of_its_article(String passage, String words, String meant) {
            Passage found = passage(corpus, passage);
            assertThat(who(found.text(), names.mentions(found))).contains(words + "=" + meant);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                        when did Putin meet Erdogan?;            Putin=Vladimir Putin, Erdogan=Recep Tayyip Erdogan
                        when did putin meet erdogan;             putin=Vladimir Putin, erdogan=Recep Tayyip Erdogan
                        When is the APEC summit in Vietnam?;     APEC=Asia-Pacific Economic Cooperation, Vietnam=Vietnam
                        Did Chevènement convey it?;              Chevènement=Jean-Pierre Chevenement
                        Where did the Turkish president go?;     Turkish president=Recep Tayyip Erdogan
                        Who is America’s president?;             America’s president=Donald Trump
                        What did the Syrian leader say?;         Syrian leader=Bashar al-Assad
                        Where is Recep Erdogan going?;           Recep Erdogan=Recep Tayyip Erdogan
                        Was Mohammed al-Sudani there?;           Mohammed al-Sudani=Mohammed Shia al-Sudani
                        When did Putin meet Xi Jinping?;         Putin=Vladimir Putin, Xi Jinping=Xi Jinping
                        What did Gordon Khan say?;               Gordon Khan=Gordon Khan
                        Is U.K. policy like that of Britain?;    U.K.=United Kingdom, Britain=United Kingdom
                        Did Trump call general Assad?;           Trump=Donald Trump, Assad=Bashar al-Assad
                        Did General Assad call Trump?;           Assad=Bashar al-Assad, Trump=Donald Trump
                        Did Cardinal Assad call Trump?;          Assad=Bashar al-Assad, Trump=Donald Trump
                        Was a Donald Trump DVD sold in Sochi?;   Donald Trump=Donald Trump, Sochi=Sochi
                        Was the Putin-Trump call long?;          Putin=Vladimir Putin, Trump=Donald Trump
                        Who runs the Swiss PTI office?;          PTI=Pakistan Tehreek-e-Insaf
                        What did Jordan Trump say?;              Jordan Trump=Jordan Trump
                        Did putin call Macron?;                  putin=Vladimir Putin, Macron=Emmanuel Macron
                        Who is Russia’s deputy foreign minister?; Russia’s deputy foreign minister=Sergei Ryabkov
                        """)
        void a_question_names_whom_the_articles_know(String question, String meant) {
            assertThat(String.join(", ", asked(names, question))).isEqualTo(meant);
        }

        @ParameterizedTest
        @CsvSource({
            "Putin, true",
            "the Turkish president, true",
            "HTS, true",
            "Hayat Tahrir al-Sham, true",
            "Jean-Pierre Chevènement, true",
            "Xi Jinping, false",
            "Gordon Khan, false",
            "Peru, false",
            "the Peruvian president, false"
        })
        void knows_what_the_articles_name(String name, boolean known) {
            assertThat(names.knows(name)).isEqualTo(known);
        }

        @Test
        void an_entity_lists_its_other_names() {
            Entity erdogan = names.named("Recep Tayyip Erdogan").getFirst();
            assertThat(erdogan.kind()).isEqualTo(Entity.Kind.PERSON);
            assertThat(erdogan.aliases()).contains("Erdogan", "Turkish president");
        }

        @Test
        void what_was_written_reads_back_the_same() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            names.write(bytes);
            Names read = Names.read(new ByteArrayInputStream(bytes.toByteArray()), corpus);
            corpus.articles().stream()
                    .flatMap(article -> article.passages().stream())
                    .forEach(passage -> assertThat(read.mentions(passage)).isEqualTo(names.mentions(passage)));
        }

        @Test
        void a_name_of_any_length_is_written(@TempDir Path folder) throws IOException {
            String firm = "Foo " + "&".repeat(70_000) + " Bar";
            Corpus one = Folder.of(folder, "A merger\n\nThe firm %s was sold.\n".formatted(firm));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Names.learn(one).write(bytes);
            Names read = Names.read(new ByteArrayInputStream(bytes.toByteArray()), one);
            assertThat(read.named(firm)).extracting(Entity::name).containsExactly(firm);
        }

        @Test
        void what_was_written_for_other_articles_is_refused() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            names.write(bytes);
            Corpus changed = new Corpus(corpus.articles(), List.of(), "another fingerprint");
            assertThatIOException()
                    .isThrownBy(() -> Names.read(new ByteArrayInputStream(bytes.toByteArray()), changed))
                    .withMessageContaining("learn them again");
        }

        @Test
        void mentions_are_sorted_and_do_not_overlap() {
            corpus.articles().stream()
                    .flatMap(article -> article.passages().stream())
                    .forEach(passage -> {
                        List<Mention> mentions = names.mentions(passage);
                        for (int i = 1; i < mentions.size(); i++) {
                            assertThat(mentions.get(i).span().start())
                                    .isGreaterThanOrEqualTo(
                                            mentions.get(i - 1).span().end());
                        }
                    });
        }
    }

    /** Rows of pieces of names in any order: no text may stop the learning, whatever it is. */
    @RepeatedTest(20)
    void any_text_can_be_learnt_from(RepetitionInfo repetition, @TempDir Path directory) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        String pieces =
                "Mr |President |New |South African |Russian |Ann |Lee |Lee-|O'|al-|de |of |the |X|U.S.|(|) |, |. |\n|"
                        + "\u00a0|\u2019s |- |&|\u00e9|\ud83d\ude00|7 |counterpart |presidents |and |said |Bank |HTS ";
        List<String> alphabet = List.of(pieces.split("\\|"));
        StringBuilder text = new StringBuilder("A title\n");
        for (int i = 0; i < 400; i++) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        Corpus corpus = Folder.of(directory, text.toString());
        Names names = Names.learn(corpus);
        corpus.articles()
                .getFirst()
                .passages()
                .forEach(passage -> assertThat(names.mentions(passage))
                        .allSatisfy(mention ->
                                assertThat(mention.span().of(passage.text())).isNotBlank())
                        .isSortedAccordingTo(
                                Comparator.comparing(mention -> mention.span().end())));
        assertThat(names.mentions(text.toString())).isNotNull();
    }

    @Test
    void a_letter_alone_is_part_of_another_name(@TempDir Path directory) throws IOException {
        Names names = Names.learn(Folder.of(directory, """
                A film
                The rapper Asher D plays a part in a new film. "I like it," Asher D told the BBC in Oslo on Monday.
                """, """
                A worm
                The worm Zafi spread on Monday. Experts in Oslo warned of Zafi.
                """));

        assertThat(asked(names, "What does Zafi.D do in Oslo?"))
                .contains("Oslo=Oslo")
                .noneMatch(it -> it.startsWith("D="));
        assertThat(asked(names, "Where is Asher D?")).containsExactly("Asher D=Asher D");
    }

    @Nested
    class ACommonWordThatIsAName {

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                        which prize did panorama win;                     panorama=Panorama
                        Which prize did Panorama win in Oslo?;            Panorama=Panorama, Oslo=Oslo
                        How did they photograph the panorama of Oslo?;    Oslo=Oslo
                        Who runs the motor trade in Oslo?;                Oslo=Oslo
                        who met kos motor;                                kos motor=Kos Motor
                        Who saw an ember glow?;                           ''
                        """)
        void is_one_in_lower_case_only_where_no_name_has_a_capital(
                String question, String meant, @TempDir Path directory) throws IOException {
            Names names = Names.learn(Folder.of(directory, """
                    A prize
                    The BBC programme Panorama won a prize in Oslo. The jury praised Panorama on Monday.
                    """, """
                    Another prize
                    In Oslo the makers of Panorama were pleased. Ms Kos Motor drove home. Motor said her motor was old.
                    The worm Ember spread. Experts warned of Ember on Monday. An ember glowed.
                    """));

            assertThat(String.join(", ", asked(names, question))).isEqualTo(meant);
        }
    }

    @Nested
    class TwoPeopleWithOneName {

        private static Corpus corpus;
        private static Names names;

        @BeforeAll
        static void learn(@TempDir Path directory) throws IOException {
            corpus = Folder.of(directory, """
                    Talks in Washington
                    US President George Bush met Senator John Kerry in Washington. Mr Bush said the talks went well.
                    """, """
                    A race in Florida
                    Florida Governor Jeb Bush opened a school. The visit pleased Mr Bush, said Ann Hill.
                    """, """
                    Budget day
                    Chancellor Gordon Brown presented his budget. Mr Brown promised more money for schools.
                    """, """
                    Soul night
                    The singer James Brown will tour Europe. Brown has sold millions of records.
                    """, """
                    A quarrel
                    The economy grew, as Brown noted, while the critics of Bush were silent.
                    """, """
                    Change in Poland
                    Polish Prime Minister Marek Belka resigned in May, and Mr Belka left Warsaw.
                    """, """
                    Later in Poland
                    Polish Prime Minister Anna Nowak spoke in Warsaw. The Polish prime minister was calm.
                    """, """
                    Pyongyang
                    North Korean leader Kim Jong-il saw the envoy in Pyongyang. Mr Kim smiled, the envoy said.
                    """, """
                    Seoul
                    President Kim Dae-jung won the prize in Seoul. The prize pleased Mr Kim, his wife said.
                    """);
            names = Names.learn(corpus);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        Mr Bush said the talks   | Bush                  | George Bush
                        The visit pleased        | Bush                  | Jeb Bush
                        Mr Brown promised        | Brown                 | Gordon Brown
                        Brown has sold           | Brown                 | James Brown
                        Mr Kim smiled            | Kim                   | Kim Jong-il
                        The prize pleased        | Kim                   | Kim Dae-jung
                        The Polish prime minister was | Polish prime minister | Anna Nowak
                        """)
        void each_article_means_its_own(String passage, String words, String meant) {
            Passage found = passage(corpus, passage);
            assertThat(who(found.text(), names.mentions(found))).contains(words + "=" + meant);
        }

        @Test
        void an_article_that_names_neither_in_full_may_mean_either() {
            Passage found = passage(corpus, "as Brown noted");
            List<Mention> mentions = names.mentions(found);
            assertThat(mentions).extracting(Mention::isAmbiguous).containsExactly(true, true);
            assertThat(mentions.getFirst().entities())
                    .extracting(Entity::name)
                    .containsExactlyInAnyOrder("Gordon Brown", "James Brown");
        }

        @Test
        void a_full_name_in_a_question_is_not_its_namesakes() {
            Mention brown = names.mentions("What did Gordon Brown promise?").getFirst();
            assertThat(brown.entities()).extracting(Entity::name).containsExactly("Gordon Brown");
            assertThat(names.mentions(passage(corpus, "Brown has sold"), brown.entity()))
                    .isFalse();
            assertThat(names.mentions(passage(corpus, "Mr Brown promised"), brown.entity()))
                    .isTrue();
        }

        @Test
        void a_stranger_with_a_known_surname_is_unseen() {
            Mention stranger = names.mentions("What did Derren Brown promise?").getFirst();
            assertThat(stranger.kind()).isEqualTo(Mention.Kind.UNSEEN);
            assertThat(stranger.entity().name()).isEqualTo("Derren Brown");
        }

        @Test
        void an_office_that_changed_hands_may_be_either_holder() {
            Mention office =
                    names.mentions("Who advised the Polish prime minister?").getFirst();
            assertThat(office.entities())
                    .extracting(Entity::name)
                    .containsExactlyInAnyOrder("Anna Nowak", "Marek Belka");
        }
    }
}
