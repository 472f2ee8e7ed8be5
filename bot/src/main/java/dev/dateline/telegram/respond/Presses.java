package dev.dateline.telegram.respond;

import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.api.Incoming.Pressed;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.message.Evidence;
import dev.dateline.telegram.message.Message;
import dev.dateline.telegram.message.Press;
import dev.dateline.telegram.message.RecordedAnswer;
import dev.dateline.telegram.message.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the buttons do. Every press is acknowledged when it comes in, or the button would seem to hang. */
public final class Presses {

    private final Service service;
    private final BotApi api;
    private final Journal journal;
    private final InstantSource clock;

    public Presses(Service service, BotApi api, Journal journal, InstantSource clock) {
        this.service = service;
        this.api = api;
        this.journal = journal;
        this.clock = clock;
    }

    /** The question that is to be asked once more, where the press means that. */
    Optional<String> question(Pressed pressed) {
        return Press.parse(pressed.data())
                .filter(Press.AskAgain.class::isInstance)
                .flatMap(press -> answer(pressed, press))
                .map(RecordedAnswer::question);
    }

    /** What is shown for a moment when the press comes in; empty shows nothing. */
    String toast(Pressed pressed, Texts texts) {
        Press press = Press.parse(pressed.data()).orElse(null);
        boolean known = switch (press) {
            case null -> false;
            case Press.SendAgain again -> message(pressed, again).isPresent();
            default -> answer(pressed, press).isPresent();
        };
        return !known ? texts.text("stale") : press instanceof Press.Feedback ? texts.text("thanks") : "";
    }

    /** Shows that the press was noticed; returns at once. */
    void acknowledge(Pressed pressed, String toast) {
        Thread.ofVirtual().name("telegram-press").start(() -> {
            try {
                api.answerPress(pressed.id(), toast);
            } catch (ApiException tooLate) {
                // Telegram forgets a press after some seconds; what it asked for is done all the same.
            } catch (InterruptedException programEnds) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What comes of it beside its toast: nothing, where its answer is no longer known. */
    Response respond(Pressed pressed, Texts texts) {
        Press press = Press.parse(pressed.data()).orElse(null);
        if (press == null) {
            return response(pressed, List.of());
        }
        if (press instanceof Press.SendAgain again) {
            return response(pressed, message(pressed, again).stream().toList());
        }
        Optional<RecordedAnswer> found = answer(pressed, press);
        if (found.isEmpty()) {
            return response(pressed, List.of());
        }
        RecordedAnswer answer = found.get();
        Evidence evidence = new Evidence(texts, service.sources());
        return switch (press) {
            case Press.Feedback feedback -> {
                Origin origin = pressed.origin();
                service.ratings().accept(new Rating(answer.id(), feedback.helpful(), clock.instant(), origin.user()));
                yield response(pressed, List.of());
            }
            case Press.Sources any -> response(pressed, evidence.sources(answer));
            case Press.Why why -> response(pressed, evidence.why(answer, why.citation()));
            case Press.AskAgain any -> response(pressed, List.of());
            case Press.SendAgain any -> response(pressed, List.of());
        };
    }

    static Response response(Pressed pressed, List<Message> messages) {
        return new Response(pressed.origin().place(), pressed.origin().user(), null, messages);
    }

    private Optional<Message> message(Pressed pressed, Press.SendAgain again) {
        return response(pressed, again)
                .filter(response -> again.part() < response.messages().size())
                .map(response -> response.messages().get(again.part()));
    }

    private Optional<RecordedAnswer> answer(Pressed pressed, Press press) {
        return response(pressed, press).map(Response::answer).map(RecordedAnswer::of);
    }

    /** A button of one chat says nothing of another's answers. */
    private Optional<Response> response(Pressed pressed, Press press) {
        return journal.response(press.update())
                .filter(response -> journal.current(response.place().chat())
                        == pressed.origin().chat());
    }
}
