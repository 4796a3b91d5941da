package org.xianfeng.broadcast;

/** What a broadcast is about; members unsubscribe by it. */
public enum Kind {
    /** 通知 */
    NOTICE,
    /** 学习 */
    STUDY,
    /** 活动推荐 */
    ACTIVITY
}
