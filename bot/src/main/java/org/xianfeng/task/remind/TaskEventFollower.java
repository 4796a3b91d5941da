package org.xianfeng.task.remind;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskEvents;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.Urgency;
import org.xianfeng.task.chat.TaskCards;

/** Tells people what others did with a task of theirs, and when one is due. */
@Component
final class TaskEventFollower {

    private final Tasks tasks;
    private final TaskCards cards;
    private final Outbox outbox;
    private final Phrases phrases;

    TaskEventFollower(Streams streams, Tasks tasks, TaskCards cards, Outbox outbox, Phrases phrases) {
        this.tasks = tasks;
        this.cards = cards;
        this.outbox = outbox;
        this.phrases = phrases;
        streams.follow(TaskEvents.STREAM, event -> event.field("task"), this::follow,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    /** An event that is handled again tells nobody again: the outbox knows its id. */
    void follow(StreamEntry event) {
        TaskId.parse(event.field("task")).flatMap(tasks::find).ifPresent(task -> {
            String type = event.field("type");
            switch (type) {
                case "DUE" -> remind(event, task);
                case "SUBMIT" -> other(event, Stream.of(task.organizer()))
                        .forEach(chat -> tell(event, task, chat, "task.told.SUBMIT"));
                case "ASSIGN" ->
                    other(event, assignee(task)).forEach(chat -> tell(event, task, chat, "task.told.ASSIGN"));
                case "CLOSE", "RETURN", "REOPEN", "RESCHEDULE" -> other(event, task.workers().stream())
                        .forEach(chat -> tell(event, task, chat, "task.told." + type));
                default -> {
                    // who acted has been answered already
                }
            }
        });
    }

    /** Unless it was dealt with meanwhile. */
    private void remind(StreamEntry event, Task task) {
        Urgency urgency = cards.urgency(task);
        if (urgency.isDue()) {
            recipients(task).forEach(chat -> tell(event, task, chat, "task.told." + urgency));
        }
    }

    /** The person in charge and the organizer, who may be one. */
    private static Stream<ChatId> recipients(Task task) {
        return Stream.concat(assignee(task), Stream.of(task.organizer())).distinct();
    }

    private static Stream<ChatId> assignee(Task task) {
        return task.details().assignee().reachable().stream();
    }

    private static Stream<ChatId> other(StreamEntry event, Stream<ChatId> chats) {
        String by = event.field("by");
        return chats.filter(chat -> !chat.toString().equals(by));
    }

    private void tell(StreamEntry event, Task task, ChatId chat, String phrase) {
        String text = Optional.ofNullable(event.fields().get("text")).orElse("");
        outbox.send("task." + event.shard() + "." + event.id() + "." + chat, chat, language -> cards.card(language,
                task, chat, phrases.say(language, phrase, cards.daysLeft(task), text)));
    }
}
