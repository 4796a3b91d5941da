package org.xianfeng.task;

import java.util.List;

/** What came of tasks to be put on the list: all or none. */
public sealed interface Addition {

    /** In the order given. */
    record Added(List<TaskId> tasks) implements Addition {}

    /** Nothing is added, since these numbers are given already. */
    record Taken(List<TaskId> numbers) implements Addition {}
}
