package org.xianfeng.volunteer.attendance;

/** Work that is done once a minute, by one instance at a time; the next comes after it in the beans' order. */
public interface MinuteWork {

    /** What throws is tried again a minute later. */
    void run();
}
