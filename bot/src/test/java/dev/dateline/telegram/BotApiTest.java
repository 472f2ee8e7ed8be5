package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.telegram.FakeTelegram.Fault;
import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.ApiException.Kind;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Connection;
import dev.dateline.telegram.api.Place;
import dev.dateline.telegram.message.Message;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls fail, and what their failures say. */
class BotApiTest {

    private static final Place ADA = new Place(11, null, null);

    private final FakeTelegram telegram = new FakeTelegram();
    private final BotApi api = new BotApi(
            new Connection(FakeTelegram.TOKEN, telegram.uri(), Duration.ofMillis(500), Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Fault.Error(429, "Too Many Requests: retry after 7", 7), Kind.TOO_MANY),
                Arguments.of(new Fault.Error(409, "Conflict", 0), Kind.CONFLICT),
                Arguments.of(new Fault.Error(401, "Unauthorized", 0), Kind.UNAUTHORIZED),
                Arguments.of(new Fault.Error(404, "Not Found", 0), Kind.UNAUTHORIZED),
                Arguments.of(new Fault.Error(403, "Forbidden", 0), Kind.FORBIDDEN),
                Arguments.of(new Fault.Error(400, "Bad Request", 0), Kind.REJECTED),
                Arguments.of(new Fault.Error(500, "Internal Server Error", 0), Kind.TRANSIENT),
                Arguments.of(new Fault.Page(502), Kind.TRANSIENT),
                Arguments.of(new Fault.CutBefore(), Kind.UNCONFIRMED),
                Arguments.of(new Fault.CutAfter(), Kind.UNCONFIRMED),
                Arguments.of(new Fault.Silence(), Kind.UNCONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void b25_aFailureSaysWhatItMeans_andNeverTheToken(Fault fault, Kind kind) {
        telegram.fail("sendMessage", fault);
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> api.sendMessage(ADA, Message.of("hello"), Connection.Hook.NONE));
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.retryAfter()).isEqualTo(kind == Kind.TOO_MANY ? Duration.ofSeconds(7) : null);
        assertThat(e).hasNoCause();
        assertThat(e.toString()).contains("sendmessage").doesNotContain("AAF-secret");
    }

    @Test
    void aCallThatReachesNobody_changedNothing() {
        telegram.close();
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> api.sendMessage(ADA, Message.of("hello"), Connection.Hook.NONE));
        assertThat(e.kind()).isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void aHookThatFails_keepsTheMessageBack() {
        ApiException e = catchThrowableOfType(
                ApiException.class,
                () -> api.sendMessage(ADA, Message.of("hello"), () -> {
                    throw new IOException("the disk is full");
                }));
        assertThat(e.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(telegram.messages()).isEmpty();
    }

    @Test
    void b12_anEditThatChangesNothing_isNoFailure_butAnotherRefusalIs() {
        Message message = Message.of("the same");
        telegram.fail(
                "editMessageText",
                new Fault.Error(400, "Bad Request: message is not modified: specified new message content", 0),
                new Fault.Error(400, "Bad Request: message to edit not found", 0));
        assertThatCode(() -> api.editMessage(11, 5, message)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(ApiException.class, () -> api.editMessage(11, 5, message)))
                .hasMessageContaining("not found");
    }

    @Test
    void b8_noParseModeIsSent_andLinksHaveNoPreview() throws ApiException, InterruptedException {
        api.sendMessage(ADA, Message.of("<b> _*[ http://example.org"), Connection.Hook.NONE);
        assertThat(telegram.messages()).singleElement().satisfies(call -> {
            assertThat(call.body().has("parse_mode")).isFalse();
            assertThat(call.body().at("/link_preview_options/is_disabled").asBoolean())
                    .isTrue();
            assertThat(call.text()).isEqualTo("<b> _*[ http://example.org");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.telegram.org", "ftp://host", "http://host/path", "http:///", "https://"})
    void b1_aBaseUrlThatCannotBeOne_isRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Connection(
                        FakeTelegram.TOKEN,
                        URI.create(url.equals("https://") ? "https:x" : url),
                        Duration.ZERO,
                        Duration.ZERO))
                .withMessageContaining("not the base URL");
    }
}
