package org.xianfeng.watch;

/** What can only be told by looking, such as how much waits: a bean that is asked for it every ten seconds. */
public interface Sample {

    /** Looks, and says what it has seen. */
    void take(Readings readings);

    /** Takes what was seen. */
    interface Readings {

        /**
         * Shows a value from now on, until the next one.
         *
         * @param name as meters are called, such as {@code xianfeng.queue.waiting}
         * @param tags names and values in turns; of few values, and never who somebody is
         */
        void set(String name, double value, String... tags);
    }
}
