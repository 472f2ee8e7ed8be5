package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.answer.Answer;
import dev.dateline.answer.AnswerListener;
import dev.dateline.answer.DatedEvent;
import dev.dateline.answer.Reply;
import dev.dateline.answer.extractive.ExtractiveAnswerer;
import dev.dateline.citation.Citation;
import dev.dateline.record.LogEntry;
import dev.dateline.time.EventStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to the questions that Dateline was made for. */
class AnswersOverSeedsTest {

    private static final String MACRON = "000_38773b743b8fa480.txt";
    private static final String ISTANBUL = "003_6dd31631be1a3fe6.txt";
    private static final String TALKS = "004_a3150b6170664ba5.txt";

    @Test
    void noMeetingOfPutinAndErdoganIsReportedAndFourArePlanned() {
        Answer.Found found = found("when did Putin meet Erdogan?");

        assertThat(found.summary()).startsWith("No article reports that it happened");
        assertThat(found.dates())
                .extracting(DatedEvent::value)
                .containsExactly("2017-11-13", "2017-11-22", "XXXX-10-27", "XXXX-WXX-1");
        assertThat(found.dates()).extracting(DatedEvent::status).containsOnly(EventStatus.PLANNED);
        assertThat(found.statements())
                .extracting(statement -> statement.text().split("“", 2)[0])
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Monday 13 November 2017, in Sochi (planned; the year"),
                        second -> assertThat(second).startsWith("Wednesday 22 November 2017, in Sochi (planned;"),
                        third -> assertThat(third).startsWith("27 October, in Istanbul (planned; year not stated)"),
                        fourth -> assertThat(fourth).startsWith("a Monday after 7 September, in Sochi (planned;"));
        assertThat(found.citations()).extracting(Citation::source).contains(MACRON, ISTANBUL, TALKS);
    }

    @Test
    void theSameEventToldTwiceIsOneEntryWithTwoCitations() {
        Answer.Found found = found("when did Putin meet Erdogan?");

        assertThat(found.statements().getFirst().citations()).hasSizeGreaterThan(1);
    }

    @Test
    void aReportedMeetingIsDatedByTheTextAndTheCaptionTogether() {
        DatedEvent meeting = found("When did Assad meet Putin?").dates().stream()
                .filter(date -> date.status() == EventStatus.REPORTED)
                .findFirst()
                .orElseThrow();

        assertThat(meeting.value()).isEqualTo("2017-11-20");
    }

    @Test
    void twoArticlesDateTheBeginningOfTheWar() {
        Answer.Found found = found("When did the Syrian war begin?");

        assertThat(found.dates()).extracting(DatedEvent::value).contains("2011-03");
        assertThat(found.citations())
                .extracting(Citation::source)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void articlesThatDifferOnADateAreBothShown() {
        Answer.Found found = found("When is the APEC summit in Vietnam?");

        assertThat(found.summary()).isEqualTo("The articles give different dates:");
        assertThat(found.dates())
                .extracting(DatedEvent::value)
                .contains("2017-11-08/2017-11-10", "2017-11-11/2017-11-12");
    }

    @Test
    void aPlanIsNoYes() {
        Answer.Found found = found("Did Putin and Trump meet in Danang?");

        assertThat(found.text()).startsWith("The articles tell only of plans").doesNotContain("Yes");
    }

    @ParameterizedTest
    @CsvSource({
        "Who conveyed Macron's message to Russia?, Jean-Pierre Chevenement",
        "How many people has HTS arrested since September?, 184",
        "Who is the Italian foreign minister?, Antonio Tajani"
    })
    void fewWordsAnswerAndStandFirst(String question, String words) {
        assertThat(found(question).text()).startsWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"When did Putin meet Xi Jinping?", "Who won the 2018 World Cup?", "How much is a bitcoin?"})
    void whatTheArticlesDontSayIsNotSaid(String question) {
        Answer answer = ask(question).answer();

        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.text()).startsWith("The articles don't say");
    }

    @Test
    void theReasonNamesWhoIsNotThere() {
        assertThat(ask("When did Putin meet Xi Jinping?").answer().text()).contains("Xi Jinping");
    }

    @Test
    void nothingLaterThanTheDayIsUsed() {
        Answer before = ask(SeedsDateline.asOf(LocalDate.of(2017, 11, 1)), "when did Putin meet Erdogan?");
        Answer after = ask(SeedsDateline.asOf(LocalDate.of(2017, 11, 12)), "when did Putin meet Erdogan?");

        assertThat(before).isInstanceOf(Answer.NotFound.class);
        assertThat(((Answer.Found) after).dates()).extracting(DatedEvent::value).containsExactly("2017-11-13");
    }

    @Test
    void anAnswerThatNobodyWaitsForIsNeitherRecordedNorRemembered() {
        List<LogEntry> recorded = new ArrayList<>();
        Dateline dateline = SeedsDateline.answeredBy(new ExtractiveAnswerer(), recorded::add);
        Conversation conversation = new Conversation();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> dateline.ask(conversation, "Who is Dmitry Peskov?", AnswerListener.NONE, () -> false));

        assertThat(recorded).isEmpty();
        assertThat(conversation.turns()).isEmpty();
    }

    @Test
    void copiesOfACitedSentenceAreNamed() {
        List<Citation> citations = found("Who is Dmitry Peskov?").citations();

        assertThat(citations)
                .filteredOn(citation -> citation.source().startsWith("001"))
                .allSatisfy(citation -> assertThat(citation.alsoIn())
                        .extracting(Citation.Location::source)
                        .containsExactly("002_46053e24d735a09e.txt"))
                .isNotEmpty();
    }

    private static Answer.Found found(String question) {
        return (Answer.Found) ask(question).answer();
    }

    private static Reply ask(String question) {
        return SeedsDateline.get().ask(new Conversation(), question);
    }

    private static Answer ask(Dateline dateline, String question) {
        return dateline.ask(new Conversation(), question).answer();
    }
}
