package org.xianfeng.volunteer.reminder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Tickers;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;

/** The service with a clock that stands until it is turned, and nobody who looks what is due by themselves. */
public final class TurnedService implements AutoCloseable {

    private final RunningService service;
    private final TurnableClock clock;

    private TurnedService(RunningService service) {
        this.service = service;
        this.clock = service.bean(TurnableClock.class);
        service.bean(Tickers.class).stop();
        service.bean(JobWorkers.class).followers().close();
    }

    public static TurnedService start(Path data) {
        return new TurnedService(RunningService.start(data, TurnableClock.OfAService.class));
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** Turns the clock, forward or back. */
    public void turnTo(Instant moment) {
        clock.turnTo(moment);
    }

    /** A new open activity of one shift that begins then. */
    public Activity open(Instant start) {
        Activities activities = bean(Activities.class);
        Activity activity = AnActivity.numbered(activities.nextId().number(), start).starting(start).build();
        activities.add(activity);
        return activity;
    }

    /** Somebody new who has a place. */
    public ChatId seat(Activity activity) {
        ChatId member = new ChatId("web", UUID.randomUUID().toString());
        bean(Roster.class).signUp(UUID.randomUUID().toString(), member, post(activity), true);
        return member;
    }

    public void withdraw(Activity activity, ChatId member) {
        bean(Roster.class).withdraw(UUID.randomUUID().toString(), member, post(activity));
    }

    public static PostId post(Activity activity) {
        return activity.id(activity.posts().findFirst().orElseThrow());
    }

    @Override
    public void close() {
        service.close();
    }
}
