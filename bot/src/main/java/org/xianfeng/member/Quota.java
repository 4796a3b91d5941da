package org.xianfeng.messenger.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** At most so many at a time for each of many. */
final class Quota {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Quota(int most) {
        this.most = most;
    }

    /** Takes one for somebody, unless they have as many as they may. */
    boolean tryTake(String whose) {
        boolean[] had = {false};
        taken.compute(whose, (_, count) -> {
            int before = count == null ? 0 : count;
            had[0] = before < most;
            return had[0] ? before + 1 : before;
        });
        return had[0];
    }

    /** Gives one back. */
    void giveBack(String whose) {
        taken.computeIfPresent(whose, (_, count) -> count == 1 ? null : count - 1);
    }
}
