package org.xianfeng.member.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profiles;
import org.xianfeng.task.ATask;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.LedgerEntry;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

/** Somebody who has done all that there is to do. */
final class Person {

    private static int days = 10;
    private static int requests;

    final Talk talk;
    final ChatId chat;
    private final RunningService service;
    private final UnifiedJedis redis;

    Person(RunningService service, ChatId chat) {
        this.service = service;
        this.chat = chat;
        this.redis = service.bean(UnifiedJedis.class);
        this.talk = new Talk(chat, service.bean(Conversation.class));
    }

    static ChatId helper(int number) {
        return new ChatId("telegram", Integer.toString(number));
    }

    Person called(String name) {
        service.bean(Members.class).call(chat, name);
        return this;
    }

    Person of(String branch) {
        service.bean(Profiles.class).keep(chat, service.bean(Profiles.class).of(chat)
                .choosing(Attribute.BRANCH, branch));
        return this;
    }

    Person as(Role role) {
        service.bean(Members.class).assign(chat, role);
        return this;
    }

    /** An activity of another day each. */
    static Activity activity(RunningService service, int places, Rules rules) {
        return activity(service, places, rules, service.bean(Clock.class).instant().plus(Duration.ofDays(days++)));
    }

    static Activity activity(RunningService service, int places, Rules rules, Instant start) {
        Activities activities = service.bean(Activities.class);
        Activity activity = AnActivity.numbered(activities.nextId().number(), service.bean(Clock.class).instant())
                .starting(start).with(places).under(rules).organizedBy(new ChatId("telegram", "1")).build();
        activities.add(activity);
        return activity;
    }

    static Rules byOffer() {
        return new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                Optional.empty());
    }

    static PostId post(Activity activity) {
        return new PostId(activity.id(), 1);
    }

    PostId joins(Activity activity) {
        service.bean(Roster.class).signUp("r" + requests++, chat, post(activity), true);
        return post(activity);
    }

    void leaves(PostId post) {
        service.bean(Roster.class).withdraw("r" + requests++, chat, post);
    }

    /** Two hours of a shift that is over. */
    ShiftId serves(Activity activity, int hours) {
        ShiftId shift = new ShiftId(activity.id(), 1);
        new Seating(redis, service.bean(Clock.class)).seat(post(activity), chat);
        Instant now = service.bean(Clock.class).instant();
        redis.hset("{v" + activity.id().number() % 16 + "}:act:" + activity.id() + ":s1:attendance", Map.of(
                chat.toString(), "1 NORMAL " + now.minus(Duration.ofHours(hours)).toEpochMilli() + "-"
                        + now.toEpochMilli()));
        redis.hincrBy("{v" + activity.id().number() % 16 + "}:act:" + activity.id() + ":s1:attendance", "came", 1);
        service.bean(Ledger.class).book(chat, new LedgerEntry(shift, 1, LedgerEntry.Outcome.CAME, now.minusSeconds(60),
                now, new Hours(2 * hours), Set.of(), "清扫楼道"));
        return shift;
    }

    TaskId isInChargeOf(String title) {
        Tasks tasks = service.bean(Tasks.class);
        tasks.add("t" + requests++, chat,
                List.of(ATask.titled(title).by("某人", chat).due(LocalDate.of(2099, 6, 30)).build()));
        TaskId id = new TaskId(Integer.parseInt(redis.get("{tasks}:numbers")));
        tasks.change("t" + requests++, id, new TaskAction.Report(chat, "换好了灯泡", List.of()));
        return id;
    }

    void answers(int broadcast, String text) {
        service.bean(Responses.class).respond(new BroadcastId(broadcast), chat, Responses.Type.ANSWERED, text,
                service.bean(Clock.class).instant());
    }
}
