package org.xianfeng.messenger.telegram;

/** A way in which updates come in. */
@FunctionalInterface
interface Reception {

    /**
     * Receives until it is interrupted, or returns once others do the receiving.
     *
     * @throws Patience.TokenRefused if Telegram does not know the bot
     */
    void receive() throws InterruptedException;
}
