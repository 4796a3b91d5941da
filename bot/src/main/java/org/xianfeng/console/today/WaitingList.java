package org.xianfeng.console.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.chat.Permission;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.people.PeopleIndex;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.store.stream.DeadLetterQueue;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.Tasks;

/** Collects what waits for somebody. */
@Component
final class WaitingList {

    private final Broadcasts broadcasts;
    private final Tasks tasks;
    private final Feedback feedback;
    private final DeadLetterQueue deadLetters;
    private final PeopleIndex people;
    private final ChatLinks chat;
    private final Clock clock;
    private final ZoneId zone;

    WaitingList(Broadcasts broadcasts, Tasks tasks, Feedback feedback, DeadLetterQueue deadLetters,
            PeopleIndex people, ChatLinks chat, Clock clock, ZoneId zone) {
        this.broadcasts = broadcasts;
        this.tasks = tasks;
        this.feedback = feedback;
        this.deadLetters = deadLetters;
        this.people = people;
        this.chat = chat;
        this.clock = clock;
        this.zone = zone;
    }

    /** Only of what there is something. */
    List<Waiting> of(ConsoleUser user) {
        List<Waiting> all = new ArrayList<>();
        if (user.may(Permission.TASKS)) {
            all.add(new Waiting("overdue", overdue(user), "/console/tasks?state=OVERDUE", false));
            all.add(new Waiting("closing", tasks.count(new TaskFilter.All(), Task.State.SUBMITTED),
                    "/console/tasks?state=SUBMITTED", false));
        }
        if (user.may(Permission.ALL_BROADCASTS)) {
            all.add(new Waiting("approvals", approvals(user), "/console/broadcasts?state=AWAITING_APPROVAL", false));
        }
        if (user.may(Permission.LIBRARY)) {
            all.add(new Waiting("unanswered", feedback.waiting(), "/console/library/unanswered", false));
        }
        if (user.may(Permission.OPERATE)) {
            all.add(new Waiting("deadletters", deadLetters.size(), chat.toCommand(user.chat(), "deadletters"), true));
        }
        if (user.may(Permission.MEMBERS)) {
            all.add(new Waiting("unreachable", people.unreachable(), "/console/members?reachable=no", false));
        }
        return all.stream().filter(one -> one.count() > 0).toList();
    }

    private long overdue(ConsoleUser user) {
        LocalDate yesterday = LocalDate.now(clock.withZone(zone)).minusDays(1);
        return tasks.countOpen(
                user.may(Permission.ALL_TASKS) ? new TaskFilter.All() : new TaskFilter.InChargeOf(user.chat()),
                LocalDate.EPOCH, yesterday);
    }

    /** Not one's own: that takes another person. */
    private long approvals(ConsoleUser user) {
        return broadcasts.unfinished().stream().flatMap(id -> broadcasts.find(id).stream())
                .filter(one -> one.state() == Broadcast.State.AWAITING_APPROVAL && !one.author().equals(user.chat()))
                .count();
    }
}
