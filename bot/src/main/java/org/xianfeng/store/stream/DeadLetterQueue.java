package org.xianfeng.store.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The dead letters of all streams: to look at, to try again once the cause is gone, or to drop. */
@Component
public final class DeadLetterQueue {

    private static final Script RETRY = Script.load(DeadLetterQueue.class, "dead-letter-retry.lua");
    private static final int PAGE = 500;

    private final UnifiedJedis redis;
    private final Streams streams;

    public DeadLetterQueue(UnifiedJedis redis, Streams streams) {
        this.redis = redis;
        this.streams = streams;
    }

    public long size() {
        return streams.deadLetters().stream().mapToLong(redis::llen).sum();
    }

    /** The newest, newest first. */
    public List<DeadLetter> newest(int most) {
        return streams.deadLetters().stream().flatMap(list -> redis.lrange(list, 0, most - 1L).stream())
                .map(DeadLetter::parse).sorted(Comparator.comparing(DeadLetter::at).reversed()).limit(most).toList();
    }

    /** Puts it into its stream as a new entry; false if it is not there any more, or was no entry of a stream. */
    public boolean retry(String reference) {
        return find(reference).filter(kept -> kept.letter.canBeRetried()).map(kept -> {
            List<String> arguments = new ArrayList<>(List.of(kept.json));
            kept.letter.fields().forEach((field, value) -> arguments.addAll(List.of(field, value)));
            return RETRY.run(redis, List.of(kept.list, kept.letter.stream()), arguments).equals(1L);
        }).orElse(false);
    }

    /** Forgets it; false if it is not there any more. */
    public boolean drop(String reference) {
        return find(reference).filter(kept -> redis.lrem(kept.list, 1, kept.json) == 1).isPresent();
    }

    /** Forgets those from before; answers how many they were. The newest are first, so it ends at the first newer one. */
    long dropBefore(Instant oldest) {
        long dropped = 0;
        for (String list : streams.deadLetters()) {
            String last = redis.lindex(list, -1);
            while (last != null && DeadLetter.parse(last).at().isBefore(oldest)) {
                dropped += redis.lrem(list, -1, last);
                last = redis.lindex(list, -1);
            }
        }
        return dropped;
    }

    private Optional<Kept> find(String reference) {
        Predicate<Kept> isMeant = kept -> kept.letter.reference().equals(reference);
        return streams.deadLetters().stream()
                .flatMap(list -> pages(list).map(json -> new Kept(list, json, DeadLetter.parse(json))))
                .filter(isMeant).findFirst();
    }

    private Stream<String> pages(String list) {
        return Stream.iterate(0L, from -> from + PAGE).map(from -> redis.lrange(list, from, from + PAGE - 1))
                .takeWhile(page -> !page.isEmpty()).flatMap(List::stream);
    }

    private record Kept(String list, String json, DeadLetter letter) {}
}
