package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.answer.Answer;
import dev.dateline.answer.Reply;
import dev.dateline.question.AnswerType;
import dev.dateline.question.Question;
import dev.dateline.time.DateInterval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalRendererTest {

    private static String rendered(String asked, String standalone, @Nullable String topic) {
        Question question = new Question(
                asked, standalone, AnswerType.WHERE, null, null, List.of(), List.of(), DateInterval.UNKNOWN, topic);
        @Nullable String none = null;
        return TerminalRenderer.plain(new Reply(
                "id",
                Instant.EPOCH,
                question,
                new Answer.NotFound("The articles don't say."),
                "extractive",
                none,
                none,
                "index"));
    }

    @Test
    void whatAConversationAddedToAQuestionIsToldUnderTheAnswer() {
        assertThat(rendered("And where?", "Where will Putin meet Erdogan?", null))
                .isEqualTo("""
                        The articles don't say.

                        Understood as: Where will Putin meet Erdogan?
                        """);
        assertThat(rendered("Who was arrested?", "Who was arrested?", "Sochi"))
                .endsWith("Understood as: About Sochi: Who was arrested?\n");
    }

    @ParameterizedTest
    @CsvSource({"Where did they meet?, Where did they meet?", "where did they meet, Where did they meet?"})
    void aQuestionUnderstoodAsTypedIsNotRepeated(String asked, String standalone) {
        assertThat(rendered(asked, standalone, null)).isEqualTo("The articles don't say.\n");
    }
}
