package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One direction of the line to Telegram: how it is now. A change is logged once, not at every attempt. */
final class ConnectionState {

    enum Condition {
        /** Nothing has been tried, or it is another instance's turn. */
        IDLE, WORKING, FAILING
    }

    /**
     * How the line is.
     *
     * @param since when it became so
     * @param last the last success or failure
     * @param problem what fails, or empty
     */
    record State(Condition condition, Instant since, Instant last, String problem) {}

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionState.class);

    private final String name;
    private final Clock clock;
    private State state;

    ConnectionState(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        Instant now = clock.instant();
        this.state = new State(Condition.IDLE, now, now, "");
    }

    synchronized State state() {
        return state;
    }

    void idles() {
        become(Condition.IDLE, "");
    }

    void works() {
        State before = become(Condition.WORKING, "");
        if (before.condition() == Condition.FAILING) {
            LOG.info("Telegram: {} works again", name);
        }
    }

    void fails(String problem) {
        State before = become(Condition.FAILING, problem);
        if (!before.problem().equals(problem)) {
            LOG.warn("Telegram: {} fails: {}", name, problem);
        }
    }

    /** Returns what was before. */
    private synchronized State become(Condition condition, String problem) {
        State before = state;
        Instant now = clock.instant();
        state = new State(condition, before.condition() == condition ? before.since() : now, now, problem);
        return before;
    }
}
