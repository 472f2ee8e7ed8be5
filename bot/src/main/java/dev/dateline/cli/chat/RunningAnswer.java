package dev.dateline.cli.chat;

import dev.dateline.answer.Reply;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Terminal;

/** An answer in the making, which Ctrl-C ends without ending the chat. */
final class RunningAnswer {

    /** Somebody who waits longer than this wants to know that there is something to wait for. */
    private static final long PATIENCE_MILLIS = 1000;

    private final Terminal terminal;

    RunningAnswer(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Waits for an answer.
     *
     * @param slow called once if the answer takes longer than people wait without a word
     * @return empty if Ctrl-C was pressed; whatever still runs then is interrupted, and nobody waits for it
     */
    Optional<Reply> await(Callable<Reply> asking, Runnable slow) throws Exception {
        FutureTask<Reply> answer = new FutureTask<>(asking);
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> answer.cancel(true));
        Thread.ofPlatform().daemon().name("answer").start(answer);
        try {
            return Optional.of(patiently(answer, slow));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException) {
                return Optional.empty();
            }
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private static Reply patiently(FutureTask<Reply> answer, Runnable slow)
            throws InterruptedException, ExecutionException {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            slow.run();
            return answer.get();
        }
    }
}
