package dev.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.Environment;
import dev.dateline.model.Patience;
import dev.dateline.model.ScriptedServer;
import dev.dateline.model.ScriptedServer.Act;
import dev.dateline.model.provider.Models;
import dev.dateline.prompt.Prompts;
import dev.dateline.support.Excerpt;
import dev.dateline.text.Span;
import dev.dateline.time.DateInterval;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Patience ONE_TRY =
            new Patience(1, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static Judgement judgement(Act act) {
        try (ScriptedServer server = ScriptedServer.openAi(act)) {
            Models models = new Models(new Environment(server.variables()), ONE_TRY);
            Judge judge = new Judge(
                    models.open("openai/some-model").asChatModel(),
                    Prompts.packaged().judging());
            String article = "The mayor resigned.";
            Excerpt excerpt = new Excerpt(1, article, new Span(0, article.length()), "", DateInterval.UNKNOWN);
            return judge.judge("The mayor was arrested.", List.of(excerpt));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUPPORTED — it says so.              | SUPPORTED     | it says so.
            NOT_SUPPORTED — it says nothing.     | NOT_SUPPORTED | it says nothing.
            NOT SUPPORTED: it says nothing.      | NOT_SUPPORTED | it says nothing.
            Not supported. It says nothing.      | NOT_SUPPORTED | It says nothing.
            **NOT_SUPPORTED** – it says nothing. | NOT_SUPPORTED | it says nothing.
            Verdict: PARTLY - the day is not in. | PARTLY        | the day is not in.
            Supported? No.                       | NONE          | Supported? No.
            Partly because it says nothing.      | NONE          | Partly because it says nothing.
            It can't be called SUPPORTED.        | NONE          | It can't be called SUPPORTED.
            """)
    void readsTheVerdictThatBeginsALine(String reply, String verdict, String reason) {
        assertThat(judgement(ScriptedServer.says(reply))).isEqualTo(new Judgement(verdict, reason));
    }

    @Test
    void aModelThatCannotBeUsedGivesNoVerdict() {
        assertThat(judgement(ScriptedServer.refuses(401, "{}"))).satisfies(judgement -> {
            assertThat(judgement.verdict()).isEqualTo("NONE");
            assertThat(judgement.reason()).contains("openai/some-model");
        });
    }

    @Test
    void aModelThatCannotReadThatMuchGivesNoVerdict() {
        String tooLong = "{\"error\":{\"message\":\"too long\",\"code\":\"context_length_exceeded\"}}";

        assertThat(judgement(ScriptedServer.refuses(400, tooLong)).verdict()).isEqualTo("NONE");
    }
}
