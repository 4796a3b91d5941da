package org.xianfeng.broadcast.send;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Ticker;

/** Runs a sender for each messenger, so that none waits for another. */
@Component
final class Senders implements SmartLifecycle {

    private final List<Messenger> messengers;
    private final SenderParts parts;
    private final Loops loops;
    private final List<Ticker> running = new CopyOnWriteArrayList<>();

    Senders(List<Messenger> messengers, SenderParts parts, Loops loops) {
        this.messengers = messengers;
        this.parts = parts;
        this.loops = loops;
    }

    @Override
    public void start() {
        messengers.forEach(
                messenger -> running.add(Ticker.start(new MessengerSender(messenger, parts), loops)));
    }

    @Override
    public void stop() {
        running.forEach(Ticker::close);
        running.clear();
    }

    @Override
    public boolean isRunning() { return !running.isEmpty(); }

    /** Stops before the messengers and the outbox that it writes to. */
    @Override
    public int getPhase() { return 1; }
}
