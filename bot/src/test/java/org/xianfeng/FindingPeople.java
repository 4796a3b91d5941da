package org.xianfeng;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.Scene.TITLE;

/**
 * How an activity of two shifts with roles finds its people: published, full, waited for, given up, offered, handed to a
 * substitute, and moved to the afternoon.
 */
record FindingPeople(Scene scene, Participant organizer, Participant zhang, Participant li, Participant zhao) {

    private static final Pattern INVITATION = Pattern.compile("sub_[0-9]+-[0-9]+_[A-Za-z0-9_-]+");

    void goes() {
        introduce();
        publish();
        fillInWhatIsMissingAndSignUp();
        fillUpAndQueue();
        giveUpAndOffer();
        findASubstitute();
        moveToTheAfternoon();
    }

    private void introduce() {
        answer("/name 王主任", "记下了：王主任");
        zhang.sends("/name 张三");
        zhang.sees("记下了：张三");
        li.sends("/name 李四");
        li.sees("记下了：李四");
        zhao.sends("/name 赵五");
        zhao.sees("记下了：赵五");
    }

    private void publish() {
        answer("/new", "第 1 步");
        answer(TITLE, "第 2 步");
        organizer.presses("跳过");
        organizer.sees("第 3 步");
        answer("下周六 9:00-11:00", "第 5 步");
        answer("清河敬老院", "第 6 步");
        answer("1", "请核对");
        organizer.presses("➕ 加一场");
        organizer.sees("再加一场");
        answer("下周日", "共 2 场");
        organizer.presses("⚙ 更多设置");
        organizer.sees("请核对");
        organizer.presses("岗位");
        organizer.sees("要哪些岗位");
        answer("驾驶员 1（驾驶），讲解员 1", "👥 驾驶员 1 人，需要专长：驾驶");
        organizer.presses("有人退出时");
        organizer.sees("怎么给候补的人");
        organizer.presses("先询问");
        organizer.sees("逐个询问候补的人");
        organizer.photographs("preview");
        organizer.presses("发布");
        organizer.sees("已发布");
        organizer.photographs("published");
    }

    private void answer(String text, String next) {
        organizer.sends(text);
        organizer.sees(next);
    }

    private void fillInWhatIsMissingAndSignUp() {
        choose(zhang, "驾驶员 余1");
        zhang.photographs("card");
        zhang.presses("报名");
        zhang.sees("还缺专长：驾驶；你填的是：没填");
        zhang.presses("填写我的资料");
        zhang.sees("我的资料");
        zhang.presses("专长");
        zhang.sees("请选专长");
        zhang.presses("驾驶");
        zhang.presses("⬅ 返回");
        zhang.sees("专长：驾驶");
        choose(zhang, "驾驶员 余1");
        zhang.presses("报名");
        zhang.sees("报名成功");
        zhang.photographs("signed-up");
    }

    private void fillUpAndQueue() {
        choose(li, "讲解员 余1");
        li.presses("报名");
        li.sees("报名成功");
        choose(zhao, "讲解员 满");
        zhao.presses("加入候补");
        zhao.sees("你在候补，排第 1 位");
        zhao.photographs("queue");
    }

    private void giveUpAndOffer() {
        li.presses("取消报名");
        li.sees("已取消");
        zhao.sees("轮到你了");
        zhao.photographs("offer");
        zhao.presses("接受");
        zhao.sees("报名成功");
    }

    private void findASubstitute() {
        zhao.presses("找人替");
        zhao.sees("可以请一位同志替你");
        zhao.presses("发给他");
        Matcher invitation = INVITATION.matcher(zhao.sees("想请你替我去"));
        assertThat(invitation.find()).isTrue();
        li.sends("/start " + invitation.group());
        li.sees("赵五临时去不了，想请你替他参加");
        li.photographs("asked-to-stand-in");
        li.presses("我来替");
        li.sees("名额现在是你的了");
        zhao.sees("李四接了你在" + TITLE);
    }

    private void moveToTheAfternoon() {
        organizer.presses("管理这个活动");
        organizer.sees("正在报名");
        organizer.presses("改时间");
        organizer.sees("请选是哪一场");
        organizer.presses(scene.saturday("09:00") + "–11:00 · 讲解员");
        organizer.sees("改到什么时候");
        answer("下周六 14:00-16:00", "改为：" + scene.saturday("14:00") + "–16:00");
        organizer.presses("对，就这样改");
        organizer.sees("改好了");
        organizer.photographs("moved");
        zhang.sees("现在：" + scene.saturday("14:00"));
        li.sees("现在：" + scene.saturday("14:00"));
        li.photographs("told-of-the-move");
        li.presses("还能来");
        li.sees("好的，记着呢");
    }

    private void choose(Participant somebody, String post) {
        somebody.sends("/activities");
        somebody.sees("正在报名的活动");
        somebody.presses(TITLE);
        somebody.sees("共 2 场");
        somebody.photographs("shifts");
        somebody.presses(scene.saturday("09:00") + " · " + post);
        somebody.sees(TITLE + " · " + post.substring(0, post.indexOf(' ')));
    }
}
