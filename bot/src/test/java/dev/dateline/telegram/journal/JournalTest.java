package dev.dateline.telegram.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.message.Button;
import dev.dateline.telegram.message.Entity;
import dev.dateline.telegram.message.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final JsonNode UPDATE = JsonNodeFactory.instance.objectNode().put("update_id", 7);
    private static final JsonNode ANSWER = JsonNodeFactory.instance.objectNode().put("id", "answer-1");
    private static final Message NOTICE = Message.of("It may not have arrived.");
    private static final Response RESPONSE = new Response(
            new Place(-5, 77, 9),
            11,
            ANSWER,
            List.of(
                    new Message(
                            "😀 one",
                            List.of(new Entity(Entity.EXCERPT, 3, 3)),
                            List.of(List.of(new Button("Sources", "s:7")))),
                    Message.of("two"),
                    Message.of("three")));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final InstantSource clock = () -> now;

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private interface Life {
        void in(Journal journal) throws IOException;
    }

    /** What a new program finds after an old one did that and died. */
    private Journal after(Life life) throws IOException {
        life.in(new Journal(file(), clock));
        return new Journal(file(), clock);
    }

    @Test
    void whatWasReceived_isToBeAnswered() throws IOException {
        Journal journal = after(old -> old.received(Map.of(7, UPDATE)));
        assertThat(journal.unfinished()).containsExactly(new Unfinished(7, UPDATE, null, 0, 0, false));
        assertThat(journal.isKnown(7)).isTrue();
        assertThat(journal.isKnown(8)).isFalse();
    }

    @Test
    void whatWasComposed_isSentAsItIs() throws IOException {
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
        });
        assertThat(journal.unfinished()).containsExactly(new Unfinished(7, UPDATE, RESPONSE, 0, 0, false));
    }

    @Test
    void whatWasGoingOut_countsAsSent_alsoAfterASecondCrash() throws IOException {
        after(old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
            old.sending(7, 0);
            old.sent(7, 0, 100);
            old.sending(7, 1);
        });
        Journal journal = new Journal(file(), clock);
        assertThat(journal.unfinished()).extracting(Unfinished::next).containsExactly(2);
        assertThat(journal.unfinished()).extracting(Unfinished::unclear).containsExactly(false);
    }

    @Test
    void whatWasToGoOut_whenTheDiskHadIt_isUnclear_alsoAfterASecondCrash() throws IOException {
        try (Journal old = new Journal(file(), clock)) {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
            old.sending(7, 0);
        }
        List<String> lines = Files.readAllLines(file());
        assertThat(lines.getLast()).contains("\"going\"");
        Files.write(file(), lines.subList(0, lines.size() - 1));
        Journal journal = after(Journal::close);
        assertThat(journal.unfinished()).containsExactly(new Unfinished(7, UPDATE, RESPONSE, 1, 0, true));
        journal.unconfirmed(7, 0, NOTICE);
        assertThat(journal.unfinished()).extracting(Unfinished::unclear).containsExactly(false);
    }

    @Test
    void whatWasRefused_isSent() throws IOException {
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
            old.sending(7, 0);
            old.refused(7, 0);
        });
        assertThat(journal.unfinished()).extracting(Unfinished::next).containsExactly(0);
    }

    @Test
    void whatWasNotConfirmed_isFollowedByANotice_andCanStillBeSentWhenAllIsDone() throws IOException {
        Life life = old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
            old.sending(7, 0);
            old.unconfirmed(7, 0, NOTICE);
        };
        Journal journal = after(life);
        assertThat(journal.unfinished()).extracting(Unfinished::next).containsExactly(1);
        assertThat(journal.response(7).orElseThrow().messages()).hasSize(4).endsWith(NOTICE);
        journal.done(7);
        assertThat(new Journal(file(), clock).response(7).orElseThrow().messages())
                .startsWith(RESPONSE.messages().getFirst());
    }

    @Test
    void whatIsDone_isKnown_andItsAnswerRemembered_withoutItsMessages() throws IOException {
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.progress(7, 55);
            old.composed(7, RESPONSE);
            old.done(7);
        });
        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.isKnown(7)).isTrue();
        assertThat(journal.response(7)).contains(new Response(RESPONSE.place(), 11, ANSWER, List.of()));
        assertThat(journal.progress(7)).isZero();
    }

    @Test
    void aGroupThatBecameASupergroup_hasItsNewId_alsoAfterASecondStart() throws IOException {
        after(old -> {
            assertThat(old.upgraded(7, -1, -100)).isTrue();
            assertThat(old.upgraded(8, -1, -100)).as("known already").isFalse();
            assertThat(old.upgraded(9, -100, -1)).as("there is no way back").isFalse();
        });
        Journal journal = new Journal(file(), clock);
        assertThat(List.of(journal.current(-1), journal.current(-100), journal.current(-2)))
                .containsExactly(-100L, -100L, -2L);
        assertThat(journal.isKnown(7)).as("no update of its own").isFalse();
    }

    @Test
    void wordsThatAnswerNoQuestion_areNoAnswerAfterARestart() throws IOException {
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, new Response(RESPONSE.place(), 11, null, RESPONSE.messages()));
            old.done(7);
        });
        List<Response> answers = new ArrayList<>();
        journal.remembered((second, response) -> answers.add(response));
        assertThat(answers).isEmpty();
        assertThat(journal.isKnown(7)).isTrue();
    }

    @Test
    void aConversationThatBeganAnew_isRememberedInItsPlaceAmongTheAnswers() throws IOException {
        Response anew = new Response(RESPONSE.place(), 11, null, RESPONSE.messages()).beginningAnew();
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.composed(7, RESPONSE);
            old.done(7);
            old.received(Map.of(8, UPDATE));
            old.composed(8, anew);
            old.done(8);
        });
        List<Boolean> beginnings = new ArrayList<>();
        journal.remembered((second, response) -> beginnings.add(response.anew()));
        assertThat(beginnings).containsExactly(false, true);
    }

    @Test
    void whatIsTooOld_goesFromTheDiskTheNextDay_whileTheProgramRuns() throws IOException {
        try (Journal journal = new Journal(file(), clock)) {
            journal.received(Map.of(7, UPDATE));
            journal.composed(7, RESPONSE);
            journal.done(7);
            assertThat(Files.readString(file())).contains("answer-1");
            now = now.plus(Duration.ofDays(8));
            journal.received(Map.of(8, UPDATE));
            journal.done(8);
            assertThat(Files.readString(file())).doesNotContain("answer-1");
        }
    }

    @Test
    void whatIsTooOld_goesWithoutAnythingNew() throws IOException {
        try (Journal journal = new Journal(file(), clock)) {
            journal.received(Map.of(7, UPDATE));
            journal.composed(7, RESPONSE);
            journal.done(7);
            now = now.plus(Duration.ofDays(7));
            journal.forgetOld();
            assertThat(Files.readString(file())).contains("answer-1");
            now = now.plus(Duration.ofMinutes(1));
            journal.forgetOld();
            assertThat(Files.readString(file())).doesNotContain("answer-1");
        }
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        after(old -> old.received(Map.of(7, UPDATE)));
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theMessageThatShowsProgress_isRemembered() throws IOException {
        Journal journal = after(old -> {
            old.received(Map.of(7, UPDATE));
            old.progress(7, 55);
        });
        assertThat(journal.unfinished()).extracting(Unfinished::progress).containsExactly(55);
    }

    @Test
    void aTornLastLine_wherever_costsOnlyItself() throws IOException {
        after(old -> old.received(Map.of(7, UPDATE)));
        String before = Files.readString(file());
        after(old -> old.composed(7, RESPONSE));
        byte[] all = Files.readAllBytes(file());
        for (int length = before.length(); length < all.length; length += 7) {
            Files.write(file(), java.util.Arrays.copyOf(all, length));
            try (Journal journal = new Journal(file(), clock)) {
                assertThat(journal.unfinished()).hasSize(1);
                assertThat(journal.unreadable()).isZero();
                journal.done(7);
            }
            assertThat(new Journal(file(), clock).unfinished()).isEmpty();
        }
    }

    @Test
    void aDamagedLine_isPassedOver_andCounted() throws IOException {
        after(old -> old.received(Map.of(7, UPDATE)));
        Files.writeString(file(), "{\"entry\":\"of the future\"}\nrubbish\nnull\n" + Files.readString(file()));
        Journal journal = new Journal(file(), clock);
        assertThat(journal.unreadable()).isEqualTo(3);
        assertThat(journal.unfinished()).hasSize(1);
    }

    @Test
    void theFileStaysSmall_andForgetsWhatTelegramHasForgotten() throws IOException {
        try (Journal journal = new Journal(file(), clock)) {
            journal.received(IntStream.range(0, 5_000).boxed().collect(Collectors.toMap(id -> id, id -> UPDATE)));
            for (int update = 0; update < 5_000; update++) {
                journal.composed(update, RESPONSE);
                journal.done(update);
            }
            assertThat(lines()).isLessThan(25_000);
            now = now.plus(Duration.ofDays(3));
            journal.received(Map.of(9_999, UPDATE));
        }
        Journal journal = new Journal(file(), clock);
        assertThat(journal.unfinished()).extracting(Unfinished::update).containsExactly(9_999);
        assertThat(journal.isKnown(0))
                .as("of three days ago, without an answer")
                .isFalse();
        assertThat(journal.response(4_999)).as("an answer of three days ago").isPresent();
        assertThat(lines()).isLessThan(5_000);
    }

    private long lines() throws IOException {
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        return text.lines().count();
    }
}
