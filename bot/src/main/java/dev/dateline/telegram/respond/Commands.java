package dev.dateline.telegram.respond;

import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Incoming.Command;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.message.Evidence;
import dev.dateline.telegram.message.Message;
import dev.dateline.telegram.message.RecordedAnswer;
import dev.dateline.telegram.message.Texts;
import dev.dateline.telegram.operation.Health;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What the commands say. {@code /ask} is a question and comes elsewhere. */
public final class Commands {

    /** In the order in which Telegram lists them. */
    private static final List<String> NAMES =
            List.of("ask", "help", "new", "sources", "why", "model", "status", "cancel", "privacy", "start");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private final Service service;
    private final Conversations conversations;
    private final Quotas quotas;
    private final Health health;
    private final IntSupplier waiting;

    public Commands(Service service, Conversations conversations, Quotas quotas, Health health, IntSupplier waiting) {
        this.service = service;
        this.conversations = conversations;
        this.quotas = quotas;
        this.health = health;
        this.waiting = waiting;
    }

    /** Name and description of each, for Telegram's menu. */
    public static Map<String, String> descriptions(Texts texts) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        NAMES.forEach(name -> descriptions.put(name, texts.text("command." + name)));
        return descriptions;
    }

    Response respond(Command command, Texts texts) {
        Origin origin = command.origin();
        return switch (command.name()) {
            case "start" -> Questions.words(origin, start(command.argument(), texts));
            case "help" -> Questions.words(origin, texts.text("help"));
            case "new" -> {
                conversations.forget(origin.place());
                yield Questions.words(origin, texts.text("new")).beginningAnew();
            }
            case "sources" -> ofLastAnswer(origin, texts, (evidence, answer) -> evidence.sources(answer));
            case "why" -> why(command, texts);
            case "model" -> Questions.words(origin, model(texts));
            case "status" -> Questions.words(origin, status(origin, texts));
            case "privacy" -> Questions.words(origin, texts.text("privacy", passedOn(texts)));
            case "ask" -> Questions.words(origin, texts.text("ask.usage"));
            default -> unknown(command, texts);
        };
    }

    /** A link can open the bot at its help or its words on privacy: {@code t.me/thebot?start=privacy}. */
    private String start(String payload, Texts texts) {
        return switch (payload) {
            case "help" -> texts.text("help");
            case "privacy" -> texts.text("privacy", passedOn(texts));
            default -> texts.text("start");
        };
    }

    private Response why(Command command, Texts texts) {
        int n;
        try {
            n = command.argument().isEmpty() ? 1 : Integer.parseInt(command.argument());
        } catch (NumberFormatException e) {
            return Questions.words(command.origin(), texts.text("why.usage"));
        }
        return ofLastAnswer(command.origin(), texts, (evidence, answer) -> evidence.why(answer, n));
    }

    private interface Shown {
        List<Message> of(Evidence evidence, RecordedAnswer answer);
    }

    private Response ofLastAnswer(Origin origin, Texts texts, Shown shown) {
        Optional<RecordedAnswer> last =
                conversations.lastAnswer(origin.place()).map(Response::answer).map(RecordedAnswer::of);
        List<Message> messages = last.map(answer -> shown.of(new Evidence(texts, service.sources()), answer))
                .orElseGet(() -> List.of(Message.of(texts.text("noAnswer"))));
        return new Response(origin.place(), origin.user(), null, messages);
    }

    private String model(Texts texts) {
        return service.model() == null ? texts.text("model.none") : texts.text("model.some", service.model());
    }

    private String passedOn(Texts texts) {
        return service.model() == null ? texts.text("privacy.offline") : texts.text("privacy.model", service.model());
    }

    private String status(Origin origin, Texts texts) {
        int left = quotas.left(origin.user(), origin.chat());
        return texts.text(
                left == Integer.MAX_VALUE ? "status.unlimited" : "status",
                health.uptime(),
                health.answers(),
                waiting.getAsInt(),
                health.errors(),
                left,
                TIME.format(quotas.tomorrow().atOffset(ZoneOffset.UTC)));
    }

    /** In a group it may be another bot's command: whoever means this one says its name. */
    private static Response unknown(Command command, Texts texts) {
        Origin origin = command.origin();
        return origin.place().isGroup()
                ? new Response(origin.place(), origin.user(), null, List.of())
                : Questions.words(origin, texts.text("unknown", command.name()));
    }
}
