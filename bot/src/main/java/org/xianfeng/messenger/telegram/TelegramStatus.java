package org.xianfeng.messenger.telegram;

import java.time.Clock;

/** Both directions of the line to Telegram. */
final class TelegramStatus {

    private final Line receiving;
    private final Line sending;

    TelegramStatus(Clock clock) {
        receiving = new Line("receiving", clock);
        sending = new Line("sending", clock);
    }

    Line receiving() {
        return receiving;
    }

    Line sending() {
        return sending;
    }
}
