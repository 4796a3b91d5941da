package org.xianfeng.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the periodic tasks of all features while the service runs. */
@Component
public final class Tickers implements SmartLifecycle {

    private final List<PeriodicTask> tasks;
    private final Loops loops;
    private final List<Ticker> running = new CopyOnWriteArrayList<>();

    Tickers(List<PeriodicTask> tasks, Loops loops) {
        this.tasks = tasks;
        this.loops = loops;
    }

    @Override
    public void start() {
        tasks.forEach(task -> running.add(Ticker.start(task, loops)));
    }

    /** All at once, so that it takes no longer than the slowest. */
    @Override
    public void stop() {
        running.forEach(Ticker::stop);
        running.forEach(Ticker::close);
        running.clear();
    }

    @Override
    public boolean isRunning() { return !running.isEmpty(); }
}
