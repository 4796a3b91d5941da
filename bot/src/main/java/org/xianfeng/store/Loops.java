package org.xianfeng.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.springframework.stereotype.Component;

/** All loops of this instance, so that health can say which of them fails or stands still. */
@Component
public final class Loops {

    /** Longer than any patience with a loop that is at work, and than any outage of Redis is waited for in one go. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, LoopState> states = new ConcurrentSkipListMap<>();
    private final Map<String, Long> deadLetters = new ConcurrentSkipListMap<>();

    public Loops(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds a loop, in place of an earlier one of this name.
     *
     * @param patience without a sign of life for so long, it counts as standing still
     */
    public LoopState add(String name, Duration patience) {
        LoopState state = new LoopState(name, patience, clock);
        states.put(name, state);
        return state;
    }

    /** Forgets a loop that has ended as it should. */
    public void remove(LoopState state) {
        states.remove(state.name(), state);
    }

    /** Counts a dead letter of this stream. */
    public void buried(String stream) {
        deadLetters.merge(stream, 1L, Long::sum);
    }

    Collection<LoopState> all() {
        return List.copyOf(states.values());
    }

    /** How many loops fail or stand still now. */
    public long failing() {
        return states.values().stream().filter(state -> state.trouble().isPresent()).count();
    }

    /** Which have given no sign of life for so long that they will give none any more. */
    List<String> stuck() {
        Instant longAgo = clock.instant().minus(LONGEST_SILENCE);
        return states.values().stream().filter(state -> state.lastSign().isBefore(longAgo)).map(LoopState::name)
                .toList();
    }

    /** Entries of this stream may become dead letters; none has yet. */
    public void mayBury(String stream) {
        deadLetters.putIfAbsent(stream, 0L);
    }

    /** How many there were since the start, by stream. */
    public Map<String, Long> deadLetters() {
        return Map.copyOf(deadLetters);
    }
}
