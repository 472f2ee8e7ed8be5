package dev.dateline.telegram.respond;

import dev.dateline.answer.Reply;
import dev.dateline.record.AnswerJson;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Incoming.Origin;
import dev.dateline.telegram.journal.Response;
import dev.dateline.telegram.message.Composer;
import dev.dateline.telegram.message.Message;
import dev.dateline.telegram.message.Texts;
import dev.dateline.telegram.operation.Health;
import dev.dateline.telegram.operation.Log;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Answers questions, as many at once as the machine can take, and shows that it does. */
public final class Questions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private final Service service;
    private final Quotas quotas;
    private final Conversations conversations;
    private final Line line;
    private final Log log;
    private final Health health;
    private final InstantSource clock;
    private final Semaphore turns;
    private volatile boolean stopping;

    public Questions(
            Service service,
            Quotas quotas,
            Conversations conversations,
            Line line,
            Log log,
            Health health,
            InstantSource clock,
            int parallel) {
        this.service = service;
        this.quotas = quotas;
        this.conversations = conversations;
        this.line = line;
        this.log = log;
        this.health = health;
        this.clock = clock;
        this.turns = new Semaphore(parallel, true);
    }

    /** @param job takes part so that the answer can be cancelled */
    Response answer(Job job, String text, Texts texts) throws InterruptedException {
        Origin origin = job.incoming().origin();
        Optional<Quotas.Exhausted> exhausted = quotas.ask(origin.user(), origin.chat());
        if (exhausted.isPresent()) {
            return words(origin, exhausted(exhausted.get(), texts));
        }
        Composer composer = new Composer(texts);
        long began = clock.millis();
        Progress progress = new Progress(line, composer, origin);
        try {
            Reply reply = reply(job, text, progress);
            List<Message> messages = composer.answer(reply, origin.update());
            Response response = new Response(origin.place(), origin.user(), AnswerJson.object(reply), messages);
            conversations.answered(new Response(origin.place(), origin.user(), response.answer(), List.of()));
            health.answered();
            log.info("answered", "ms", clock.millis() - began, "messages", messages.size());
            log.detail("answer", "chat", origin.chat(), "user", origin.user(), "question", text, "id", reply.id());
            return response;
        } catch (CancellationException e) {
            if (stopping) {
                throw new InterruptedException();
            }
            return new Response(origin.place(), origin.user(), null, List.of());
        } catch (ExecutionException e) {
            health.error();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            log.warn("no-answer", "error", cause.getClass().getName());
            log.detail("no-answer", "chat", origin.chat(), "question", text, "error", cause);
            return words(origin, texts.text(service.model() == null ? "failed" : "failed.model"));
        } finally {
            progress.close();
        }
    }

    private Reply reply(Job job, String text, Progress progress) throws ExecutionException, InterruptedException {
        Origin origin = job.incoming().origin();
        Answering.Request request =
                new Answering.Request(conversations.in(origin.place()), text, origin.chat(), origin.user(), job::keep);
        FutureTask<Reply> answer = new FutureTask<>(() -> {
            turns.acquire();
            try {
                return service.answering().answer(request, progress::verified);
            } finally {
                turns.release();
            }
        });
        job.answering(answer);
        progress.start();
        Thread.ofVirtual().name("telegram-answer").start(answer);
        try {
            return answer.get();
        } finally {
            answer.cancel(true);
        }
    }

    private static String exhausted(Quotas.Exhausted exhausted, Texts texts) {
        String until = TIME.format(exhausted.until().atOffset(ZoneOffset.UTC));
        return texts.text(exhausted.wholeChat() ? "quota.chat" : "quota", exhausted.limit(), until);
    }

    public static Response words(Origin origin, String text) {
        return new Response(origin.place(), origin.user(), null, List.of(Message.of(text)));
    }

    /** Cancelled answers are from now on left for the next start. */
    public void stop() {
        stopping = true;
    }
}
