package org.xianfeng.task;

/** What came of an act. */
public sealed interface TaskChange {

    /** It is done, also when it was done by the same request before. */
    record Done(Task task) implements TaskChange {}

    record Refused(Reason reason) implements TaskChange {}

    /** Why nothing was changed. Its phrase is {@code task.refused.REASON}. */
    enum Reason {
        /** There is no such task. */
        UNKNOWN,
        /** It is not in the state that the act needs, or has another deadline than the act is about. */
        WRONG_STATE,
        /** Somebody else is in charge. */
        NOT_YOURS,
        /** Nobody closes or sends back what is their own. */
        OWN
    }
}
