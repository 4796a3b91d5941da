package org.xianfeng;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.Visitor;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.time.TurnableClock;

/**
 * Where and when an activity is: it begins on a Monday, and the activity is on the Saturday of the week after.
 *
 * @param name for the pictures
 * @param visitors whose clocks are turned too
 */
record Scene(String name, RunningService service, PublicPages pages, List<Visitor> visitors, LocalDate monday) {

    static final String TITLE = "敬老院慰问";
    static final List<String> SETTINGS = List.of("--xianfeng.organisation.skills=驾驶,讲解",
            "--xianfeng.web.public-url=" + PublicPages.NAME, "--xianfeng.certificate.issuer=清河社区党总支");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** It is nine in the morning of the next Monday: no time goes back. */
    static Scene begins(String name, RunningService service, PublicPages pages, List<Visitor> visitors) {
        Scene scene = new Scene(name, service, pages, visitors,
                LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        scene.turnTo(scene.monday, "09:00");
        return scene;
    }

    LocalDate saturday() {
        return monday.plusDays(12);
    }

    /** A time of the Saturday in the words of a card. */
    String saturday(String time) {
        return service.bean(MomentPhrases.class).moment(Locale.SIMPLIFIED_CHINESE, at(saturday(), time));
    }

    void turnTo(LocalDate day, String time) {
        Instant moment = at(day, time).toInstant();
        service.bean(TurnableClock.class).turnTo(moment);
        visitors.forEach(visitor -> visitor.turnTo(moment));
    }

    ZonedDateTime at(LocalDate day, String time) {
        return ZonedDateTime.of(day, LocalTime.parse(time), ZONE);
    }
}
