package org.xianfeng;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.xianfeng.browser.Device;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.Scene.TITLE;

/**
 * The Saturday of an activity: reminded the day before, checked in by a code and where it is possible by a location,
 * checked out, and corrected for who forgot that.
 */
record OnTheDay(Scene scene, Participant organizer, Participant zhang, Participant li) {

    private static final double LATITUDE = 37.0682;
    private static final double LONGITUDE = 114.5048;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    void goes() {
        remind();
        showTheCode();
        markThePlace();
        checkIn();
        checkOut();
        correct();
        lookAtTheHours();
    }

    private void remind() {
        scene.turnTo(scene.saturday().minusDays(1), "14:00");
        zhang.sees("快开始了，你的岗位是驾驶员");
        li.sees("快开始了，你的岗位是讲解员");
        zhang.photographs("reminded");
        zhang.presses("加到日历");
        assertThat(Calendar.read(zhang.receives("加到手机日历"))).containsExactly(
                new Calendar.Appointment(TITLE + " · 驾驶员", scene.at(scene.saturday(), "14:00").toInstant()));
    }

    private void showTheCode() {
        scene.turnTo(scene.saturday(), "13:40");
        organizer.sends("/attendance");
        organizer.sees("哪个班次");
        organizer.presses(TITLE + " " + scene.saturday("14:00") + "–16:00");
        organizer.sees("已到 0 / 2 人");
        organizer.photographs("register");
        organizer.presses("签到二维码");
        Matcher link = LINK.matcher(organizer.sees("签到码"));
        assertThat(link.find()).isTrue();
        organizer.photographs("code");
        scene.pages().open(link.group(), Device.DESKTOP, scene.name() + "-screen-desktop", this::looksAtTheScreen);
        scene.pages().open(link.group(), Device.PHONE, scene.name() + "-screen-phone", this::looksAtTheScreen);
    }

    private void looksAtTheScreen(Page page) {
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("#count")).hasText("已到 0 / 2 人");
        assertThat(page.locator("#lost")).isHidden();
        assertThat(QrCode.read(page.locator("#code").screenshot())).contains("start=in_");
    }

    private void markThePlace() {
        if (organizer.hasLocation()) {
            organizer.presses("返回");
            organizer.sees("已到 0 / 2 人");
            organizer.presses("标地点");
            organizer.sees("请发送活动的地点");
            organizer.sendsALocation(LATITUDE, LONGITUDE);
            organizer.sees("300 米以内可以签到");
        }
    }

    private void checkIn() {
        zhang.follows(code());
        zhang.sees("签到成功");
        zhang.photographs("checked-in");
        if (li.hasLocation()) {
            li.sends("/checkin");
            li.sees("把当前位置发给我也行");
            li.sendsALocation(LATITUDE + 0.02, LONGITUDE);
            li.sees("走近一些再发一次");
            li.sendsALocation(LATITUDE + 0.001, LONGITUDE);
        } else {
            li.follows(code());
        }
        li.sees("签到成功");
    }

    private void checkOut() {
        String old = code();
        scene.turnTo(scene.saturday(), "15:50");
        zhang.follows(old);
        zhang.sees("这个二维码过期了");
        zhang.follows(code());
        zhang.sees("要离开了吗");
        zhang.presses("签退");
        zhang.sees("这次计 2 小时");
        zhang.photographs("checked-out");
    }

    /** What the picture says that the organizer asks for anew, as a camera reads it. */
    private String code() {
        organizer.sends("/attendance");
        organizer.sees("哪个班次");
        organizer.presses(TITLE + " " + scene.saturday("14:00") + "–16:00");
        organizer.sees("已到");
        organizer.presses("签到二维码");
        return QrCode.read(organizer.receives("签到码"));
    }

    private void correct() {
        organizer.presses("返回");
        organizer.sees("已到 2 / 2 人");
        organizer.presses("李四");
        organizer.sees("在岗");
        organizer.presses("更正时间");
        organizer.sees("请发实际的到离时间");
        organizer.sends("14:00-15:00");
        organizer.sees("为什么要改");
        organizer.sends("提前走了，忘记签退");
        organizer.sees("已更正");
        organizer.photographs("corrected");
        li.sees("提前走了，忘记签退");
    }

    private void lookAtTheHours() {
        zhang.sends("/record");
        zhang.sees("服务 2 小时，参加 1 个活动");
        zhang.photographs("record");
        li.sends("/record");
        li.sees("服务 1 小时，参加 1 个活动");
        li.presses("逐条看");
        li.sees(TITLE + "：1 小时");
    }
}
