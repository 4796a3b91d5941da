package org.xianfeng.volunteer.task;

/** How a task stands, seen from its deadline. Its phrase is {@code task.urgency.NAME}. */
enum Urgency {
    CALM, SOON, TODAY, OVERDUE, SUBMITTED, CLOSED
}
