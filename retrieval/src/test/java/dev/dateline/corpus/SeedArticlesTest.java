package dev.dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.corpus.PublicationDate.Grade;
import dev.dateline.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedArticlesTest {

    private static final Corpus SEEDS = Folder.seeds().read();

    @Test
    void fiveFilesHoldSevenArticles() {
        assertThat(SEEDS.articles())
                .extracting(Article::title)
                .containsExactly(
                        "Putin Receives Message from Macron before Meeting with Trump, Erdogan",
                        "Islamabad Locked Down ahead of Protests Seeking ex-PM Imran Khan's Release",
                        "Russia Attempts to Discuss Syrian Crisis in Possible Putin, Trump Summit",
                        "Italy Plans to Return Ambassador to Syria to Reflect New Diplomatic Developments, Minister Says",
                        "Iraq Preoccupied with Potential Broad Israeli Attack",
                        "Turkey Announces Erdogan, Putin Meeting in Istanbul",
                        "Russian president talks to Trump, regional leaders on Syria");
        assertThat(SEEDS.skipped()).isEmpty();
    }

    @Test
    void theArticleThatStandsInTwoFilesHasTwoSources() {
        assertThat(article("Russia Attempts").sources())
                .extracting(SourceFile::path)
                .containsExactly("001_e883911a8d732f19.txt", "002_46053e24d735a09e.txt");
        assertThat(SEEDS.articles())
                .filteredOn(article -> !article.copies().isEmpty())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Putin Receives   | 2017-10-26 to 2017-11-10 | INFERRED | not before 'October 26', the first after 2017-07-07; before 'Nov. 11-12', which was still to come
            Islamabad        | from 2024-11-22          | INFERRED | not before '22 November 2024' in a caption
            Russia Attempts  | 2017-11-04 to 2017-11-05 | INFERRED | before 'November 8', which was still to come; the year is that of 'Nov. 11-12' in "Putin Receives Message from Macron before Meeting with Trump, Erdogan", the same event; in the week before: it is 'next week'; on or just after 'Saturday', when it was reported
            Italy            | from 2024-07-11          | INFERRED | not before 'July 11, 2024' in a caption
            Iraq             | unknown                  | UNKNOWN  | no date in the text
            Turkey           | unknown                  | UNKNOWN  | a Tuesday between 7 September and 27 October; the year is not stated
            Russian          | 2017-11-20 to 2017-11-22 | INFERRED | not before 'November 20, 2017' in a caption; 'Monday' was the same event, and 'Wednesday' was still ahead
            """)
    void eachIsDatedAsFarAsItsWordsAllow(String title, String interval, Grade grade, String basis) {
        PublicationDate published = article(title).published();
        assertThat(published.interval()).hasToString(interval);
        assertThat(published.grade()).isEqualTo(grade);
        assertThat(published.basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT",
                "News",
                "SHARE THIS ARTICLE",
                "Press TV News Roku",
                "www.presstv.co.uk",
                "can also be accessed",
                "having issues with commenting"
            })
    void whatThePagesShowAroundTheirArticlesIsLeftOut(String furniture) {
        assertThat(SEEDS.articles())
                .allSatisfy(article -> assertThat(article.passages())
                        .noneMatch(passage -> passage.text().equals(furniture)
                                || furniture.length() > 4 && passage.text().contains(furniture)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Putin Receives  | 1 | US President Donald Trump shakes hands
            Islamabad       | 1 | Police officers stand guard
            Russia Attempts | 1 | Russian President Vladimir Putin and US President Donald Trump. (Reuters)
            Italy           | 1 | Italy's Foreign Minister Antonio Tajani speaks
            Iraq            | 1 | Iraqi PM Mohammed Shi al-Sudani
            Turkey          | 1 | Russian President Vladimir Putin and his Turkish counterpart Recep Tayyip Erdogan, pictured on September 7
            Russian         | 2 | Russian President Vladimir Putin speaks on the phone
            """)
    void captionsAreKeptApartAndOnce(String title, int count, String beginning) {
        assertThat(article(title).passages(Passage.Kind.CAPTION))
                .hasSize(count)
                .first()
                .matches(caption -> caption.text().startsWith(beginning));
    }

    @Test
    void eachHasOneTitleAndNoSentenceTwice() {
        assertThat(SEEDS.articles()).allSatisfy(article -> {
            assertThat(article.passages(Passage.Kind.TITLE)).hasSize(1);
            assertThat(article.passages()).extracting(Passage::text).doesNotHaveDuplicates();
        });
    }

    @Test
    void linesWithoutBlankLinesBetweenThemAreParagraphs() {
        assertThat(article("Islamabad")
                        .passages(Passage.Kind.BODY)
                        .map(Passage::paragraph)
                        .distinct())
                .hasSize(13);
    }

    private static Article article(String title) {
        return SEEDS.articles().stream()
                .filter(article -> article.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }
}
