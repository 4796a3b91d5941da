package org.xianfeng.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is to go wrong, by method. */
final class Faults {

    private final Map<String, List<Fault>> byMethod = new HashMap<>();

    synchronized void add(String method, List<Fault> faults) {
        byMethod.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).addAll(faults);
    }

    synchronized void clear() {
        byMethod.clear();
    }

    /** The next fault that befalls this call, which is gone with it unless it lasts. */
    synchronized Optional<Fault.What> of(ApiCall call) {
        List<Fault> faults = byMethod.getOrDefault(call.method(), List.of());
        Optional<Fault> next = faults.stream().filter(fault -> fault.befalls(call)).findFirst();
        next.filter(fault -> !fault.lasting()).ifPresent(faults::remove);
        return next.map(Fault::what);
    }
}
