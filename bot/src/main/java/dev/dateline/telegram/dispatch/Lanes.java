package dev.dateline.telegram.dispatch;

import dev.dateline.telegram.respond.Job;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Works on the jobs of one chat one after the other, and on those of different chats at once. */
final class Lanes {

    /** What is done with a job; an interrupt means that the program ends and the job stays for later. */
    interface Work {
        void on(Job job) throws InterruptedException;
    }

    private final int capacity;
    private final Work work;
    private final Map<Long, Lane> lanes = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();
    private boolean stopped;
    private int waiting;

    /** @param capacity jobs that may wait in one lane */
    Lanes(int capacity, Work work) {
        this.capacity = capacity;
        this.work = work;
    }

    /** False where too many wait already. */
    boolean offer(long chat, Job job) {
        return enqueue(chat, job, capacity);
    }

    /** As {@link #offer}, however many wait. */
    void add(long chat, Job job) {
        enqueue(chat, job, Integer.MAX_VALUE);
    }

    private boolean enqueue(long chat, Job job, int room) {
        lock.lock();
        try {
            if (stopped) {
                return true;
            }
            Lane lane = lanes.computeIfAbsent(chat, Lane::new);
            if (lane.jobs.size() >= room) {
                return false;
            }
            lane.jobs.add(job);
            waiting++;
            if (lane.thread == null) {
                lane.thread = Thread.ofVirtual().name("telegram-chat").start(lane);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Jobs that nobody works on yet. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** The job that is worked on, if there is one, and then those that wait. */
    List<Job> jobs(long chat) {
        lock.lock();
        try {
            Lane lane = lanes.get(chat);
            List<Job> jobs = new ArrayList<>();
            if (lane != null) {
                if (lane.current != null) {
                    jobs.add(lane.current);
                }
                jobs.addAll(lane.jobs);
            }
            return jobs;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the jobs that wait out of their lane. */
    List<Job> drain(long chat) {
        lock.lock();
        try {
            Lane lane = lanes.get(chat);
            List<Job> jobs = lane == null ? List.of() : List.copyOf(lane.jobs);
            if (lane != null) {
                lane.jobs.clear();
                waiting -= jobs.size();
            }
            return jobs;
        } finally {
            lock.unlock();
        }
    }

    /** Begins no more jobs, interrupts those that are worked on, and waits for them no longer than {@code patience}. */
    void stop(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            stopped = true;
            for (Lane lane : lanes.values()) {
                waiting -= lane.jobs.size();
                lane.jobs.clear();
                if (lane.thread != null) {
                    lane.thread.interrupt();
                }
            }
            long left = patience.toNanos();
            while (!lanes.isEmpty() && left > 0) {
                left = emptied.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Lane implements Runnable {

        private final long chat;
        private final Deque<Job> jobs = new ArrayDeque<>();
        private @Nullable Job current;
        private @Nullable Thread thread;

        Lane(long chat) {
            this.chat = chat;
        }

        @Override
        public void run() {
            try {
                for (Job job = next(); job != null; job = next()) {
                    work.on(job);
                }
            } catch (InterruptedException programEnds) {
                Thread.currentThread().interrupt();
            } finally {
                // Whatever happened, the chat's next question gets a thread.
                leave();
            }
        }

        private @Nullable Job next() {
            lock.lock();
            try {
                current = jobs.poll();
                if (current == null) {
                    leave();
                } else {
                    waiting--;
                }
                return current;
            } finally {
                lock.unlock();
            }
        }

        private void leave() {
            lock.lock();
            try {
                lanes.remove(chat, this);
                emptied.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
