package org.xianfeng.task;

/** A column that every list has, in the order to ask for them. Its name is the phrase {@code task.column.NAME}. */
public enum TaskColumn {

    NUMBER, TITLE, CATEGORY, LEADER, UNIT, PERSON, STANDARD, DEADLINE, INCENTIVE;

    /** Whether a task cannot be without it. */
    public boolean isNeeded() {
        return this == TITLE || this == CATEGORY || this == DEADLINE;
    }

    public String phrase() {
        return "task.column." + name();
    }
}
