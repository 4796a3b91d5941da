package org.xianfeng.messenger.telegram;

/** A way in which updates come in. */
@FunctionalInterface
interface UpdateSource {

    /**
     * Receives until it is interrupted, or returns once others do the receiving.
     *
     * @throws RetryBackoff.TokenRefused if Telegram does not know the bot
     */
    void receive() throws InterruptedException;
}
