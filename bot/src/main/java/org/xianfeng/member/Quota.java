package org.xianfeng.member;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** At most so many at a time for each of many. */
public final class Quota {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param most for each */
    public Quota(int most) {
        this.most = most;
    }

    /** Takes one for somebody, unless they have as many as they may. */
    public boolean tryTake(String whose) {
        boolean[] had = {false};
        taken.compute(whose, (_, count) -> {
            int before = count == null ? 0 : count;
            had[0] = before < most;
            return had[0] ? before + 1 : before;
        });
        return had[0];
    }

    /** Gives one back. */
    public void giveBack(String whose) {
        taken.computeIfPresent(whose, (_, count) -> count == 1 ? null : count - 1);
    }
}
