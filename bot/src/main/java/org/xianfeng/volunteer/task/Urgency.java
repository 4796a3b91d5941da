package org.xianfeng.volunteer.task;

/** How a task stands, seen from its deadline. Its phrase is {@code task.urgency.NAME}. */
enum Urgency {

    CALM, SOON, TODAY, OVERDUE, SUBMITTED, CLOSED;

    /** Whether somebody should do something. */
    boolean isDue() {
        return this == SOON || this == TODAY || this == OVERDUE;
    }
}
