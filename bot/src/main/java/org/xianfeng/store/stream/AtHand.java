package org.xianfeng.store.stream;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was given out to us.
 *
 * @param content what it holds, or null while it is set aside: then the stream alone holds it
 * @param tries how often it was given out before this time without having come to an end, as after a crash
 * @param failures how often it was tried in vain since we have it
 */
record AtHand(String id, @Nullable StreamEntry content, int tries, int failures) {

    static AtHand of(StreamEntry entry, long tries) {
        return new AtHand(entry.id(), entry, Math.toIntExact(tries), 0);
    }

    /** The same without its content, so that thousands can wait. */
    AtHand setAside() {
        return new AtHand(id, null, tries, failures);
    }

    AtHand with(StreamEntry read) {
        return new AtHand(id, read, tries, failures);
    }

    AtHand failedOnceMore() {
        return new AtHand(id, null, tries, failures + 1);
    }
}
