package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Keeps trying to receive: after each failure it waits longer, and no two instances in step. For one thread. */
final class RetryBackoff {

    /** Telegram does not know the bot: trying again is no use. */
    static final class TokenRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TokenRefused(String description) {
            super(description);
        }
    }

    private static final Duration FIRST = Duration.ofMillis(500);

    private final ConnectionState line;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next = FIRST;

    RetryBackoff(TelegramSettings settings, TelegramStatus status, RandomGenerator random) {
        this.line = status.receiving();
        this.longest = settings.longestPause();
        this.random = random;
    }

    /**
     * Calls until it is done.
     *
     * @throws TokenRefused if Telegram does not know the bot
     */
    <T> T insist(Supplier<ApiResult<T>> call) throws InterruptedException {
        while (true) {
            Optional<T> value = valueOf(call.get());
            if (value.isPresent()) {
                succeeded();
                return value.get();
            }
        }
    }

    /**
     * What was answered; after a failure it has waited, and returns nothing.
     *
     * @throws TokenRefused if Telegram does not know the bot
     */
    <T> Optional<T> valueOf(ApiResult<T> answer) throws InterruptedException {
        switch (answer) {
            case ApiResult.Done<T>(var value) -> {
                return Optional.of(value);
            }
            case ApiResult.Refused<T> refused -> bear(refused);
            case ApiResult.Unsent<T>(var reason) -> failed("not connected, " + reason);
            case ApiResult.Lost<T>(var reason) -> failed("no answer, " + reason);
        }
        return Optional.empty();
    }

    /** What was attempted is complete: the next failure is a first one. */
    void succeeded() {
        next = FIRST;
        line.works();
    }

    /** Notes the problem and waits. */
    void failed(String problem) throws InterruptedException {
        pause(problem, Duration.ZERO);
    }

    private void bear(ApiResult.Refused<?> refused) throws InterruptedException {
        if (refused.refusesToken()) {
            throw new TokenRefused(refused.description());
        }
        Duration asked = refused.retryAfter();
        pause(refused.code() + " " + refused.description(), asked == null ? Duration.ZERO : asked);
    }

    private void pause(String problem, Duration atLeast) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped, so this is no problem: " + problem);
        }
        line.fails(problem);
        Duration bound = next.compareTo(longest) < 0 ? next : longest;
        next = bound.multipliedBy(2);
        long half = bound.toMillis() / 2;
        Thread.sleep(atLeast.plusMillis(half + random.nextLong(half + 1)));
    }
}
