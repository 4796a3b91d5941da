package org.xianfeng.task;
import org.xianfeng.store.stream.ShardedStream;

/** What has happened to tasks, in order; one shard, as all tasks share one hash tag. */
public final class TaskEvents {

    public static final ShardedStream STREAM = new ShardedStream("task-events", 1, _ -> "{tasks}:events");

    private TaskEvents() {}
}
