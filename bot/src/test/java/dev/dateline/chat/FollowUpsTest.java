package dev.dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.answer.Statement;
import dev.dateline.citation.Citation;
import dev.dateline.corpus.CorpusReader;
import dev.dateline.corpus.PublicationDate;
import dev.dateline.names.Names;
import dev.dateline.question.QuestionReader;
import dev.dateline.record.AnswerJson;
import dev.dateline.text.CodePointRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FollowUpsTest {

    static final Names NAMES = Names.learn(CorpusReader.read(
            List.of(Path.of(System.getProperty("dateline.checkout"), "seeds")), CorpusReader.Progress.NONE));

    static Reply reply(String question, @Nullable String answer) {
        Citation citation = new Citation(
                1, "a.txt", "0", new CodePointRange(0, 1), 1, "x", "A title", PublicationDate.UNKNOWN, List.of());
        return new Reply(
                "1",
                Instant.EPOCH,
                QuestionReader.read(question, NAMES, LocalDate.of(2026, 11, 21)),
                answer == null
                        ? new Answer.NotFound("The articles don't say.")
                        : new Answer.Found(
                                null, List.of(new Statement(answer, List.of(1), null)), List.of(citation), List.of()),
                "extractive",
                null,
                null,
                "0");
    }

    @ParameterizedTest(name = "{0} … {2}")
    @CsvFileSource(resources = "follow-ups.csv", delimiter = '|')
    void spellsOutWhatTheLastQuestionImplies(
            String before, @Nullable String answer, String utterance, String standalone) {
        assertThat(FollowUps.standalone(List.of(Turn.of(AnswerJson.object(reply(before, answer)))), utterance, NAMES))
                .isEqualTo(standalone);
    }

    @Test
    void leavesTheFirstUtteranceAsItIs() {
        assertThat(FollowUps.standalone(List.of(), " and where? ", NAMES)).isEqualTo("and where?");
    }

    @Test
    void looksFurtherBackWhereTheLastQuestionNamesNobody() {
        List<Turn> turns = List.of(
                Turn.of(AnswerJson.object(reply("What did Macron say?", null))),
                Turn.of(AnswerJson.object(reply("What happened in Syria?", null))));

        assertThat(FollowUps.standalone(turns, "Where did he say it?", NAMES)).startsWith("Where did Macron say");
    }
}
