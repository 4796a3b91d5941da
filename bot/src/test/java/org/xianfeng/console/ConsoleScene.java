package org.xianfeng.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Step;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.task.Assignee;
import org.xianfeng.task.Details;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.Roster;

/** A community in which something goes on, for the pages to show. */
final class ConsoleScene {

    static final ChatId LI = new ChatId("web", "organizer-li");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> BRANCHES = List.of("第一党支部", "第二党支部", "退休党支部");
    private static final List<String> NAMES = List.of("张三", "李四", "赵五", "钱六", "孙七", "周八", "吴九", "郑十");

    private final RunningService service;
    private final Instant now;

    ConsoleScene(RunningService service, Instant now) {
        this.service = service;
        this.now = now;
    }

    /** People, activities in every state, tasks, broadcasts and questions. */
    void begins() {
        person(LI, "李主任", "第一党支部", Role.ORGANIZER);
        for (int i = 0; i < NAMES.size(); i++) {
            person(member(i), NAMES.get(i), BRANCHES.get(i % BRANCHES.size()), Role.MEMBER);
        }
        ActivityId cleaning = activity("清扫兴达社区楼道", 2, 5, State.OPEN);
        activity("敬老院慰问", 4, 12, State.OPEN);
        activity("交通路口文明劝导", 9, 20, State.OPEN);
        activity("暑期托管志愿者", 20, 6, State.DRAFT);
        for (int i = 0; i < NAMES.size(); i++) {
            service.bean(Roster.class).signUp("scene-" + i, member(i), new PostId(cleaning, 1), true);
        }
        tasks();
        broadcasts();
        Feedback feedback = service.bean(Feedback.class);
        for (int i = 0; i < 12; i++) {
            feedback.asked("scene-" + i, "遵义会议是什么时候召开的？", true);
        }
        feedback.asked("scene-12", "社区食堂几点开门？", false);
        feedback.asked("scene-13", "社区食堂几点开门", false);
        feedback.asked("scene-14", "党费怎么交？", false);
    }

    ChatId member(int number) {
        return new ChatId("web", "scene-member-" + number);
    }

    void person(ChatId chat, String name, String branch, Role role) {
        Members members = service.bean(Members.class);
        members.call(chat, name);
        if (role != Role.MEMBER) {
            members.assign(chat, role);
        }
        service.bean(Profiles.class).keep(chat, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
    }

    ActivityId activity(String title, int inDays, int places, State state) {
        Activities activities = service.bean(Activities.class);
        ActivityId id = activities.nextId();
        Instant start = LocalDate.ofInstant(now, ZONE).plusDays(inDays).atTime(9, 0).atZone(ZONE).toInstant();
        activities.add(new Activity(id, title, "请带手套和水杯。", "兴达社区居委会门口", List.of(new Shift(1, start,
                start.plus(Duration.ofHours(2)), List.of(Post.plain(1, places)))), Rules.USUAL, LI, state));
        return id;
    }

    private void tasks() {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        List<Tasks.Draft> drafts = new ArrayList<>();
        drafts.add(task("老旧小区加装照明", "民生工程", today.minusDays(5), "张三"));
        drafts.add(task("雨污分流管网排查", "民生工程", today.plusDays(2), "李四"));
        drafts.add(task("邻里纠纷调解台账", "矛盾纠纷", today.plusDays(30), "赵五"));
        drafts.add(task("楼道堆物清理", "民生工程", today.plusDays(9), "钱七"));
        Tasks tasks = service.bean(Tasks.class);
        tasks.add("scene", LI, drafts);
        tasks.change("scene-submitted", new TaskId(drafts.size()),
                new TaskAction.Submit(new ChatId("web", "scene-member-7")));
    }

    static Tasks.Draft task(String title, String category, LocalDate deadline, String person) {
        return new Tasks.Draft(Optional.empty(), new Details(title, category, "王书记", "兴达社区",
                new Assignee(person, null), "按时办结，群众满意", deadline, "", Map.of()));
    }

    private void broadcasts() {
        Broadcasts broadcasts = service.bean(Broadcasts.class);
        var first = broadcasts.create("scene-1", LI, new Content(Kind.NOTICE, "本周五下午三点召开支部党员大会，请准时参加。", null,
                List.of(new CallToAction.Read())), new Audience.All(), null);
        broadcasts.take("scene-2", first, LI.toString(), new Step.Submit(now.minus(1, ChronoUnit.HOURS), true));
        broadcasts.create("scene-3", LI, new Content(Kind.STUDY, "本月学习资料已经放进资料库。", null, List.of()),
                new Audience.All(), null);
    }
}
