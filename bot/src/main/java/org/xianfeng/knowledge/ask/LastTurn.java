package org.xianfeng.knowledge.ask;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Turn;

/** What was answered last in a chat, until it is too long ago for a question to go on about it. */
final class LastTurn {

    private static final String NOTE = "knowledge.turn";

    private final Clock clock;
    private final Duration remembered;

    LastTurn(Clock clock, Duration remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    Optional<Turn> in(Session session) {
        return session.get(NOTE).map(note -> note.split("\n", 2))
                .filter(parts -> clock.instant().isBefore(Instant.parse(parts[0]).plus(remembered)))
                .flatMap(parts -> Turn.read(parts[1]));
    }

    void keep(Turn turn, Session session) {
        session.put(NOTE, clock.instant() + "\n" + turn.written());
    }
}
