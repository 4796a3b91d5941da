package org.xianfeng.task;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tasks: what was done when stays, since that is how the organisation closes them; who did it, what they wrote and the
 * photos that they sent go.
 */
@Component
final class RedisTaskPersonalData implements PersonalData {

    private static final String TRAILS = "{tasks}:task:*:trail";
    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnifiedJedis redis;
    private final ObjectProvider<IncomingFiles> files;
    private final Tasks tasks;
    private final Phrases phrases;
    private final ZoneId zone;

    RedisTaskPersonalData(UnifiedJedis redis, ObjectProvider<IncomingFiles> files, Tasks tasks, Phrases phrases,
            ZoneId zone) {
        this.redis = redis;
        this.files = files;
        this.tasks = tasks;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted("{tasks}:task:N"), PersonalKey.counted("{tasks}:task:N:trail"),
                PersonalKey.counted("{tasks}:by:*"), PersonalKey.own("{tasks}:answer:*"),
                PersonalKey.passing("{tasks}:events"));
    }

    @Override
    public void erase(Erasure erasure) {
        var trails = redis.scanIteration(PAGE, TRAILS);
        while (!trails.isIterationCompleted()) {
            trails.nextBatch().getResult().forEach(trail -> erase(trail, erasure));
        }
    }

    /** A trail only grows, so its entries keep their places meanwhile. */
    private void erase(String trail, Erasure erasure) {
        List<String> entries = redis.lrange(trail, 0, -1);
        for (int i = 0; i < entries.size(); i++) {
            TaskLogEntry entry = JSON.readValue(entries.get(i), TaskLogEntry.class);
            if (entry.by().equals(erasure.member())) {
                entry.photos().forEach(this::release);
                redis.lset(trail, i, JSON.writeValueAsString(
                        new TaskLogEntry(entry.verb(), entry.at(), erasure.nobody(), "", List.of())));
            }
        }
    }

    private void release(Photo photo) {
        ChatId chat = photo.chat();
        files.stream().filter(one -> one.messenger().equals(chat.messenger())).findFirst()
                .ifPresent(one -> one.release(photo.handle()));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        return Stream.concat(
                Arrays.stream(Task.State.values()).map(state -> "{tasks}:by:person:" + member + ":" + state),
                numbers().flatMap(number -> Stream.of("{tasks}:task:" + number, "{tasks}:task:" + number + ":trail")));
    }

    private Stream<String> numbers() {
        return Arrays.stream(Task.State.values())
                .flatMap(state -> redis.zrange("{tasks}:by:all:" + state, 0, -1).stream());
    }

    /** The tasks that somebody is in charge of, and what they have done with any. */
    @Override
    public List<String> told(ChatId member, Locale language) {
        return numbers().flatMap(number -> TaskId.parse(number).stream()).flatMap(id -> tasks.find(id).stream())
                .flatMap(task -> Stream.concat(
                        task.details().assignee().reachable().filter(member::equals).map(_ -> phrases.plain(language,
                                "privacy.told.task", task.id(), task.details().title())).stream(),
                        tasks.trail(task.id(), 0, tasks.trailLength(task.id())).stream()
                                .filter(entry -> entry.by().equals(member))
                                .map(entry -> phrases.plain(language, "privacy.told.deed", task.id(),
                                        DateTimeFormatter.ISO_LOCAL_DATE.format(entry.at().atZone(zone)),
                                        phrases.plain(language, "privacy.told.verb." + entry.verb()), entry.text()))))
                .toList();
    }
}
