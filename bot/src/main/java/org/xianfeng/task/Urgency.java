package org.xianfeng.task;

/** How a task stands, seen from its deadline. */
public enum Urgency {

    NOT_DUE, SOON, TODAY, OVERDUE, SUBMITTED, CLOSED;

    /** The key of the phrase that says it. */
    public String phrase() {
        return "task.urgency." + (this == NOT_DUE ? "CALM" : name());
    }

    /** Whether somebody should do something. */
    public boolean isDue() {
        return this == SOON || this == TODAY || this == OVERDUE;
    }
}
