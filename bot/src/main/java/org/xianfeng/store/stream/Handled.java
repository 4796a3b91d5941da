package org.xianfeng.store.stream;

import java.time.Duration;

/** What came of an entry. */
sealed interface Handled {

    /** It is dealt with. */
    record Done() implements Handled {}

    /**
     * It is to be set aside.
     *
     * @param failed whether that counts as a try
     */
    record SetAside(Duration after, boolean failed) implements Handled {}
}
