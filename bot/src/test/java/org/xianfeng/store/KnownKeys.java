package org.xianfeng.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/**
 * All keys that there may be, with how long each may live: the table in {@code docs/security.md}, which is the one list
 * of them. In a key there, {@code N} stands for a number and {@code *} for anything; the last column begins with the
 * longest time to live, or with {@code never}, or with {@code at times} where not all such keys expire.
 */
public final class KnownKeys {

    private static final Path LIST = Path.of("docs", "security.md");
    private static final Pattern ROW = Pattern
            .compile("\\| (`[^|]*`) \\|([^|]*)\\| (never|at times|(\\d+) (min|h|d))\\b.*");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    private final List<Known> known;

    private KnownKeys(List<Known> known) {
        this.known = known;
    }

    /** @param longest to live; empty for those that never expire */
    record Known(String key, Pattern pattern, boolean sometimes, Optional<Duration> longest) {}

    public static KnownKeys read() {
        try {
            List<String> lines = Files.readAllLines(LIST);
            int from = lines.indexOf("## Every key in Redis");
            List<Known> known = lines.stream().skip(from).takeWhile(line -> !line.equals("## Secrets"))
                    .map(ROW::matcher).filter(Matcher::matches).flatMap(row -> KEY.matcher(row.group(1)).results()
                            .map(key -> known(key.group(1), row)))
                    .toList();
            if (from < 0 || known.size() < 50) {
                throw new AssertionError("the list of keys in " + LIST + " has " + known.size());
            }
            return new KnownKeys(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(String key, Matcher row) {
        String regex = Pattern.quote(key).replace("N", "\\E[0-9]+\\Q").replace("*", "\\E.+\\Q");
        return new Known(key, Pattern.compile(regex, Pattern.DOTALL), row.group(3).equals("at times"),
                Optional.ofNullable(row.group(4)).map(Long::parseLong).map(many -> switch (row.group(5)) {
                    case "min" -> Duration.ofMinutes(many);
                    case "h" -> Duration.ofHours(many);
                    default -> Duration.ofDays(many);
                }));
    }

    public List<String> all() {
        return known.stream().map(Known::key).toList();
    }

    /** How the list calls keys like this one. */
    public Optional<String> kindOf(String key) {
        return known.stream().filter(one -> one.pattern.matcher(key).matches()).map(Known::key).findFirst();
    }

    /** The keys of the list that this Redis has some of. */
    public List<String> present(UnifiedJedis redis) {
        List<String> there = new ArrayList<>(redis.keys("*"));
        return known.stream().filter(one -> there.stream().anyMatch(key -> one.pattern.matcher(key).matches()))
                .map(Known::key).toList();
    }

    /** What is wrong with the keys of this Redis; empty if nothing is. */
    public List<String> complaints(UnifiedJedis redis) {
        List<String> keys = List.copyOf(new TreeSet<>(redis.keys("*")));
        List<Response<Long>> left = new ArrayList<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            keys.forEach(key -> left.add(pipeline.pttl(key)));
            pipeline.sync();
        }
        return IntStream.range(0, keys.size()).boxed().flatMap(i -> complaint(keys.get(i), left.get(i).get()).stream())
                .toList();
    }

    /** @param left what {@code PTTL} says of it: -1 if it never expires, -2 if it has meanwhile */
    private Optional<String> complaint(String key, long left) {
        Optional<Known> found = known.stream().filter(one -> one.pattern.matcher(key).matches()).findFirst();
        if (found.isEmpty()) {
            return Optional.of(key + " is not in the list");
        }
        Known one = found.get();
        boolean fits = left == -2 || one.sometimes || (one.longest.isEmpty()
                ? left == -1
                : left >= 0 && left <= one.longest.get().toMillis());
        return fits ? Optional.empty() : Optional.of(key + " (" + one.key + ") lives " + left + " ms longer");
    }
}
