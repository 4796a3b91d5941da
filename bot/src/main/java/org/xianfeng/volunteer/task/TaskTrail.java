package org.xianfeng.volunteer.task;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.MomentPhrases;

/** Shows what was done with a task, a page at a time, the latest first. */
@Component
final class TaskTrail {

    /** So many entries with their texts are below the longest reply. */
    private static final int PAGE = 5;

    private final Tasks tasks;
    private final Members members;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final ZoneId zone;

    TaskTrail(Tasks tasks, Members members, MomentPhrases moments, Phrases phrases, ZoneId zone) {
        this.tasks = tasks;
        this.members = members;
        this.moments = moments;
        this.phrases = phrases;
        this.zone = zone;
    }

    Reply page(Locale language, Task task, int wanted) {
        Pages pages = new Pages(tasks.trailLength(task.id()), PAGE, wanted);
        List<Entry> entries = tasks.trail(task.id(), pages.offset(), PAGE);
        Map<ChatId, String> names = members.names(entries.stream().map(Entry::by).toList());
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(language, "task.trail", task.id(), task.details().title())));
        entries.forEach(entry -> lines.add(line(language, entry,
                names.getOrDefault(entry.by(), phrases.plain(language, "task.somebody")))));
        return Reply.of(Markup.lines(lines))
                .with(pages.buttons(page -> TaskActions.TRAIL.with(task.id(), page)))
                .with(new Button(phrases.plain(language, "task.button.OPEN"), TaskActions.OPEN.with(task.id())));
    }

    private Markup line(Locale language, Entry entry, String name) {
        Markup line = phrases.say(language, "task.entry", moments.moment(language, entry.at().atZone(zone)), name,
                phrases.say(language, "task.verb." + entry.verb()));
        Markup text = entry.text().isEmpty() ? line : Markup.lines(line, Markup.text(entry.text()));
        return entry.photos().isEmpty()
                ? text
                : Markup.lines(text, phrases.say(language, "task.photos", Integer.toString(entry.photos().size())));
    }
}
