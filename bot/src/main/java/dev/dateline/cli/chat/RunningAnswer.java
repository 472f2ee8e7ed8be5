package dev.dateline.cli.chat;

import dev.dateline.answer.Reply;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.terminal.Terminal;

/** An answer in the making, which Ctrl-C ends without ending the chat: nobody waits for it then, and it is never kept. */
final class RunningAnswer {

    /** Somebody who waits longer than this wants to know that there is something to wait for. */
    private static final long PATIENCE_MILLIS = 1000;

    private enum State {
        RUNNING,
        KEPT,
        CANCELLED
    }

    private final Terminal terminal;
    private final boolean interrupts;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    /**
     * @param interrupts whether Ctrl-C interrupts the work, as a model's call needs it; else the work is left to end by
     *     itself, since files that an interrupt closes are missed by the next question
     */
    RunningAnswer(Terminal terminal, boolean interrupts) {
        this.terminal = terminal;
        this.interrupts = interrupts;
    }

    /** Decides that the answer is kept, unless Ctrl-C came before; after that, Ctrl-C comes too late. */
    boolean keep() {
        return state.compareAndSet(State.RUNNING, State.KEPT);
    }

    boolean isCancelled() {
        return state.get() == State.CANCELLED;
    }

    /**
     * Waits for an answer.
     *
     * @param asking makes the answer, and keeps it only where {@link #keep} says so
     * @param slow called once if the answer takes longer than people wait without a word
     * @return empty if Ctrl-C was pressed before the answer was kept
     */
    Optional<Reply> await(Callable<Reply> asking, Runnable slow) throws Exception {
        FutureTask<Reply> answer = new FutureTask<>(asking);
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> {
            if (state.compareAndSet(State.RUNNING, State.CANCELLED)) {
                answer.cancel(interrupts);
            }
        });
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
