package org.xianfeng.task.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.member.Members;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskLogEntry;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskVerbs.TaskPart;
import org.xianfeng.time.MomentPhrases;

/** Shows what was done with a task, a page at a time, the latest first. */
@Component
final class TaskTrail {

    /** So many entries with their texts are below the longest reply. */
    private static final int PAGE = 5;

    private final Tasks tasks;
    private final TaskPhotos photos;
    private final Members members;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final ZoneId zone;

    TaskTrail(Tasks tasks, TaskPhotos photos, Members members, MomentPhrases moments, Phrases phrases, ZoneId zone) {
        this.tasks = tasks;
        this.photos = photos;
        this.members = members;
        this.moments = moments;
        this.phrases = phrases;
        this.zone = zone;
    }

    Reply page(Locale language, Task task, int wanted, ChatId reader) {
        int length = tasks.trailLength(task.id());
        Paging paging = Paging.of(length, PAGE, wanted);
        Map<Integer, TaskLogEntry> entries = new LinkedHashMap<>();
        int newest = length - 1 - paging.offset();
        for (int number = newest; number >= 0 && number > newest - PAGE; number--) {
            entries.put(number, tasks.entry(task.id(), number).orElseThrow());
        }
        Map<ChatId, String> names = members.names(entries.values().stream().map(TaskLogEntry::by).toList());
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(language, "task.trail", task.id(), task.details().title())));
        entries.values().forEach(entry -> lines.add(line(language, entry, names)));
        Reply shown = Reply.of(Markup.lines(lines));
        if (photos.maySee(task, reader)) {
            for (Map.Entry<Integer, TaskLogEntry> entry : entries.entrySet()) {
                shown = shown.with(toPhotos(language, task, entry.getKey(), entry.getValue()));
            }
        }
        return shown.with(paging.buttons(page -> TaskVerbs.TRAIL.with(new TaskPart(task.id(), page))))
                .with(new Button(phrases.plain(language, "task.button.OPEN"), TaskVerbs.OPEN.with(task.id())));
    }

    private List<Button> toPhotos(Locale language, Task task, int number, TaskLogEntry entry) {
        return entry.photos().isEmpty()
                ? List.of()
                : List.of(new Button(phrases.plain(language, "task.button.PHOTOS", moment(language, entry)),
                        TaskVerbs.PHOTOS.with(new TaskPart(task.id(), number))));
    }

    /** The photos of an entry, each as a message; none if there are none, or none for this reader. */
    List<Reply> photos(Locale language, Task task, int number, ChatId reader) {
        return tasks.entry(task.id(), number).filter(_ -> photos.maySee(task, reader)).stream().flatMap(entry -> {
            Markup line = line(language, entry, members.names(List.of(entry.by())));
            return IntStream.range(0, entry.photos().size()).mapToObj(
                    photo -> Reply.of(line).attaching(photos.picture(task, number, photo, language)));
        }).toList();
    }

    private String moment(Locale language, TaskLogEntry entry) {
        return moments.moment(language, entry.at().atZone(zone));
    }

    private Markup line(Locale language, TaskLogEntry entry, Map<ChatId, String> names) {
        Markup line = phrases.say(language, "task.entry", moment(language, entry),
                names.getOrDefault(entry.by(), phrases.plain(language, "task.somebody")),
                phrases.say(language, "task.verb." + entry.verb()));
        Markup text = entry.text().isEmpty() ? line : Markup.lines(line, Markup.text(entry.text()));
        return entry.photos().isEmpty()
                ? text
                : Markup.lines(text, phrases.say(language, "task.photos", entry.photos().size()));
    }
}
