package org.xianfeng.volunteer.signup;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Origin;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;

import static org.assertj.core.api.Assertions.assertThat;

/** Those of one address who want to take part in one activity. */
class NeighboursTest {

    private static final PostId POST = new PostId(new ActivityId(1), 1);

    private static Village village;

    private int updates;

    @BeforeAll
    static void found(@TempDir Path folder) {
        village = Village.in(folder);
    }

    @AfterAll
    static void close() {
        village.close();
    }

    @BeforeEach
    void begin() {
        village.forgetAll();
        village.publish("清扫楼道", "下周六 9:00-11:00", "10");
    }

    @Test
    void makeRoomWhenTheyLeave() {
        for (int i = 0; i < Village.NEIGHBOURS; i++) {
            assertThat(admits(i, "here")).isTrue();
            village.bean(Roster.class).signUp("up" + i, member(i), POST, false);
        }
        assertThat(admits(8, "here")).isFalse();
        assertThat(admits(0, "here")).as("who is in already").isTrue();
        assertThat(admits(8, "elsewhere")).isTrue();
        village.bean(Roster.class).withdraw("down", member(1), POST);
        assertThat(admits(9, "here")).as("whose sign-up might still be under way").isFalse();
        village.passes(Duration.ofMinutes(2));
        assertThat(admits(9, "here")).isTrue();
        assertThat(admits(10, "here")).isFalse();
    }

    @Test
    void keepTheirPlacesInLineUntilTheirSignUpIsThrough() {
        for (int i = 0; i < Village.NEIGHBOURS; i++) {
            assertThat(admits(i, "here")).isTrue();
        }
        assertThat(admits(8, "here")).isFalse();
        village.passes(Duration.ofMinutes(2));
        assertThat(admits(8, "here")).isTrue();
    }

    @Test
    void areNotCountedWhereAMessengerVouchesForThem() {
        for (int i = 0; i < 3 * Village.NEIGHBOURS; i++) {
            assertThat(admits(i, "")).isTrue();
        }
    }

    private boolean admits(int number, String address) {
        Activity activity = village.bean(Activities.class).find(POST.activity()).orElseThrow();
        return village.bean(RedisNeighbours.class).admit(activity, new Origin("u" + ++updates, member(number), "",
                "", Village.MONDAY).from(address));
    }

    private static ChatId member(int number) {
        return new ChatId("web", "cookie" + number);
    }
}
