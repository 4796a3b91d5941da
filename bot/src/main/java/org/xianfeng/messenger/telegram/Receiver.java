package org.xianfeng.messenger.telegram;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that receives, for as long as the service runs and the token is good. */
final class Receiver implements SmartLifecycle {

    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final UpdateSource updateSource;
    private final RetryBackoff retryBackoff;
    private final TelegramStatus status;
    private volatile @Nullable Thread thread;

    Receiver(UpdateSource updateSource, RetryBackoff retryBackoff, TelegramStatus status) {
        this.updateSource = updateSource;
        this.retryBackoff = retryBackoff;
        this.status = status;
    }

    @Override
    public void start() {
        // a platform thread, since an interrupt would close a virtual one's connection to Redis
        thread = Thread.ofPlatform().daemon().name("telegram-receiver").start(this::run);
    }

    private void run() {
        try {
            while (!received()) {
                LOG.debug("Telegram: receiving starts anew");
            }
        } catch (InterruptedException _) {
            LOG.debug("Telegram: receiving was stopped");
        } catch (RetryBackoff.TokenRefused refused) {
            status.receiving().fails("the bot token is refused, " + refused.getMessage()
                    + "; correct xianfeng.telegram.token and restart, until then Telegram stays off");
        }
    }

    private boolean received() throws InterruptedException {
        try {
            updateSource.receive();
            return true;
        } catch (RetryBackoff.TokenRefused refused) {
            throw refused;
        } catch (RuntimeException | Error broken) {
            LOG.debug("Telegram: receiving broke", broken);
            retryBackoff.failed(broken.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            if (!running.join(TO_STOP)) {
                LOG.warn("Telegram: receiving did not stop within {}", TO_STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }
}
