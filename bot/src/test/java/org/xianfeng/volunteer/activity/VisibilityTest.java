package org.xianfeng.volunteer.activity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.roster.TestVolunteering;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft, looked for by all who should not find it, in each way that there is. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class VisibilityTest {

    private static final String TITLE = "还不能说的惊喜";
    /** As buttons name activities, shifts, posts, offers, and what has one more part. */
    private static final List<String> FORMS = List.of("%d", "%d.1", "%d.1.1", "%d.1.0", "%d.1.1.1", "%d:1", "%d.1:1",
            "%d:0", "%d.1:0", "%d.1:web.x", "%d.1:%d");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, AllDialogs.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void showsADraftToNobodyByWhateverButtonOrLink() {
        ChatId organizer = person(Role.ORGANIZER);
        int number = draft(organizer);
        for (ChatId stranger : List.of(person(Role.MEMBER), person(Role.ORGANIZER))) {
            Talk talk = new Talk(stranger, service.bean(Conversation.class));
            List<String> verbs = service.bean(AllDialogs.class).verbs();
            assertThat(verbs).hasSizeGreaterThan(80).contains("volunteer:accept", "volunteer:seek",
                    "attendance:entry", "attendance:appeal");
            for (String verb : verbs) {
                for (String form : FORMS) {
                    String action = verb + ":" + form.replace("%d", Integer.toString(number));
                    assertThat(talk.pressesAction(action)).as(action).doesNotContain(TITLE);
                    assertThat(talk.labels()).as(action).noneMatch(label -> label.contains(TITLE));
                }
            }
            assertThat(talk.sends("/start " + new ActivityId(number).payload())).doesNotContain(TITLE);
            assertThat(talk.sends("/activities")).doesNotContain(TITLE);
        }
        Talk own = new Talk(organizer, service.bean(Conversation.class));
        assertThat(own.pressesAction("volunteer:open:" + number)).as("who manages it").contains(TITLE);
    }

    /** This instance still knows the draft when another one opens it. */
    @Test
    void showsAtOnceWhatAnotherInstanceHasOpened() {
        int number = draft(person(Role.ORGANIZER));
        Talk member = new Talk(person(Role.MEMBER), service.bean(Conversation.class));
        String join = "volunteer:join:" + number + ".1";
        assertThat(member.pressesAction(join)).doesNotContain(TITLE);
        Activities elsewhere = new TestVolunteering(service.bean(UnifiedJedis.class), Clock.systemUTC()).activities;
        assertThat(elsewhere.move(new ActivityId(number), Activity.State.OPEN, "")).isTrue();
        assertThat(member.pressesAction(join)).contains(TITLE);
        assertThat(elsewhere.move(new ActivityId(number), Activity.State.CANCELLED, "")).isTrue();
    }

    private static int draft(ChatId organizer) {
        Activities activities = service.bean(Activities.class);
        int number = activities.nextId().number();
        activities.add(AnActivity.numbered(number, Instant.now()).organizedBy(organizer).titled(TITLE)
                .in(Activity.State.DRAFT).build());
        return number;
    }

    private static ChatId person(Role role) {
        ChatId chat = new ChatId("web", UUID.randomUUID().toString());
        service.bean(Members.class).assign(chat, role);
        return chat;
    }

    /** What can be pressed in the service. */
    static final class AllDialogs {

        private final List<Dialog> dialogs;

        AllDialogs(List<Dialog> dialogs) {
            this.dialogs = dialogs;
        }

        List<String> verbs() {
            return dialogs.stream().map(Dialog::routes)
                    .flatMap(routes -> routes.verbs().stream()).map(one -> one.verb().name()).distinct().sorted()
                    .toList();
        }
    }
}
