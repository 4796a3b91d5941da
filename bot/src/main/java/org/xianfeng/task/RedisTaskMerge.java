package org.xianfeng.task;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/** Tasks: who is in charge of one, has made one or has reported on one is who they are now. */
@Component
final class RedisTaskMerge implements MemberMerge {

    private static final String TASK = "{tasks}:task:";
    private static final String INDEX = "{tasks}:by:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnifiedJedis redis;
    private final Tasks tasks;
    private final Phrases phrases;

    RedisTaskMerge(UnifiedJedis redis, Tasks tasks, Phrases phrases) {
        this.redis = redis;
        this.tasks = tasks;
        this.phrases = phrases;
    }

    @Override
    public List<String> moved() {
        return List.of("{tasks}:task:N", "{tasks}:task:N:trail", "{tasks}:by:*");
    }

    @Override
    public List<String> left() {
        return List.of("{tasks}:answer:*", "{tasks}:events");
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        for (Task.State state : Task.State.values()) {
            redis.zrange(INDEX + "all:" + state, 0, -1).forEach(number -> {
                renaming.within(TASK + number);
                rename(TASK + number + ":trail", merge);
            });
            renaming.move(person(merge.from(), state), person(merge.into(), state));
        }
        return true;
    }

    /** A trail only grows, so its entries keep their places meanwhile. A photo stays with the messenger that has it. */
    private void rename(String trail, Merge merge) {
        List<String> entries = redis.lrange(trail, 0, -1);
        for (int i = 0; i < entries.size(); i++) {
            TaskLogEntry entry = JSON.readValue(entries.get(i), TaskLogEntry.class);
            if (entry.by().equals(merge.from())) {
                redis.lset(trail, i, JSON.writeValueAsString(new TaskLogEntry(entry.verb(), entry.at(), merge.into(),
                        entry.text(), entry.photos().stream().map(photo -> new Photo(holder(photo.chat(), merge),
                                photo.handle())).toList())));
            }
        }
    }

    private static ChatId holder(ChatId chat, Merge merge) {
        return chat.messenger().equals(merge.into().messenger()) ? merge.into() : chat;
    }

    private static String person(ChatId person, Task.State state) {
        return INDEX + "person:" + person + ":" + state;
    }

    @Override
    public List<String> summary(ChatId member, Locale language) {
        int open = tasks.count(new TaskFilter.InChargeOf(member), Task.State.OPEN);
        return open == 0 ? List.of() : List.of(phrases.plain(language, "identity.has.tasks", open));
    }
}
