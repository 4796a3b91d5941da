package org.xianfeng.broadcast;

/** What came of a {@link Step}. */
public enum StepResult {
    DONE,
    /** There is no such broadcast. */
    UNKNOWN,
    /** Not from the state that it is in. */
    WRONG_STATE,
    /** That takes another person than its author. */
    OWN
}
