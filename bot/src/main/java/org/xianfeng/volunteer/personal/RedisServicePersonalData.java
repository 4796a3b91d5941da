package org.xianfeng.volunteer.personal;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.hours.Ledger;
import redis.clients.jedis.UnifiedJedis;

/**
 * What somebody has served: attendance and hours stay counted without them, certificates and what they said of an
 * activity go.
 */
@Component
final class RedisServicePersonalData implements PersonalData {

    private final UnifiedJedis redis;
    private final Ledger ledger;
    private final Activities activities;
    private final MomentPhrases moments;
    private final ZoneId zone;
    private final Phrases phrases;

    RedisServicePersonalData(UnifiedJedis redis, Ledger ledger, Activities activities, MomentPhrases moments,
            ZoneId zone, Phrases phrases) {
        this.redis = redis;
        this.ledger = ledger;
        this.activities = activities;
        this.moments = moments;
        this.zone = zone;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted("{vN}:act:N:sN:attendance"),
                PersonalKey.counted("{vN}:act:N:sN:attendance:trail:*"), PersonalKey.counted("{hN}:ledger:*"),
                PersonalKey.counted("{hN}:sums:*"), PersonalKey.own("{mem:*}:appealed"),
                PersonalKey.own("{mem:*}:certificates"), PersonalKey.entries("certificate:N-N"),
                PersonalKey.counted("volunteer:feedback:*:scores"),
                PersonalKey.entries("volunteer:feedback:*:comments"));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        String tag = "{h" + VolunteerKeys.shardOf(member) + "}:";
        Stream<String> ofShifts = shifts().flatMap(shift -> {
            String attendance = VolunteerKeys.activity(shift.activity()) + ":s" + shift.number() + ":attendance";
            return Stream.of(attendance, attendance + ":trail:" + member, ratings(shift) + "scores",
                    ratings(shift) + "comments");
        });
        Stream<String> certificates = redis.hvals(MemberKeys.of(member, "certificates")).stream()
                .map(number -> "certificate:" + number);
        Stream<String> sums = ledger.of(member).stream()
                .map(entry -> Integer.toString(entry.start().atZone(zone).getYear()))
                .distinct().map(year -> tag + "sums:" + year);
        return Stream.of(ofShifts, certificates, sums, Stream.of(tag + "ledger:" + member, tag + "sums:always"))
                .flatMap(keys -> keys);
    }

    private Stream<ShiftId> shifts() {
        return activities.all().flatMap(activity -> activity.shifts().stream().map(activity::id));
    }

    private static String ratings(ShiftId shift) {
        return "volunteer:feedback:" + shift + ":";
    }

    /** What they have served, what they were certified, and what they said of activities. */
    @Override
    public List<String> told(ChatId member, Locale language) {
        Stream<String> served = ledger.of(member).stream().map(entry -> phrases.plain(language, "privacy.told.served",
                entry.title(), moments.period(language, entry.start(), entry.end()), entry.hours()));
        Stream<String> certificates = redis.hvals(MemberKeys.of(member, "certificates")).stream().sorted()
                .map(number -> phrases.plain(language, "privacy.told.certificate", number));
        Stream<String> said = shifts().flatMap(shift -> Stream.of("scores", "comments").flatMap(what -> Stream
                .ofNullable(redis.hget(ratings(shift) + what, member.toString()))
                .map(rating -> phrases.plain(language, "privacy.told." + what, title(shift), rating))));
        return Stream.of(served, certificates, said).flatMap(lines -> lines).toList();
    }

    private String title(ShiftId shift) {
        return activities.known(shift.activity()).map(Activity::title).orElse("");
    }
}
