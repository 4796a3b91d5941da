package org.xianfeng.broadcast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many recipients stand how.
 *
 * @param byBranch for each branch, with the empty name for those who have told none
 */
public record Tally(Map<String, OfBranch> byBranch) {

    public Tally {
        byBranch = new TreeMap<>(byBranch);
    }

    /** The same of one branch. */
    public record OfBranch(Map<RowState, Long> rows, long read, long answered, long tapped) {

        public long of(RowState state) {
            return rows.getOrDefault(state, 0L);
        }

        /** All but those who were not to be sent it. */
        public long recipients() {
            return rows.entrySet().stream().filter(one -> one.getKey() != RowState.SKIPPED)
                    .mapToLong(Map.Entry::getValue).sum();
        }

        private OfBranch plus(OfBranch other) {
            Map<RowState, Long> sum = new EnumMap<>(RowState.class);
            List.of(rows, other.rows).forEach(some -> some.forEach((state, count) -> sum.merge(state, count,
                    Long::sum)));
            return new OfBranch(sum, read + other.read, answered + other.answered, tapped + other.tapped);
        }
    }

    /** The same of these branches alone; those who have told none are in no branch. */
    public Tally only(Predicate<String> branches) {
        Map<String, OfBranch> some = new TreeMap<>(byBranch);
        some.keySet().removeIf(name -> name.isEmpty() || !branches.test(name));
        return new Tally(some);
    }

    public OfBranch total() {
        return byBranch.values().stream().reduce(new OfBranch(Map.of(), 0, 0, 0), OfBranch::plus);
    }

    public long of(RowState state) {
        return total().of(state);
    }

    /** All but those who were not to be sent it. */
    public long recipients() {
        return total().recipients();
    }

    /** Those whose message has come to an end, good or bad. */
    public long settled() {
        return recipients() - of(RowState.PENDING) - of(RowState.SENDING);
    }
}
