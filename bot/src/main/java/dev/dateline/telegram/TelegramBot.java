package dev.dateline.telegram;

import dev.dateline.telegram.access.Access;
import dev.dateline.telegram.access.PairingCode;
import dev.dateline.telegram.access.Quotas;
import dev.dateline.telegram.api.ApiException;
import dev.dateline.telegram.api.BotApi;
import dev.dateline.telegram.api.BotIdentity;
import dev.dateline.telegram.api.Connection;
import dev.dateline.telegram.api.Pace;
import dev.dateline.telegram.api.Pause;
import dev.dateline.telegram.api.UpdateReader;
import dev.dateline.telegram.dispatch.Delivery;
import dev.dateline.telegram.dispatch.Dispatcher;
import dev.dateline.telegram.dispatch.Poller;
import dev.dateline.telegram.dispatch.Supergroups;
import dev.dateline.telegram.journal.FolderLock;
import dev.dateline.telegram.journal.Journal;
import dev.dateline.telegram.journal.Unfinished;
import dev.dateline.telegram.message.Texts;
import dev.dateline.telegram.operation.Health;
import dev.dateline.telegram.operation.Log;
import dev.dateline.telegram.operation.Retries;
import dev.dateline.telegram.respond.Commands;
import dev.dateline.telegram.respond.Conversations;
import dev.dateline.telegram.respond.Line;
import dev.dateline.telegram.respond.Presses;
import dev.dateline.telegram.respond.Questions;
import dev.dateline.telegram.respond.Responder;
import dev.dateline.telegram.respond.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bot, from its start to its stop. */
public final class TelegramBot {

    /** What was begun to be sent may take this long when the bot is stopped. */
    private static final Duration LAST_MESSAGES = Duration.ofMillis(1_300);

    private final Settings settings;
    private final Service service;
    private final Consumer<String> operator;
    private final InstantSource clock;
    private final Pause pause;
    private final Log log;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();
    private final AtomicReference<@Nullable IOException> diskFailure = new AtomicReference<>();
    private volatile boolean stopped;

    /** @param operator takes lines for the person at the terminal, such as the pairing code */
    public TelegramBot(Settings settings, Service service, Consumer<String> operator) {
        this(settings, service, operator, InstantSource.system(), Pause.REAL);
    }

    TelegramBot(Settings settings, Service service, Consumer<String> operator, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.service = service;
        this.operator = operator;
        this.clock = clock;
        this.pause = pause;
        this.log = new Log(settings.details());
    }

    /**
     * Runs until {@link #stop} is called.
     *
     * @throws BotException if it cannot run: a wrong token, a folder that cannot be written
     */
    public void run() throws BotException {
        runner.set(Thread.currentThread());
        try (BotApi api = new BotApi(new Connection(
                settings.token(),
                settings.server(),
                settings.timing().call(),
                settings.timing().longPoll()))) {
            if (!stopped) {
                run(api);
            }
        } catch (ApiException e) {
            throw new BotException("Telegram does not accept the token (" + e.getMessage()
                    + "); set TELEGRAM_BOT_TOKEN or --token-file to the one that @BotFather gave");
        } catch (IOException e) {
            throw new BotException(failure(e));
        } catch (InterruptedException e) {
            IOException failure = diskFailure.get();
            if (failure != null) {
                throw new BotException(failure(failure));
            }
        } finally {
            runner.set(null);
            ended.countDown();
        }
    }

    private void run(BotApi api) throws ApiException, IOException, BotException, InterruptedException {
        Health health = new Health(clock);
        BotIdentity me = Retries.call(Retries.of(settings.timing(), this::startFails), api::getMe);
        registerCommands(api);
        Path folder = settings.folder();
        try (FolderLock lock = FolderLock.of(folder, "telegram-" + me.id());
                Journal journal = new Journal(folder.resolve("telegram-" + me.id() + ".jsonl"), clock)) {
            log.info("started", "bot", me.name());
            if (lock.isHeld() && journal.unreadable() > 0) {
                log.warn("journal", "unreadableLines", journal.unreadable());
            }
            serve(api, me, journal, health);
        }
    }

    /** A server that has no menus, or has no time for them now, is no reason not to answer: it is asked twice. */
    private void registerCommands(BotApi api) throws InterruptedException {
        try {
            setCommands(api);
        } catch (ApiException once) {
            pause.of(settings.timing().firstRetry());
            try {
                setCommands(api);
            } catch (ApiException twice) {
                log.warn("no-command-menu", "error", twice.getMessage());
            }
        }
    }

