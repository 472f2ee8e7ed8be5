package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.corpus.PublicationDate.Grade;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2017-11-08-talks.txt, 2017-11-08",
        "20171108_talks.txt, 2017-11-08",
        "2017/11/08/talks.txt, 2017-11-08",
        "APW19980807.0261.txt, 1998-08-07",
        "38773b20171108a480.txt, unknown",
        "2017-11-31-talks.txt, unknown",
        "talks.txt, unknown"
    })
    void theNameOfAFileStatesADate(String file, String interval) {
        assertThat(published(file, "Talks end\n\nThe talks ended without a result, officials said.\n")
                        .interval())
                .hasToString(interval);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Published: 8 Nov 2017           | 2017-11-08
            Tuesday, 21 November 2017       | 2017-11-21
            Published 8 Nov 2017, 10:31 GMT | 2017-11-08
            Posted on November 8, 2017      | 2017-11-08
            Date: 2017-11-08T10:00:00Z      | 2017-11-08
            """)
    void aLineOfItsOwnStatesADate(String line, String interval) {
        PublicationDate published =
                published("talks.txt", "Talks end\n\n" + line + "\n\nThe talks of 3 May 2016 ended, officials said.\n");
        assertThat(published.interval()).hasToString(interval);
        assertThat(published.grade()).isEqualTo(Grade.STATED);
        assertThat(published.basis()).contains(line);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The talks ended on May 3, 2017, after a week.                                      | from 2017-05-03
            The talks ended on May 3, 2017. The last ones ended on 7 June 2016 in a row.       | from 2017-05-03
            The treaty runs until May 3, 2017, he said.                                        | unknown
            The new law will come into force on May 3, 2017, the ministry said.                | until 2017-05-02
            The war has lasted since March 2011, he said.                                      | unknown
            He was born on May 3, 1953. In 2005 he told it all. He will speak on June 4 again.  | from 1953-05-03
            They met on May 3, 2017, in Rome. They will meet again on June 4 in Bonn.          | 2017-05-03 to 2017-06-03
            They met on May 3, 2017, in Rome. The second round ended on June 4 in Bonn.        | from 2017-06-04
            They met on May 3, 2017, in Rome. The first round had ended on March 4 in Bonn.    | from 2017-05-03
            They fled after the September 11 attacks and never came back to the old house.     | unknown
            """)
    void daysInTheTextBoundTheDate(String body, String interval) {
        PublicationDate published = published("talks.txt", "Talks\n\n" + body + "\n");
        assertThat(published.interval()).hasToString(interval);
        assertThat(published.grade()).isEqualTo(interval.equals("unknown") ? Grade.UNKNOWN : Grade.INFERRED);
    }

    @Test
    void aCaptionIsNoMoreThanALowerBound() {
        assertThat(published(
                                "a.txt",
                                "Talks\n\nThe two leaders in Hamburg, Germany, July 7, 2017. REUTERS/A. Name/File Photo\n\n"
                                        + "The leaders met again on Friday in Bonn, officials said.\n")
                        .interval())
                .hasToString("from 2017-07-07");
    }

    @Test
    void aCaptionOfAnotherEventOnTheSameWeekdaySaysNothingMore() {
        assertThat(published(
                                "a.txt",
                                "Envoy returns\n\nForeign Minister Anna Maria Rossi speaks in Washington on July 11, 2024. (AP)\n\n"
                                        + "Foreign Minister Anna Maria Rossi announced the plan in Rome Thursday, her office said.\n")
                        .interval())
                .hasToString("from 2024-07-11");
    }

    @Test
    void articlesOfOneFileDoNotShareADate() {
        Corpus corpus = new Folder(folder).with("2017-11-08.txt", """
                        Talks on Syria end in the city of Sochi

                        The talks ended without a result on May 3, 2016, the officials who took part in them said.

                        They would go on in the autumn, the officials said, but nobody could say in which city.



                        Storm hits the northern coast of Norway

                        A storm hit the coast of Norway on Friday and left thousands of homes without any power.

                        It was the third storm in two weeks, and forecasters expect another one on Sunday evening.
                        """).read();
        assertThat(corpus.articles())
                .extracting(article -> article.published().interval().toString())
                .containsExactly("from 2016-05-03", "unknown");
    }

    @Test
    void asOfADayNothingIsKnownFromLaterArticles() {
        Corpus seeds = Folder.seeds().read();
        assertThat(seeds.upTo(LocalDate.parse("2017-11-01")).articles()).isEmpty();
        Corpus before = seeds.upTo(LocalDate.parse("2017-11-05"));
        assertThat(before.articles()).hasSize(1);
        assertThat(before.articles().getFirst().published().basis())
                .as("the article that gave it its year may be later")
                .contains("year is not stated");
        Corpus after = seeds.upTo(LocalDate.parse("2017-11-10"));
        assertThat(after.articles()).hasSize(2);
        assertThat(after.articles().getLast().published().interval()).hasToString("2017-11-04 to 2017-11-05");
        assertThat(after.fingerprint()).isNotEqualTo(seeds.fingerprint());
    }

    private PublicationDate published(String file, String text) {
        return new Folder(folder).with(file, text).read().articles().getFirst().published();
    }
}
