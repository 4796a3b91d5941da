package org.xianfeng;

import java.util.function.Supplier;

/** Starts Spring applications one after another: each sets up the logging of the whole process, which two at once break. */
public final class SpringStart {

    private SpringStart() {}

    /** Waits its turn; what runs already is not in the way. */
    public static synchronized <T> T of(Supplier<T> start) {
        return start.get();
    }
}
