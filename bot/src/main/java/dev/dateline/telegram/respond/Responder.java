package dev.dateline.telegram.respond;

import dev.dateline.telegram.access.Access;
import dev.dateline.telegram.api.Incoming;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.message.Texts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an update is answered with; before anything else, whether whoever sent it may ask. */
public final class Responder {

    /** A stranger is told once in this time that the bot does not answer; more would let strangers make it talk. */
    private static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(1);

    private static final int REMEMBERED_STRANGERS = 1_000;

    private final Access access;
    private final Questions questions;
    private final Commands commands;
    private final Presses presses;
    private final InstantSource clock;
    private final Map<Long, Instant> refused = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > REMEMBERED_STRANGERS;
        }
    };

    public Responder(Access access, Questions questions, Commands commands, Presses presses, InstantSource clock) {
        this.access = access;
        this.questions = questions;
        this.commands = commands;
        this.presses = presses;
        this.clock = clock;
    }

    /**
     * Shows that a press was noticed, before anything is done for it; returns at once.
     *
     * @param surplus what to say where nothing will be done for it, since too much waits already; null where it will
     */
    public void acknowledge(Incoming.Pressed pressed, @Nullable String surplus) {
        Origin origin = pressed.origin();
        Texts texts = Texts.in(origin.language());
        String toast = !access.allows(origin.user(), origin.chat())
                ? texts.text("refused")
                : surplus != null ? surplus : presses.toast(pressed, texts);
        presses.acknowledge(pressed, toast);
    }

    /** @throws IOException if it cannot be kept that somebody was let in */
    public Response respond(Job job) throws IOException, InterruptedException {
        Incoming incoming = job.incoming();
        Origin origin = incoming.origin();
        Texts texts = Texts.in(origin.language());
        if (!access.allows(origin.user(), origin.chat())) {
            return refuse(incoming, texts);
        }
        return switch (incoming) {
            case Incoming.Wordless any -> Questions.words(origin, texts.text("wordless"));
            case Incoming.Asked asked ->
                asked.text().isEmpty()
                        ? Questions.words(origin, texts.text("help"))
                        : questions.answer(job, asked.text(), texts);
            case Incoming.Command command ->
                command.name().equals("ask") && !command.argument().isEmpty()
                        ? questions.answer(job, command.argument(), texts)
                        : commands.respond(command, texts);
            case Incoming.Pressed pressed -> pressed(job, pressed, texts);
        };
    }

    private Response pressed(Job job, Incoming.Pressed pressed, Texts texts) throws InterruptedException {
        Optional<String> again = presses.question(pressed);
        Response response = presses.respond(pressed, texts);
        return again.isPresent() ? questions.answer(job, again.get(), texts) : response;
    }

    private Response refuse(Incoming incoming, Texts texts) throws IOException, InterruptedException {
        Origin origin = incoming.origin();
        if (incoming instanceof Incoming.Command command
                && command.name().equals("start")
                && !command.argument().isEmpty()) {
            boolean mayTry = access.mayTry(origin.user());
            boolean paired = access.pair(origin.user(), command.argument());
            return paired || mayTry || mayTell(origin.chat())
                    ? Questions.words(origin, texts.text(paired ? "paired" : "pairing.wrong"))
                    : new Response(origin.place(), origin.user(), null, List.of());
        }
        if (incoming instanceof Incoming.Pressed pressed) {
            return Presses.response(pressed, List.of());
        }
        return mayTell(origin.chat())
                ? Questions.words(origin, texts.text("refused"))
                : new Response(origin.place(), origin.user(), null, List.of());
    }

    private boolean mayTell(long chat) {
        Instant now = clock.instant();
        synchronized (refused) {
            Instant last = refused.get(chat);
            if (last != null && Duration.between(last, now).compareTo(BETWEEN_REFUSALS) < 0) {
                return false;
            }
            refused.put(chat, now);
            return true;
        }
    }
}
