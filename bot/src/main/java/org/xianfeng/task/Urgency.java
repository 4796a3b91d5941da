package org.xianfeng.task;

/** How a task stands, seen from its deadline. Its phrase is {@code task.urgency.NAME}. */
public enum Urgency {

    CALM, SOON, TODAY, OVERDUE, SUBMITTED, CLOSED;

    /** Whether somebody should do something. */
    public boolean isDue() {
        return this == SOON || this == TODAY || this == OVERDUE;
    }
}
