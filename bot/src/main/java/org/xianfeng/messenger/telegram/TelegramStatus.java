package org.xianfeng.messenger.telegram;

import java.time.Clock;

/** Both directions of the line to Telegram. */
final class TelegramStatus {

    private final ConnectionState receiving;
    private final ConnectionState sending;

    TelegramStatus(Clock clock) {
        receiving = new ConnectionState("receiving", clock);
        sending = new ConnectionState("sending", clock);
    }

    ConnectionState receiving() {
        return receiving;
    }

    ConnectionState sending() {
        return sending;
    }
}
