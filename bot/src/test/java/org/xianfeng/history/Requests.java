package org.xianfeng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of requests: mostly new ones, now and then one that was used before for the same. */
public final class Requests {

    private final Map<String, List<String>> used = new HashMap<>();
    private int count;

    /**
     * A request for this.
     *
     * @param repeats which of those for the same is repeated, counted from the last, if there are any; 0 for a new one
     */
    public String of(String what, int repeats) {
        List<String> same = used.computeIfAbsent(what, _ -> new ArrayList<>());
        if (repeats > 0 && !same.isEmpty()) {
            return same.get(Math.max(0, same.size() - repeats));
        }
        same.add(what + ":" + ++count);
        return same.getLast();
    }
}
