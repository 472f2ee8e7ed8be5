package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts Java, with a Java that prints what it reads and the locale it is given. */
class LauncherTest {

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Checkout.root().resolve("dateline"), folder.resolve("dateline"));
        Files.createFile(folder.resolve("dateline.jar"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program("locale", "echo \"$CHARACTERS\"");
        program("java", """
                cat || exit 7
                echo "$LC_ALL" || exit 8
                for word; do
                    case $word in -Ddateline.exit=*) printf 3 >"${word#*=}"; exit 1 ;; esac
                done
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&-", "<&- 2>&-"})
    void aClosedInputHasNothingToRead(String closed) throws Exception {
        assertThat(run("./dateline chat " + closed, Map.of()).code()).isZero();
    }

    @Test
    void whatIsWrittenToAClosedOutputIsRefused() throws Exception {
        assertThat(run("./dateline chat >&-", Map.of()).code()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSI_X3.4-1968, C,           C.UTF-8",
        "US-ASCII,       C,           C.UTF-8",
        "ANSI_X3.4-1968, nonesuch,    C.UTF-8",
        "ISO-8859-1,     de_DE,       de_DE",
        "UTF-8,          de_DE.UTF-8, de_DE.UTF-8"
    })
    void aLocaleOfPlainAsciiGivesWayToOneOfAllLetters(String characters, String locale, String given) throws Exception {
        Sandbox.Result result = run("./dateline chat", Map.of("CHARACTERS", characters, "LC_ALL", locale));

        assertThat(result.out()).isEqualTo(given + "\n");
    }

    @Test
    void javaIsToldWhichStreamsAreTerminals() throws Exception {
        program("java", "echo \"$@\"");

        assertThat(run("./dateline chat", Map.of()).out()).contains("-Ddateline.terminals= ");
        assertThat(run("script -qec './dateline chat 2>/dev/null' /dev/null", Map.of())
                        .out())
                .contains("-Ddateline.terminals=01 ");
    }

    @Test
    void theExitCodeIsTheAnswersWhereJavaHasNoRoomForWhatItRecords() throws Exception {
        assertThat(run("./dateline ask who", Map.of()).code()).isEqualTo(3);
    }

    @Test
    void aBuildThatDidNotEndIsMadeAgain() throws Exception {
        checkout("touch bot/target/dateline.jar; [ $(wc -l <builds) -gt 1 ]");

        assertThat(run("./dateline chat", Map.of()).code()).isEqualTo(1);
        assertThat(run("./dateline chat", Map.of()).code()).isZero();
        assertThat(run("./dateline chat", Map.of()).code()).isZero();
        assertThat(folder.resolve("builds")).content().hasLineCount(2);
    }

    @Test
    void twoFirstStartsBuildOnce() throws Exception {
        checkout("sleep 0.5; touch bot/target/dateline.jar");

        assertThat(run("./dateline chat & ./dateline chat && wait $!", Map.of()).code())
                .isZero();
        assertThat(folder.resolve("builds")).content().hasLineCount(1);
    }

    @Test
    void theLockOfABuildThatWasKilledIsPassedOver() throws Exception {
        checkout("touch bot/target/dateline.jar");
        Files.createDirectories(folder.resolve("bot/target/building"));
        Files.writeString(folder.resolve("bot/target/building/pid"), "999999999\n");

        assertThat(run("./dateline chat", Map.of()).code()).isZero();
        assertThat(folder.resolve("bot/target/building")).doesNotExist();
    }

    /** Sources and a Maven wrapper that notes each build, then does what {@code build} says. */
    private void checkout(String build) throws IOException {
        Files.createFile(folder.resolve("pom.xml"));
        Path wrapper = Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\necho built >>builds\n" + build + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("jdk/bin").resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Sandbox.Result run(String line, Map<String, String> more) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("jdk/bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.putAll(more);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Sandbox.Result(process.waitFor(), out, "");
    }
}
