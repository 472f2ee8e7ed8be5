package dev.dateline.telegram.dispatch;

import dev.dateline.telegram.access.Access;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.Incoming;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.journal.Unfinished;
import dev.dateline.telegram.message.Keyboard;
import dev.dateline.telegram.message.Message;
import dev.dateline.telegram.message.Press;
import dev.dateline.telegram.message.Texts;
import dev.dateline.telegram.operation.Log;
import dev.dateline.telegram.respond.Job;
import dev.dateline.telegram.respond.Progress;
import dev.dateline.telegram.respond.Questions;
import dev.dateline.telegram.respond.Responder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Brings every update from the journal to its response, and the response to the chat. */
public final class Dispatcher {

    /** Commands that don't wait for the questions before them. */
    private static final Set<String> AT_ONCE = Set.of("cancel", "status");

    private final Journal journal;
    private final Responder responder;
    private final Delivery delivery;
    private final BotApi api;
    private final Access access;
    private final Log log;
    private final Consumer<IOException> fatal;
    private final int capacity;
    private final Lanes lanes;
    private final Lanes aside;

    /** Chats that were told, after their latest answer, that no more is taken before what waits there is answered. */
    private final Set<Long> toldBusy = ConcurrentHashMap.newKeySet();

    /**
     * @param capacity questions that may wait in one chat
     * @param fatal ends the program when the journal cannot be written
     */
    public Dispatcher(
            Journal journal,
            Responder responder,
            Delivery delivery,
            BotApi api,
            Access access,
            Log log,
            int capacity,
            Consumer<IOException> fatal) {
        this.journal = journal;
        this.responder = responder;
        this.delivery = delivery;
        this.api = api;
        this.access = access;
        this.log = log;
        this.fatal = fatal;
        this.capacity = capacity;
        this.lanes = new Lanes(capacity, this::work);
        this.aside = new Lanes(capacity, this::work);
    }

    public int waiting() {
        return lanes.waiting() + aside.waiting();
    }

    /** Takes on an update that is in the journal. */
    void accept(Incoming incoming) throws IOException {
        long chat = incoming.origin().chat();
        Job job = new Job(incoming);
        boolean taken = (isAtOnce(incoming) ? aside : lanes).offer(chat, job);
        if (incoming instanceof Incoming.Pressed pressed) {
            Texts texts = Texts.in(pressed.origin().language());
            responder.acknowledge(pressed, taken ? null : texts.text("busy", capacity));
            if (!taken) {
                journal.done(job.update());
            }
        } else if (!taken && (isAtOnce(incoming) || !toldBusy.add(chat) || !aside.offer(chat, Job.surplus(incoming)))) {
            journal.done(job.update());
        }
    }

    /** Takes on an update that an earlier run of the program received. */
    public void resume(Incoming incoming, Unfinished unfinished) {
        if (incoming instanceof Incoming.Pressed pressed) {
            responder.acknowledge(pressed, null);
        }
        Lanes lane = isAtOnce(incoming) ? aside : lanes;
        lane.add(incoming.origin().chat(), Job.resumed(incoming, unfinished));
    }

    private static boolean isAtOnce(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Command command -> AT_ONCE.contains(command.name());
            case Incoming.Pressed pressed -> !(Press.parse(pressed.data()).orElse(null) instanceof Press.AskAgain);
            case Incoming.Asked any -> false;
            case Incoming.Wordless any -> false;
        };
    }

    private void work(Job job) throws InterruptedException {
        Origin origin = job.incoming().origin();
        try {
            Unfinished begun = job.begun();
            Response response = begun == null ? null : begun.response();
            if (response == null) {
                response = response(job);
                journal.composed(job.update(), response);
                delivery.deliver(job.update(), response, 0, notice(origin));
            } else if (begun != null) {
                if (begun.unclear()) {
                    int part = begun.next() - 1;
                    journal.unconfirmed(job.update(), part, notice(origin).apply(part));
                    response = journal.response(job.update()).orElse(response);
                }
                delivery.deliver(job.update(), response, begun.next(), notice(origin));
            }
            Progress.remove(api, origin.chat(), journal.progress(job.update()));
            journal.done(job.update());
            if (!job.isSurplus()) {
                toldBusy.remove(origin.chat());
            }
        } catch (Delivery.ChatGone e) {
            drop(job);
        } catch (IOException e) {
            fatal.accept(e);
            throw new InterruptedException();
        }
    }

    private Response response(Job job) throws IOException, InterruptedException {
        Origin origin = job.incoming().origin();
        Texts texts = Texts.in(origin.language());
        try {
            if (job.isSurplus()) {
                return Questions.words(origin, texts.text("busy", capacity));
            }
            if (job.isCancelled()) {
                return new Response(origin.place(), origin.user(), null, List.of());
            }
            if (job.incoming() instanceof Incoming.Command command
                    && command.name().equals("cancel")
                    && access.allows(origin.user(), origin.chat())) {
                List<Job> jobs = lanes.jobs(origin.chat()).stream()
                        .filter(earlier -> earlier.update() < job.update())
                        .toList();
                long cancelled = jobs.stream().filter(Job::cancel).count();
                return Questions.words(origin, texts.text(cancelled == 0 ? "cancel.nothing" : "cancel.done"));
            }
            return responder.respond(job);
        } catch (RuntimeException e) {
            log.warn("failed", "error", e.getClass().getName());
            log.detail("failed", "chat", origin.chat(), "error", e);
            return Questions.words(origin, texts.text("failed"));
        }
    }

    private static IntFunction<Message> notice(Origin origin) {
        Texts texts = Texts.in(origin.language());
        return part -> Message.of(texts.text("unconfirmed")).with(Keyboard.sendAgain(origin.update(), part, texts));
    }

    /** Nothing more can be said in this chat: what waits there is done with. */
    private void drop(Job job) throws InterruptedException {
        long chat = job.incoming().origin().chat();
        try {
            journal.done(job.update());
            for (Job waiting : lanes.drain(chat)) {
                journal.done(waiting.update());
            }
            log.info("chat-gone", "waiting", 0);
        } catch (IOException e) {
            fatal.accept(e);
            throw new InterruptedException();
        }
    }

    public void stop(Duration patience) throws InterruptedException {
        lanes.stop(patience);
        aside.stop(patience);
    }
}
