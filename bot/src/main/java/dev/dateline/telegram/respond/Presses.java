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

/** What the buttons do. Every press is answered, or the button would seem to hang. */
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

    Response respond(Pressed pressed, Texts texts) throws InterruptedException {
        Press press = Press.parse(pressed.data()).orElse(null);
        if (press == null) {
            return stale(pressed, texts);
        }
        if (press instanceof Press.SendAgain again) {
            return sendAgain(pressed, again, texts);
        }
        Optional<RecordedAnswer> found = answer(pressed, press);
        if (found.isEmpty()) {
            return stale(pressed, texts);
        }
        RecordedAnswer answer = found.get();
        Evidence evidence = new Evidence(texts, service.sources());
        return switch (press) {
            case Press.Feedback feedback -> {
                Origin origin = pressed.origin();
                service.ratings().accept(new Rating(answer.id(), feedback.helpful(), clock.instant(), origin.user()));
                yield answered(pressed, texts.text("thanks"), List.of());
            }
            case Press.Sources any -> answered(pressed, "", evidence.sources(answer));
            case Press.Why why -> answered(pressed, "", evidence.why(answer, why.citation()));
            case Press.AskAgain any -> answered(pressed, "", List.of());
            case Press.SendAgain any -> answered(pressed, "", List.of());
        };
    }

    /** Shows that the press was noticed. */
    Response answered(Pressed pressed, String toast, List<Message> messages) throws InterruptedException {
        try {
            api.answerPress(pressed.id(), toast);
        } catch (ApiException tooLate) {
            // Telegram forgets a press after some seconds; what it asked for is done all the same.
            return new Response(pressed.origin().place(), pressed.origin().user(), null, messages);
        }
        return new Response(pressed.origin().place(), pressed.origin().user(), null, messages);
    }

    private Response stale(Pressed pressed, Texts texts) throws InterruptedException {
        return answered(pressed, texts.text("stale"), List.of());
    }

    private Response sendAgain(Pressed pressed, Press.SendAgain again, Texts texts) throws InterruptedException {
        Optional<Message> message = response(pressed, again)
                .filter(response -> again.part() < response.messages().size())
                .map(response -> response.messages().get(again.part()));
        return message.isPresent() ? answered(pressed, "", List.of(message.get())) : stale(pressed, texts);
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
