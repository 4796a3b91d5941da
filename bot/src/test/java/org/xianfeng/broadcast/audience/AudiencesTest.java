package org.xianfeng.broadcast.audience;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.Settlement;
import org.xianfeng.broadcast.Step;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who is in which audience. Nobody is sent anything: their messenger is one that the service knows nothing of. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class AudiencesTest {

    private static final ChatId ADMIN = chat("admin");
    private static final ChatId ORGANIZER = chat("organizer");
    private static final ChatId NURSE = chat("nurse");
    private static final ChatId COOK = chat("cook");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
        Members members = service.bean(Members.class);
        List.of(ADMIN, ORGANIZER, NURSE, COOK).forEach(chat -> members.call(chat, chat.id()));
        members.assign(ADMIN, Role.ADMIN);
        members.assign(ORGANIZER, Role.ORGANIZER);
        Profiles profiles = service.bean(Profiles.class);
        profiles.keep(ORGANIZER, Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部"));
        profiles.keep(NURSE, Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部").choosing(Attribute.GRID, "一网格")
                .choosing(Attribute.SKILL, "护理").choosing(Attribute.SKILL, "驾驶"));
        profiles.keep(COOK, Profile.EMPTY.choosing(Attribute.GRID, "二网格").choosing(Attribute.SKILL, "烹饪"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ChatId chat(String id) {
        return new ChatId("drum", id);
    }

    /** The service is not to go on with a broadcast of ours. */
    private static void restPreparation() {
        RedisLeases leases = service.bean(RedisLeases.class);
        await().until(() -> {
            leases.clear();
            return leases.tryAcquire("broadcast-preparation", Duration.ofMinutes(10)).isPresent();
        });
    }

    private static List<ChatId> reached(Audience audience, ChatId author) {
        return service.bean(Audiences.class).pages(audience, author).flatMap(Collection::stream)
                .map(KnownMember::chat).toList();
    }

    @Test
    void allAndThoseOfABranchAGridOrASkill() {
        assertThat(reached(new Audience.All(), ADMIN)).containsExactlyInAnyOrder(ADMIN, ORGANIZER, NURSE, COOK);
        assertThat(reached(new Audience.Having(Attribute.BRANCH, "清河支部"), ADMIN))
                .containsExactlyInAnyOrder(ORGANIZER, NURSE);
        assertThat(reached(new Audience.Having(Attribute.GRID, "一网格"), ADMIN)).containsExactly(NURSE);
        assertThat(reached(new Audience.Having(Attribute.SKILL, "驾驶"), ADMIN)).containsExactly(NURSE);
        assertThat(reached(new Audience.Having(Attribute.SKILL, "书法"), ADMIN)).isEmpty();
    }

    @Test
    void thoseOfAGridWithThoseBelowIt() {
        Profiles profiles = service.bean(Profiles.class);
        ChatId first = chat("first");
        ChatId second = chat("second");
        List.of(first, second).forEach(one -> service.bean(Members.class).call(one, one.id()));
        profiles.keep(first, Profile.EMPTY.choosing(Attribute.GRID, "兴达社区一网格"));
        profiles.keep(second, Profile.EMPTY.choosing(Attribute.GRID, "兴达社区一网格西片"));
        try {
            assertThat(reached(new Audience.Having(Attribute.GRID, "兴达社区"), ADMIN))
                    .containsExactlyInAnyOrder(first, second);
            assertThat(reached(new Audience.Having(Attribute.GRID, "兴达社区一网格西片"), ADMIN)).containsExactly(second);
        } finally {
            List.of(first, second).forEach(
                    one -> service.bean(UnifiedJedis.class).del("{mem:" + one + "}:profile"));
        }
    }

    @Test
    void thoseInARoleAndAbove() {
        assertThat(reached(new Audience.InRole(Role.ORGANIZER), ADMIN)).containsExactlyInAnyOrder(ADMIN, ORGANIZER);
        assertThat(reached(new Audience.InRole(Role.ADMIN), ADMIN)).containsExactly(ADMIN);
    }

    @Test
    void thoseWhoHaveAPlaceWaitOrHaveNotSignedUp() {
        Activities activities = service.bean(Activities.class);
        ActivityId number = activities.nextId();
        activities.add(AnActivity.numbered(number.number(), Instant.now()).with(1).build());
        Roster roster = service.bean(Roster.class);
        roster.signUp("s1", NURSE, new PostId(number, 1), false);
        roster.signUp("s2", COOK, new PostId(number, 1), false);
        assertThat(reached(standing(number, Standing.SEATED), ADMIN)).containsExactly(NURSE);
        assertThat(reached(standing(number, Standing.WAITING), ADMIN)).containsExactly(COOK);
        assertThat(reached(standing(number, Standing.SIGNED_UP), ADMIN)).containsExactlyInAnyOrder(NURSE, COOK);
        assertThat(reached(standing(number, Standing.NOT_SIGNED_UP), ADMIN))
                .containsExactlyInAnyOrder(ADMIN, ORGANIZER);
        assertThat(reached(standing(number, Standing.NOT_SIGNED_UP), ORGANIZER)).as("an organizer's own branch")
                .containsExactly(ORGANIZER);
    }

    private static Audience standing(ActivityId activity, Standing standing) {
        return new Audience.OfActivity(activity.number(), standing);
    }

    @Test
    void thoseWhoGotAnEarlierOneAndHaveNotReadIt() {
        restPreparation();
        Broadcasts broadcasts = service.bean(Broadcasts.class);
        BroadcastId id = broadcasts.create("c1", ADMIN,
                new Content(Kind.NOTICE, "开会", null, List.of(new CallToAction.Read())), new Audience.Listed(List.of()),
                null);
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, ADMIN.toString(), new Step.Submit(Instant.EPOCH, true));
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, ORGANIZER.toString(), new Step.Approve());
        broadcasts.take(Broadcasts.BY_STATE_ALONE, id, Broadcasts.SYSTEM, new Step.Start());
        Recipients recipients = service.bean(Recipients.class);
        recipients.add(id, List.of(NURSE, COOK, ORGANIZER).stream()
                .map(chat -> new Recipients.Recipient(chat, "", null)).toList());
        recipients.take(id, "drum", 1, 2, Instant.EPOCH);
        List.of(NURSE, COOK).forEach(
                chat -> recipients.settle(id, chat, 1, new Settlement.Sent(List.of("1"))));
        service.bean(Responses.class).respond(id, NURSE, Responses.Type.READ, "", Instant.EPOCH);
        assertThat(reached(new Audience.NotRead(id), ADMIN)).containsExactly(COOK);
    }
}
