package org.xianfeng.store.stream;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was given out to us.
 *
 * @param content what it holds, or null while it is set aside: then the stream alone holds it
 * @param tries how often it was tried before it was given out this time
 */
record AtHand(String id, @Nullable StreamEntry content, int tries) {

    static AtHand of(StreamEntry entry, long tries) {
        return new AtHand(entry.id(), entry, Math.toIntExact(tries));
    }

    boolean isTriedInVain() { return tries >= EntryProcessor.TRIES; }

    /** The same without its content, so that thousands can wait. */
    AtHand setAside() {
        return new AtHand(id, null, tries);
    }

    AtHand triedOnceMore() {
        return new AtHand(id, null, tries + 1);
    }
}
