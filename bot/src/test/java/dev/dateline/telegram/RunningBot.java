package dev.dateline.telegram;

import dev.dateline.answer.Reply;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.api.Pause;
import dev.dateline.telegram.operation.Timing;
import dev.dateline.telegram.respond.Answering;
import dev.dateline.telegram.respond.Rating;
import dev.dateline.telegram.respond.Service;
import dev.dateline.text.SourceText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bot in a thread of its own, with whatever it did besides talking to Telegram. */
final class RunningBot implements AutoCloseable {

    static final long ADA = 11;
    static final long BOB = 22;
    static final long STRANGER = 666;

    static final Pace.Limits UNHURRIED = new Pace.Limits(Duration.ofNanos(1), 1_000_000, 1_000_000);
    static final Timing QUICK = new Timing(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(20),
            Duration.ofMillis(320),
            Duration.ofHours(1));

    /** What a test changes before the start. */
    static final class Plan {
        private final Path folder;
        private final URI server;
        String token = FakeTelegram.TOKEN;
        boolean everybody;
        Set<Long> allowed = Set.of(ADA, BOB, Updates.GROUP);
        Quotas.Limits quotas = new Quotas.Limits(0, 0);
        int waiting = 20;
        int parallel = 16;
        Pace.Limits limits = UNHURRIED;
        Timing timing = QUICK;
        InstantSource clock = InstantSource.system();
        Pause pause = Pause.REAL;
        Function<String, Optional<SourceText>> sources = path -> Optional.empty();
        Answering answering = (request, verified) -> Replies.found(request.text(), "On Monday", "They met.");

        Plan(Path folder, URI server) {
            this.folder = folder;
            this.server = server;
        }

        Plan answers(Function<String, Reply> answers) {
            answering = (request, verified) -> {
                Reply reply = answers.apply(request.text());
                request.conversation().add(reply);
                return reply;
            };
            return this;
        }

        RunningBot start() {
            return new RunningBot(this);
        }
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Rating> ratings = new CopyOnWriteArrayList<>();
    final List<String> operator = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable BotException> failure = new AtomicReference<>();
    private final TelegramBot bot;
    private final Thread thread;

    private RunningBot(Plan plan) {
        Service service = new Service(
                (request, verified) -> {
                    asked.add(request.text());
                    return plan.answering.answer(request, verified);
                },
                ratings::add,
                plan.sources,
                null);
        Settings settings = new Settings(
                plan.token,
                plan.server,
                plan.folder,
                plan.everybody,
                plan.allowed,
                plan.quotas,
                plan.waiting,
                plan.parallel,
                false,
                plan.limits,
                plan.timing);
        bot = new TelegramBot(settings, service, operator::add, plan.clock, plan.pause);
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                bot.run();
            } catch (BotException e) {
                failure.set(e);
            }
        });
    }

    /** The reason for which the bot stopped by itself. */
    BotException awaitFailure() throws InterruptedException {
        thread.join(Duration.ofSeconds(10));
        BotException e = failure.get();
        if (e == null) {
            throw new AssertionError("the bot did not fail");
        }
        return e;
    }

    @Override
    public void close() throws InterruptedException {
        bot.stop();
    }
}
