package org.xianfeng.volunteer.hours;

import java.util.List;
import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.store.Renaming;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Register;
import redis.clients.jedis.UnifiedJedis;

/** What somebody has served: a shift at which both were counts once. It comes after the places that they had. */
@Component
@Order(3)
final class RedisServiceMerge implements MemberMerge {

    private static final String APPEALED = "appealed";

    private final UnifiedJedis redis;
    private final Activities activities;
    private final Register register;
    private final Ledger ledger;
    private final LedgerUpdater updater;
    private final Phrases phrases;

    RedisServiceMerge(UnifiedJedis redis, Activities activities, Register register, Ledger ledger,
            LedgerUpdater updater, Phrases phrases) {
        this.redis = redis;
        this.activities = activities;
        this.register = register;
        this.ledger = ledger;
        this.updater = updater;
        this.phrases = phrases;
    }

    @Override
    public List<String> moved() {
        return List.of("{vN}:act:N:sN:attendance", "{vN}:act:N:sN:attendance:trail:*", "{hN}:ledger:*", "{hN}:sums:*",
                "{mem:*}:appealed");
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    /** What was on its way into the ledger of the one is booked from the register for the other. */
    @Override
    public boolean merge(Merge merge) {
        List<ShiftId> shifts = activities.all()
                .flatMap(activity -> activity.shifts().stream().map(activity::id)).toList();
        shifts.forEach(shift -> register.become(shift, merge.from(), merge.into()));
        ledger.become(merge.from(), merge.into());
        shifts.stream().filter(shift -> !register.of(shift, merge.into()).equals(Attendance.NONE))
                .forEach(shift -> updater.book(shift, merge.into()));
        new Renaming(redis, merge.from().toString(), merge.into().toString())
                .move(MemberKeys.of(merge.from(), APPEALED), MemberKeys.of(merge.into(), APPEALED));
        return true;
    }

    @Override
    public List<String> summary(ChatId member, Locale language) {
        Hours hours = ledger.of(member).stream().map(LedgerEntry::hours).reduce(Hours.NONE, Hours::plus);
        return hours.halves() == 0
                ? List.of()
                : List.of(phrases.plain(language, "identity.has.hours", hours));
    }
}
