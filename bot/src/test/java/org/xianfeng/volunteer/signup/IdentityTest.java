package org.xianfeng.volunteer.signup;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.conversation.Talk;

import static org.assertj.core.api.Assertions.assertThat;

/** Activities for those of whom it is known who they are, and who tries to be somebody else. */
class IdentityTest {

    private static Village village;

    private Talk organizer;
    private Talk zhang;

    @BeforeAll
    static void found(@TempDir Path folder) {
        village = Village.with(List.of("telegram:7 李四"), folder);
    }

    @AfterAll
    static void close() {
        village.close();
    }

    @BeforeEach
    void begin() {
        village.forgetAll();
        organizer = village.organizer();
        zhang = village.talk(42, "张三");
    }

    @Test
    void isForThoseOnTheListAloneWhereThereIsOneUnlessTheOrganizerSaysOtherwise() {
        village.draft("清扫楼道", "明天下午3点到5点", "5");
        assertThat(organizer.text()).contains("只限身份已确认的成员");
        organizer.presses("发布");
        Talk li = village.talk(7, "小李");
        Village.join(li, "清扫楼道", "报名");
        assertThat(li.text()).startsWith("✅ 报名成功");
        Talk namesake = village.talk(8, "李四");
        Village.join(namesake, "清扫楼道", "报名");
        assertThat(namesake.text()).startsWith("没报上").contains("只限身份已确认的成员");

        village.draft("红歌排练", "明天晚上7点到8点", "5");
        organizer.presses("⚙ 更多设置");
        organizer.presses("✓ 限身份");
        organizer.presses("谁都可以");
        assertThat(organizer.text()).doesNotContain("只限身份已确认的成员");
        organizer.presses("发布");
        Village.join(namesake, "红歌排练", "报名");
        assertThat(namesake.text()).startsWith("✅ 报名成功");
    }

    @Test
    void letsInWhomTheOrganizerConfirmsForAsLongAsTheyAreCalledSo() {
        village.publish("清扫楼道", "明天下午3点到5点", "5");
        village.publish("红歌排练", "明天晚上7点到8点", "5");
        Village.join(zhang, "清扫楼道", "报名");
        assertThat(zhang.presses("请组织者确认我")).contains("已请「清扫楼道」的组织者确认你的身份");
        assertThat(organizer.news()).singleElement().asString().startsWith("张三（telegram:42）请你确认身份");
        Village.join(zhang, "清扫楼道", "报名");
        zhang.presses("请组织者确认我");
        assertThat(organizer.news()).as("once a day").isEmpty();
        assertThat(organizer.presses("确认是 张三 本人")).startsWith("✅ 已确认：张三（telegram:42）");
        assertThat(zhang.news()).singleElement().asString().contains("组织者已确认你的身份：张三");
        Village.join(zhang, "清扫楼道", "报名");
        assertThat(zhang.text()).startsWith("✅ 报名成功");

        zhang.sends("/name 李书记");
        Village.join(zhang, "红歌排练", "报名");
        assertThat(zhang.text()).startsWith("没报上");
    }

    @Test
    void confirmsTheNameThatWasReadAndNoOther() {
        village.publish("清扫楼道", "明天下午3点到5点", "5");
        organizer.sends("/confirm telegram:42");
        String confirm = organizer.action("确认是 张三 本人");
        zhang.sends("/name 李书记");
        assertThat(organizer.pressesAction(confirm)).contains("名字刚改过，没有确认");
        Village.join(zhang, "清扫楼道", "报名");
        assertThat(zhang.text()).startsWith("没报上");
        assertThat(organizer.pressesAction("confirm:yes:telegram:42:000000000000")).contains("没有确认");
    }
}
