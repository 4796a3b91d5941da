package org.xianfeng.volunteer.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Mark;
import redis.clients.jedis.UnifiedJedis;

/**
 * The ledger in Redis: a hash a member with a field a shift, and beside it the sums of a year of all members of the same
 * tag, which the same script keeps.
 */
@Component
final class RedisLedger implements Ledger {

    /** Fixed for good: it decides where a member's entries are. */
    private static final int TAGS = 16;

    /** In place of a year. */
    private static final String ALWAYS = "always";

    private static final Script UNBOOK = Script.load(RedisLedger.class, "unbook.lua");
    private static final Script BOOK = Script.load(RedisLedger.class, "book.lua");

    private static final Comparator<LedgerEntry> BETTER = Comparator.comparing(LedgerEntry::came)
            .thenComparingInt(entry -> entry.hours().halves()).thenComparing(LedgerEntry::isSomething);

    private final UnifiedJedis redis;
    private final ZoneId zone;

    RedisLedger(UnifiedJedis redis, ZoneId zone) {
        this.redis = redis;
        this.zone = zone;
    }

    @Override
    public void book(ChatId member, LedgerEntry entry) {
        int tag = tag(member);
        BOOK.run(redis, List.of(entries(member), sums(tag, year(entry)),
                sums(tag, ALWAYS)),
                List.of(member.toString(), entry.shift().toString(), Long.toString(entry.version()), write(entry),
                        Integer.toString(entry.hours().halves()), entry.came() ? "1" : "0"));
    }

    @Override
    public void become(ChatId from, ChatId into) {
        Map<ShiftId, LedgerEntry> theirs = new HashMap<>();
        of(into).forEach(entry -> theirs.put(entry.shift(), entry));
        List<LedgerEntry> mine = of(from);
        for (LedgerEntry entry : mine) {
            LedgerEntry other = theirs.get(entry.shift());
            if (other == null) {
                book(into, entry);
            } else if (BETTER.compare(entry, other) > 0) {
                book(into, entry.after(other));
            }
        }
        int tag = tag(from);
        List<String> keys = new ArrayList<>(List.of(entries(from), sums(tag, ALWAYS)));
        mine.stream().map(this::year).distinct().forEach(year -> keys.add(sums(tag, year)));
        UNBOOK.run(redis, keys, List.of(from.toString()));
    }

    private String year(LedgerEntry entry) {
        return Integer.toString(entry.start().atZone(zone).getYear());
    }

    @Override
    public List<LedgerEntry> of(ChatId member) {
        return redis.hgetAll(entries(member)).entrySet().stream()
                .flatMap(field -> read(field.getKey(), field.getValue()).stream())
                .sorted(Comparator.comparing(LedgerEntry::start).reversed()).toList();
    }

    @Override
    public Map<ChatId, Sum> sums(int year) {
        return sums(Integer.toString(year));
    }

    @Override
    public Map<ChatId, Sum> sums() {
        return sums(ALWAYS);
    }

    /** Sixteen reads, however many members there are. */
    private Map<ChatId, Sum> sums(String years) {
        Map<ChatId, Sum> all = new HashMap<>();
        for (int tag = 0; tag < TAGS; tag++) {
            redis.hgetAll(sums(tag, years)).forEach((member, sum) -> all.put(ChatId.parse(member), sum(sum)));
        }
        return all;
    }

    private static Sum sum(String written) {
        int slash = written.indexOf('/');
        return new Sum(new Hours(Integer.parseInt(written.substring(0, slash))),
                Integer.parseInt(written.substring(slash + 1)));
    }

    private static String write(LedgerEntry entry) {
        return String.join("|", Long.toString(entry.version()), entry.outcome().name(), millis(entry.start()),
                millis(entry.end()), Integer.toString(entry.hours().halves()),
                entry.marks().stream().sorted().map(Mark::name).collect(Collectors.joining(",")), entry.title());
    }

    private static Optional<LedgerEntry> read(String shift, String written) {
        String[] parts = written.split("\\|", 7);
        Set<Mark> marks = parts[5].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[5].split(",")).map(Mark::valueOf).collect(Collectors.toSet());
        return ShiftId.parse(shift).map(id -> new LedgerEntry(id, Long.parseLong(parts[0]),
                LedgerEntry.Outcome.valueOf(parts[1]), moment(parts[2]), moment(parts[3]),
                new Hours(Integer.parseInt(parts[4])), marks, parts[6]));
    }

    private static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static int tag(ChatId member) {
        return Math.floorMod(member.toString().hashCode(), TAGS);
    }

    private static String entries(ChatId member) {
        return "{h" + tag(member) + "}:ledger:" + member;
    }

    private static String sums(int tag, String years) {
        return "{h" + tag + "}:sums:" + years;
    }
}