    private static void setCommands(BotApi api) throws ApiException, InterruptedException {
        api.setMyCommands(Commands.descriptions(Texts.in("")), null);
        for (String language : Texts.OTHER_LANGUAGES) {
            api.setMyCommands(Commands.descriptions(Texts.in(language)), language);
        }
    }

    private void serve(BotApi api, BotIdentity me, Journal journal, Health health)
            throws ApiException, IOException, InterruptedException {
        Pace pace = new Pace(settings.limits(), clock, pause);
        Quotas quotas = new Quotas(settings.quotas(), clock);
        Conversations conversations = new Conversations(journal::current);
        journal.remembered((second, response) -> {
            if (response.answer() != null) {
                quotas.remember(response.user(), response.place().chat(), Instant.ofEpochSecond(second));
            }
            conversations.resume(response);
        });
        Access access = access(me);
        Supergroups supergroups = new Supergroups(journal, access::moved, quotas::moved, conversations::moved);
        Questions questions = new Questions(
                service,
                quotas,
                conversations,
                new Line(api, pace, pause, journal),
                log,
                health,
                clock,
                settings.parallel());
        AtomicReference<@Nullable Dispatcher> queue = new AtomicReference<>();
        Commands commands = new Commands(service, conversations, quotas, health, () -> {
            Dispatcher known = queue.get();
            return known == null ? 0 : known.waiting();
        });
        Presses presses = new Presses(service, api, journal, clock);
        Delivery delivery = new Delivery(api, pace, journal, supergroups, settings.timing(), log, health);
        Dispatcher dispatcher = new Dispatcher(
                journal,
                new Responder(access, questions, commands, presses, clock),
                delivery,
                api,
                access,
                log,
                settings.waiting(),
                this::fail);
        queue.set(dispatcher);
        UpdateReader reader = new UpdateReader(me, journal::current);
        Thread reports = Thread.ofVirtual().start(() -> report(health, dispatcher, journal));
        try {
            resume(journal, reader, dispatcher);
            new Poller(api, journal, reader, supergroups, dispatcher, settings.timing(), pause, log, health).run();
        } finally {
            Thread.interrupted();
            questions.stop();
            reports.interrupt();
            reports.join(LAST_MESSAGES);
            delivery.stop(LAST_MESSAGES);
            dispatcher.stop(LAST_MESSAGES);
            log.info("stopped");
        }
    }

    private Access access(BotIdentity me) throws IOException {
        PairingCode code = new PairingCode(
                new SecureRandom(),
                fresh -> operator.accept("To let somebody in, have them open https://t.me/" + me.name() + "?start="
                        + fresh + " or send the bot: /start " + fresh));
        Access access = new Access(
                settings.everybody(), settings.allowed(), settings.folder().resolve("telegram-allowed"), code);
        if (!settings.everybody()) {
            code.show();
        }
        return access;
    }

    private void resume(Journal journal, UpdateReader reader, Dispatcher dispatcher) throws IOException {
        int resumed = 0;
        for (Unfinished unfinished : journal.unfinished()) {
            var incoming = reader.read(unfinished.json());
            if (incoming.isPresent()) {
                dispatcher.resume(incoming.get(), unfinished);
                resumed++;
            } else {
                journal.done(unfinished.update());
            }
        }
        if (resumed > 0) {
            log.info("resumed", "updates", resumed);
        }
    }

    /** Also lets the journal forget what is too old, in chats where nobody says anything either. */
    private void report(Health health, Dispatcher dispatcher, Journal journal) {
        try {
            while (true) {
                pause.of(settings.timing().health());
                health.report(log, dispatcher.waiting());
                journal.forgetOld();
            }
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException programEnds) {
            Thread.currentThread().interrupt();
        }
    }

    private void startFails(ApiException e) {
        if (e.kind() != ApiException.Kind.UNAUTHORIZED) {
            log.warn("start-fails", "why", e.kind(), "code", e.code(), "error", e.getMessage());
        }
    }

    private static String failure(IOException e) {
        return "The bot cannot keep what it receives and has stopped: " + e.getMessage();
    }

    private void fail(IOException e) {
        diskFailure.compareAndSet(null, e);
        interrupt();
    }

    private void interrupt() {
        Thread thread = runner.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Stops the bot and waits until it has: what was begun to be sent is, and what was not stays in the journal. */
    public void stop() throws InterruptedException {
        stopped = true;
        interrupt();
        if (!ended.await(LAST_MESSAGES.multipliedBy(3).toMillis() + 500, TimeUnit.MILLISECONDS)) {
            log.warn("stop", "error", "something still runs");
        }
    }
}
