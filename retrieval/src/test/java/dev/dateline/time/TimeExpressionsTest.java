package dev.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows hold the words of an expression in brackets, as {@code time-expressions.csv} explains. */
class TimeExpressionsTest {

    @ParameterizedTest(name = "{2} in: {1}")
    @CsvFileSource(resources = "time-expressions.csv", delimiter = '|', quoteCharacter = '`')
    void anExpressionIsResolvedAgainstTheDateOfTheArticle(String published, String marked, String value) {
        assertExpression(marked, value, interval(published));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The leaders will meet on [October 27] in Istanbul.      | XXXX-10-27
            The leaders met on [Wednesday].                         | XXXX-WXX-3
            The envoy arrived on [Wednesday night].                 | XXXX-WXX-3TNI
            The war began in [March].                               | XXXX-03
            The minister resigned [yesterday].                      | XXXX-XX-XX
            A court ruled [last week] that he may stay.             | XXXX-WXX
            Prices fell [last month].                               | XXXX-XX
            Prices fell [last year].                                | XXXX
            Profit rose in [the third quarter].                     | XXXX-Q3
            The bridge opened [last summer].                        | XXXX-SU
            The gates open on [Christmas Day].                      | XXXX-12-25
            The gates open on [Thanksgiving].                       | XXXX-11-XX
            The war began in [March 2011].                          | 2011-03
            """)
    void withoutADateOfTheArticleTheValueSaysWhatIsNotKnown(String marked, String value) {
        assertExpression(marked, value, DateInterval.UNKNOWN);
        assertExpression(marked, value, DateInterval.of(LocalDate.of(2017, 11, 4), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-10-26..2017-11-10 | They will meet on [November 13]. | 2017-11-13
            2017-11-20..2017-11-22 | They will meet on [Wednesday].   | 2017-11-22
            2017-11-20..2017-11-22 | They met on [Monday].            | 2017-11-20
            2017-11-20..2017-11-22 | They met [yesterday].            | XXXX-XX-XX
            2017-11-20..2017-11-22 | They met [last month].           | 2017-10
            2017-11-15..2017-11-22 | They met on [Monday].            | XXXX-WXX-1
            2017-01-01..2017-12-31 | They met in [October].           | XXXX-10
            2017-01-01..2017-12-31 | They met [this year].            | 2017
            2010-01-01..2017-12-31 | They met [last year].            | XXXX
            """)
    void anUncertainDateOfTheArticleResolvesOnlyWhatAllItsDaysAgreeOn(String published, String marked, String value) {
        assertExpression(marked, value, interval(published));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2005-03-04..2005-03-04 | The waste is safe [8,000 years from now].        | XXXX
            2005-03-04..2005-03-04 | A king died [2,100 years ago].                   | XXXX
            2005-03-04..2005-03-04 | It ends [8,000 decades from now].                | XXXX
            2005-03-04..2005-03-04 | It began [900 centuries ago].                    | XX
            2005-03-04..2005-03-04 | It began [2,000 years ago].                      | 0005
            2005-03-04..2005-03-04 | On March 3, 2001 it began; it ended [8,000 years later]. | XXXX
            """)
    void aYearWithoutFourDigitsIsNotGiven(String published, String marked, String value) {
        assertExpression(marked, value, interval(published));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He may resign if the vote fails.
            The march on the capital went on.
            April is a sister of his.
            It cost $1998 and weighed 2017 pounds.
            The score was 20.10 to 3.
            He watched 60 Minutes.
            She is a 24-year-old student.
            The sun. The moon.
            In a second vote, they won.
            He writes for the daily Hurriyet.
            It is hard for today's youth.
            It soon became a flood.
            """)
    void wordsThatOnlyLookLikeTimesAreLeftAlone(String sentence) {
        assertThat(TimeExpressions.find(sentence, DateInterval.on(LocalDate.of(2017, 11, 21))))
                .isEmpty();
    }

    @Test
    void theBasisSaysHowADateIsKnown() {
        DateInterval published = DateInterval.of(LocalDate.of(2017, 10, 26), LocalDate.of(2017, 11, 10));
        List<TimeExpression> found =
                TimeExpressions.find("On November 13, on 13 November 2017 or on Tuesday.", published);

        assertThat(found).extracting(TimeExpression::inferred).containsExactly(true, false, false);
        assertThat(found)
                .extracting(TimeExpression::basis)
                .containsExactly(
                        "the year follows from the article's date, 2017-10-26 to 2017-11-10",
                        "stated",
                        "weekday stated, which week is not known");
    }

    @Test
    void theIntervalHoldsTheDaysOfTheValue() {
        DateInterval published = DateInterval.on(LocalDate.of(2017, 11, 21));
        List<TimeExpression> found = TimeExpressions.find(
                "Last week, in March 2011, on 27 October 2017, in the 1990s and for three months.", published);

        assertThat(found)
                .extracting(e -> e.interval().toString())
                .containsExactly(
                        "2017-11-13 to 2017-11-19",
                        "2011-03-01 to 2011-03-31",
                        "2017-10-27",
                        "1990-01-01 to 1999-12-31",
                        "unknown");
    }

    @Test
    void oneSentenceOfATextIsReadAloneAndItsSpansCountFromTheStartOfTheText() {
        String text = "It will rain. They met on Monday. It rained on Tuesday.";
        Span sentence = new Span(14, 33);

        List<TimeExpression> found = TimeExpressions.find(text, sentence, DateInterval.on(LocalDate.of(2017, 11, 23)));

        assertThat(found).extracting(e -> e.span().of(text)).containsExactly("Monday");
        assertThat(found).extracting(TimeExpression::value).containsExactly("2017-11-20");
    }

    @Test
    void aPartBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> TimeExpressions.find("short", new Span(0, 6), DateInterval.UNKNOWN))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyTextGivesExpressionsInOrderThatDoNotOverlap() {
        Random random = new Random(20171121);
        String[] words =
                ("on in the last next past first Monday Nov. 11 - 12 , and 2017 March 3 quarter of year week ago two few"
                                + " a.m. 10 : 30 's '98 1990s half an hour every each may Friday night \n \n\n \u201c \u2014 \ud83d\ude00 99 00 .")
                        .split(" ", -1);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            int end = 0;
            for (TimeExpression expression :
                    TimeExpressions.find(text.toString(), DateInterval.on(LocalDate.of(2016, 2, 29)))) {
                assertThat(expression.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                end = expression.span().end();
                assertThat(end).as(text.toString()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static void assertExpression(String marked, String value, DateInterval published) {
        Span expected = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
        String text = marked.replace("[", "").replace("]", "");

        List<TimeExpression> found = TimeExpressions.find(text, published);

        assertThat(found)
                .as(text)
                .filteredOn(e -> e.span().equals(expected))
                .extracting(TimeExpression::value)
                .containsExactly(value);
    }

    private static DateInterval interval(String published) {
        String[] ends = published.split("\\.\\.", -1);
        return DateInterval.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }
}
