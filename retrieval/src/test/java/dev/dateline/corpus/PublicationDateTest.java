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
            2017-11-08T10:00:00Z            | 2017-11-08
            Milton Gazette, Friday 8 June 2018 | 2018-06-08
            London, 3 December 2018         | 2018-12-03
            Milton Gazette · 3 Dec 2018     | 2018-12-03
            5 March 2019 · Milton Gazette   | 2019-03-05
            17/01/2019                      | 2019-01-17
            17.01.2019 (dpa)                | 2019-01-17
            Wednesday 03/04/2019            | 2019-04-03
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
            OSLO, Jan 17, 2019 (Reuters) -       | 2019-01-17 | OSLO, Jan 17, 2019 (Reuters)
            BERGEN, Norway, 17 January 2019 (AP) — | 2019-01-17 | BERGEN, Norway, 17 January 2019 (AP)
            Bergen (Norway), January 17, 2019 (AFP) - | 2019-01-17 | Bergen (Norway), January 17, 2019 (AFP)
            OSLO (AFP), January 17, 2019 -       | 2019-01-17 | OSLO (AFP), January 17, 2019
            17 January 2019 (AP) -               | 2019-01-17 | 17 January 2019 (AP)
            17 January 2019 -                    | 2019-01-17 | 17 January 2019
            OSLO -- January 17, 2019 --          | 2019-01-17 | OSLO -- January 17, 2019
            OSLO, Jan. 17, 2019:                 | 2019-01-17 | OSLO, Jan. 17, 2019
            Oslo, 17.01.2019 (dpa) –             | 2019-01-17 | Oslo, 17.01.2019 (dpa)
            (Reuters, 17 Jan 2019) -             | 2019-01-17 | (Reuters, 17 Jan 2019)
            """)
    void aDatelineStatesADate(String dateline, String interval, String words) {
        String report = dateline + " The minister opened a school on Tuesday. It had been due on May 3, 2018, and the"
                + " next one is on December 13.\n";
        for (String above : new String[] {"", "By Jane Doe\n\n", "A summary of it all in a few words.\n\n"}) {
            PublicationDate published = published("a.txt", "Minister opens a school\n\n" + above + report);
            assertThat(published.interval()).hasToString(interval);
            assertThat(published.grade()).isEqualTo(Grade.STATED);
            assertThat(published.basis()).isEqualTo("stated: " + words);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OSLO, Aug. 19 (AP) - A ferry sank on Sunday.                                     | unknown | 19 August; the year is not stated
            (Reuters) - Aug 19 - A ferry sank on Sunday, officials said on Monday.           | unknown | 19 August, a Monday or Tuesday; the year is not stated
            OSLO, Aug. 19 (AP) - A ferry sank. The last one had sunk on May 3, 2019, off it. | from 2019-08-19 | not before 'Aug. 19', the first after 2019-05-03
            OSLO, Aug. 19 (AP) - A ferry sank. The last sank on May 3, 2019. A ship will sail on May 2, 2020. | 2019-08-19 | on 'Aug. 19'
            OSLO, 03/04/2019 - A ferry sank off the coast.                                   | 2019-03-04 to 2019-04-03 | on 2019-03-04 or 2019-04-03: '03/04/2019'
            OSLO, 03/04/2019 - A ferry sank off the coast, officials said on Wednesday.      | 2019-04-03 | on '03/04/2019'
            On March 3, 2019 - a Sunday - a ferry sank off the coast.                        | from 2019-03-03 | not before 'March 3, 2019'
            June 6, 1944 - The landing began at dawn. The last of the men died on May 3, 2019. | from 2019-05-03 | not before 'May 3, 2019'
            """)
    void aDatelineThatLeavesSomethingOpenSaysTheRest(String body, String interval, String basis) {
        PublicationDate published = published("a.txt", "Ferry sinks\n\n" + body + "\n");
        assertThat(published.interval()).hasToString(interval);
        assertThat(published.basis()).contains(basis);
        assertThat(published.grade()).isNotEqualTo(Grade.STATED);
    }

    @Test
    void aBareDayBeforeEveryParagraphIsAChronology() {
        assertThat(published(
                                "a.txt",
                                "The crisis day by day\n\n3 March 2019 - The minister resigned after the vote.\n\n"
                                        + "5 March 2019 - The prime minister named another one.\n")
                        .interval())
                .hasToString("from 2019-03-05");
    }

    @Test
    void theNewspapersNameStandsOverTheDay() {
        Corpus corpus = new Folder(folder)
                .with(
                        "a.txt",
                        "Council closes school\nThe Milton Herald\nThursday 21 March 2019\n\nThe school will close.\n")
                .read();
        assertThat(corpus.articles().getFirst().published().basis()).isEqualTo("stated: Thursday 21 March 2019");
        assertThat(corpus.articles().getFirst().passages())
                .extracting(Passage::text)
                .containsExactly("Council closes school", "The school will close.");
    }

    @Test
    void theDayOfAMatchBelowTheGroundIsNoDayOfPublication() {
        PublicationDate published = published(
                "a.txt", "Milton v Harwick\n\nHill Park\n\nSaturday 26 February\n\nMilton play at home again.\n");
        assertThat(published.basis()).isEqualTo("no date in the text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            This article was first published on 3 March 2019 and updated on 7 May 2019. | 2019-03-03
            Last updated: 7 May 2019                                                    | 2019-05-07
            This article was amended on 7 May 2019 to correct a name.                   | until 2019-05-07
            An earlier version of this story, of 7 May 2019, misspelled a name.         | until 2019-05-07
            """)
    void remarksAtTheEndTellWhenItWasPublished(String remark, String interval) {
        assertThat(published(
                                "a.txt",
                                "Talks end\n\nThe talks ended without a result, officials said.\n\n" + remark + "\n")
                        .interval())
                .hasToString(interval);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OSLO, Aug 19, 2019 (AP) - A ferry sank on Sunday. On May 3 it had run aground.   | OSLO, Aug 19, 2019 (AP) -
            19 August 2019 - A ferry sank on Sunday. It was built in 1974.                   | 19 August 2019 -
            19 August - A ferry sank on Sunday. It was built in 1974.                        | 19 August -
            June 6, 1944 - The landing began at dawn. The last man died on May 3, 2019.      | ''
            On May 3, 2019 a ferry sank.                                                     | ''
            """)
    void anArticleTellsWhereItsDatelineStands(String body, String dateline) {
        Article article = new Folder(folder)
                .with("a.txt", "Ferry sinks\n\n" + body + "\n")
                .read()
                .articles()
                .getFirst();
        assertThat(article.dateline()
                        .map(span -> span.words(article.source().text().text()))
                        .orElse(""))
                .isEqualTo(dateline);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The talks ended on May 3, 2017, after a week.                                      | from 2017-05-03
            The talks ended on May 3, 2017. The last ones ended on 7 June 2016 in a row.       | from 2017-05-03
            The treaty runs until May 3, 2017, he said.                                        | unknown
            The new law will come into force on May 3, 2017, the ministry said.                | until 2017-05-02
            The war has lasted since March 2011, he said.                                      | unknown
            The summit of the leaders is slated for May 5, 2018, in the capital.               | until 2018-05-04
            The talks about the coming summit of May 5, 2018, went on, he said.                | unknown
            He was arrested after coming home on May 5, 2018, his wife said.                   | from 2018-05-05
            He was born on May 3, 1953. In 2005 he told it all. He will speak on June 4 again.  | from 1953-05-03
            They met on May 3, 2017, in Rome. They will meet again on June 4 in Bonn.          | 2017-05-03 to 2017-06-03
            They met on May 3, 2017, in Rome. The second round ended on June 4 in Bonn.        | from 2017-06-04
            They met on May 3, 2017, in Rome. The first round had ended on March 4 in Bonn.    | from 2017-05-03
            They met on May 3, 2017, in Rome. The next meeting is on June 4 in Bonn, he said. | 2017-05-03 to 2017-06-03
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
