package org.xianfeng.volunteer.attendance;

import org.xianfeng.store.LoopState;

/** Work that is done once a minute, by one instance at a time; the next comes after it in the beans' order. */
public interface MinuteWork {

    /**
     * What throws is tried again a minute later.
     *
     * @param loop isolates what is done for one item from what is done for the others
     */
    void run(LoopState loop);
}
