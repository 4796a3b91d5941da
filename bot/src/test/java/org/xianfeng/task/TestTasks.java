package org.xianfeng.task;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.chat.ChatId;

/** The task list for tests of features that refer to it. */
public final class TestTasks {

    private TestTasks() {}

    /** The real one, on the Redis that the context has. */
    public static void register(GenericApplicationContext context) {
        context.registerBean(RedisTasks.class);
    }

    public static void add(ApplicationContext context, int number, String title) {
        context.getBean(Tasks.class).add("task" + number, new ChatId("telegram", "1"),
                List.of(ATask.titled(title).numbered(number).build()));
    }
}
