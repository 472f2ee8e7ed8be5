package dev.dateline.cli;

import static dev.dateline.model.ScriptedServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor gets of the answers that were given on this machine. */
class AuditCommandTest {

    @TempDir
    static Path home;

    private static Sandbox sandbox;

    @BeforeAll
    static void askSomething() {
        sandbox = Sandbox.overSeeds(home);
        assertThat(sandbox.run("", "ask", "How many people has HTS arrested since September?")
                        .code())
                .isZero();
    }

    @Test
    void anHonestAnswerPassesAndTwoRunsAreTheSame() {
        Sandbox.Result first = sandbox.run("", "audit");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("SUPPORTED").contains("chain INTACT");
        assertThat(sandbox.run("", "audit").out()).isEqualTo(first.out());
    }

    @Test
    void progressIsForTerminals() {
        Sandbox.Result terminal = sandbox.run("", true, Map.of(), "audit");
        Sandbox.Result pipe = sandbox.run("", "audit");

        assertThat(terminal.err())
                .contains("reading 5 of 5 (")
                .containsPattern("auditing 1 of 1 \\([\\d,]+ a second, 0s left\\)")
                .endsWith(" \r");
        assertThat(pipe.err()).isEmpty();
        assertThat(terminal.out()).isEqualTo(pipe.out());
    }

    @Test
    void aJudgesVerdictStandsBesideThatOfTheRules() {
        try (ScriptedServer server =
                ScriptedServer.openAi(says("NOT_SUPPORTED: the excerpt is about something else"))) {
            Sandbox.Result result = sandbox.run("", false, server.variables(), "audit", "--judge", "openai/judge");

            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("SUPPORTED").contains("the excerpt is about something else");
        }
    }

    @Test
    void theJudgeIsAskedWithTheUsersOwnPrompt(@TempDir Path prompts) throws Exception {
        Files.writeString(
                prompts.resolve("judge.md"), "Judge as a Norse god.\n---\n{{excerpts}}\nSays so?\n{{statement}}\n");
        try (ScriptedServer server = ScriptedServer.openAi(says("SUPPORTED - by Odin"))) {
            Sandbox.Result result = sandbox.run(
                    "", false, server.variables(), "audit", "--judge", "openai/judge", "--prompts", prompts.toString());

            assertThat(result.out()).contains("by Odin");
            assertThat(server.calls()).isNotEmpty().allSatisfy(call -> {
                assertThat(call.system()).isEqualTo("Judge as a Norse god.");
                assertThat(call.user()).contains("arrested 184 people").contains("Says so?");
            });
        }
    }

    @Test
    void aJudgesPromptWithoutAPlaceForTheStatementIsOneLine(@TempDir Path prompts) throws Exception {
        Files.writeString(prompts.resolve("judge.md"), "Judge.\n---\n{{excerpts}}\n");
        Sandbox.Result result = sandbox.run("", "audit", "--judge", "openai/judge", "--prompts", prompts.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().contains("judge.md: lacks {{statement}}");
    }

    @Test
    void aLogThatIsNotThereIsOneLine() {
        Sandbox.Result result = sandbox.run("", "audit", home.resolve("nothing").toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1).first().asString().contains("no such log");
    }

    @Test
    void aWordChangedInTheLogIsFound(@TempDir Path other) throws Exception {
        Sandbox changed = Sandbox.overSeeds(other);
        changed.run("", false, Map.of(), "ask", "How many people has HTS arrested since September?");
        try (var files = Files.list(changed.data("answers"))) {
            Path log = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(log, Files.readString(log).replace("184 people:", "185 people:"));
        }

        Sandbox.Result result = changed.run("", "audit");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("185").contains("CONTRADICTED");
    }
}
