package org.xianfeng.chat.conversation;

import java.util.List;

import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Commands as features declare them, with the words that mean them; each answers with its name alone. */
final class ShippedCommands implements Dialog {

    static final List<Command> COMMANDS = List.of(
            Command.of("activities", MenuGroup.ACTIVITIES, 40).words(
                    "活动", "报名", "志愿活动", "志愿者活动", "志愿服务活动", "参加活动", "报活动", "能报", "参加志愿服务", "做志愿者", "当志愿者",
                    "志愿者招募", "招募", "志愿项目", "activities", "activity", "sign up", "events", "volunteer",
                    "volunteering", "报名入口", "还有名额", "有名额", "空位", "可报", "支部活动", "社区活动", "村里活动", "附近活动",
                    "register", "registration"),
            Command.of("mine", MenuGroup.ACTIVITIES, 50).words(
                    "我的报名", "我的活动", "我报的名", "我报了名", "我报名的活动", "我报名了活动", "我报的活动", "我报了活动", "我报了", "我报过",
                    "我报上", "报上了", "报没报上", "报名成功", "我参加的活动", "已报名", "已报名的活动", "已报的活动", "报名记录", "候补",
                    "my activities", "my sign ups", "my signups", "my events", "signed up", "我的活动什么时候",
                    "我报的活动什么时候", "我排上", "我参加了活动", "my registration", "my registrations", "我报上名",
                    "我的活动是什么时候", "已经报名的活动", "已经报的活动", "我候补", "候补到了"),
            Command.of("cancel", MenuGroup.ACTIVITIES, 60).words(
                    "取消报名", "取消", "取消活动", "取消名额", "退出活动", "退活动", "退报名", "退名", "退名额", "退掉", "撤销报名", "撤回报名",
                    "撤销", "不报了", "不报名了", "不去了", "不来了", "不参加了", "不参加活动了", "去不了", "来不了", "去不成", "来不成",
                    "参加不了", "参加不成", "没法去", "没法来", "没法参加", "cancel my sign up", "cancel", "withdraw",
                    "sign off", "想退", "要退", "帮退", "给退", "能退", "怎么退", "不想去", "不想参加", "报错", "让出名额", "名额让出来",
                    "名退", "想退出", "要退出", "cancel my registration", "cancel registration", "取消我的报名",
                    "我的报名取消", "报名取消", "活动取消", "可以退"),
            Command.of("checkin", MenuGroup.ACTIVITIES, 52).words(
                    "签到", "签退", "签到码", "活动签到", "打卡", "到了", "到现场", "到现场了", "到场", "扫码", "扫码签到", "活动签到码",
                    "check in", "check out", "checkin", "我已到", "到地方", "到位", "签不上", "签不了", "没签上", "补签",
                    "扫哪个码"),
            Command.of("record", MenuGroup.OWN, 54).words(
                    "我的时长", "我的积分", "时长", "积分", "志愿时长", "服务时长", "志愿服务时长", "工时", "小时", "多少小时", "多少分", "几分",
                    "几颗星", "星级", "我的记录", "志愿服务记录", "服务记录", "志愿记录", "参加活动的时长", "活动时长", "my hours", "hours",
                    "my points", "points", "my record", "服务多长时间", "服务多久", "志愿多久", "参加了几次", "参加过几次", "几星",
                    "志愿时间", "志愿服务时间", "服务时间", "score"),
            Command.of("ranking", MenuGroup.OWN, 56).words(
                    "排行", "排行榜", "排名", "排名榜", "积分榜", "积分排行", "积分排名", "时长排行", "榜", "榜单", "名次", "积分最高",
                    "谁积分最高", "谁的积分最高", "谁积分最多", "谁的积分多", "时长最多", "谁的时长最多", "谁的时长最长", "第几名", "谁第一", "谁排第一",
                    "第一名", "支部排行", "支部排名", "各支部", "ranking", "rankings", "leaderboard", "我排第几", "我第几",
                    "支部排第几", "排在第几", "谁干得最多", "谁做得最多", "前几名", "哪个支部最多", "哪个支部第一", "光荣榜", "龙虎榜", "rank",
                    "支部第几", "支部第几名", "哪个支部积分最高", "支部积分"),
            Command.of("certificate", MenuGroup.OWN, 58).words(
                    "证书", "志愿服务证明", "志愿服务证书", "志愿证明", "志愿证书", "服务证明", "时长证明", "荣誉证书", "志愿者证书", "志愿者证明",
                    "certificate", "开证明", "打印证明", "领证明", "要证明", "下载证明", "办证明", "出证明", "出具证明", "我的证明",
                    "证明材料", "my certificate", "证明开", "证明领"),
            Command.of("calendar", MenuGroup.OWN, 55).words(
                    "日历", "日程", "活动日历", "日历文件", "日历订阅", "订阅日历", "活动加日历", "活动加入日历", "活动同步日历", "同步日历",
                    "报名同步日历", "日程表", "行程", "calendar", "同步手机", "同步到手机", "订阅", "订阅活动", "ics", "我的报名同步日历",
                    "我的活动同步日历", "日历同步", "我的活动加日历", "我的报名加日历"),
            Command.of("tasks", MenuGroup.TASKS, 70).words(
                    "清单", "任务", "任务清单", "任务列表", "办实事清单", "我的任务", "待办", "待办事项", "实事清单", "销号", "任务进度",
                    "任务进展", "tasks", "task", "task list", "to do", "没完成任务", "没干完", "工作清单", "项目清单", "民生清单",
                    "my tasks"),
            Command.of("today", MenuGroup.LIBRARY, 31).words(
                    "历史上的今天", "历史今天", "党史上的今天", "党史今天", "历史上今天", "今天历史", "当年今天", "今天党史", "那年今天", "往年今天",
                    "on this day", "today in history", "this day in history", "以前今天", "过去今天", "今天是什么日子",
                    "历史上这一天", "这一天", "今天在历史上"),
            Command.of("timeline", MenuGroup.LIBRARY, 32).words(
                    "大事年表", "年表", "大事记", "时间线", "时间轴", "党史大事", "党史年表", "党史大事年表", "党史大事记", "按年份", "按年头",
                    "按年代", "按时间", "历史大事", "timeline", "chronology", "历史年表", "编年史", "党的大事", "党的大事记",
                    "百年大事记", "建党大事", "时间顺序", "按时间顺序"),
            Command.of("topic", MenuGroup.LIBRARY, 33).words(
                    "专题", "主题", "按主题", "党史专题", "专题学习", "话题", "专题列表", "学习专题", "topics", "topic", "分类",
                    "专题分类"),
            Command.of("random", MenuGroup.LIBRARY, 34).words(
                    "随机", "随便看看", "随便", "随意", "随便看", "随便来", "随便讲", "党史随便讲", "随便讲党史", "来一条党史", "讲一条党史",
                    "一条党史", "随机党史", "党史故事", "抽一条", "random", "surprise me", "讲党史", "来党史", "说党史", "讲故事",
                    "讲党史故事", "随便学", "random fact"),
            Command.of("name", MenuGroup.OWN, 71).words(
                    "改名", "改名字", "改称呼", "换称呼", "我的名字", "我的称呼", "换名字", "名字写错", "名字错", "名字填错", "名字不对", "昵称",
                    "姓名", "我的姓名", "改姓名", "叫我", "别叫我", "叫错", "my name", "change my name", "nickname",
                    "称呼写错", "称呼错", "称呼不对", "名字改", "名字换", "名字打错", "起名", "取名"),
            Command.of("profile", MenuGroup.OWN, 72).words(
                    "我的资料", "个人资料", "改资料", "填资料", "补资料", "完善资料", "资料填错", "我的专长", "我的特长", "我的支部", "我的网格",
                    "换支部", "换网格", "支部换", "支部填错", "网格填错", "专长填错", "改专长", "改支部", "改网格", "我的信息", "个人信息", "专长",
                    "填支部", "填专长", "my profile", "profile", "my branch", "my skills", "改信息", "填信息", "登记信息",
                    "我是哪个支部", "我在哪个支部", "我属于哪个网格", "我在哪个网格", "资料改", "资料填", "资料补", "支部改", "专长改", "信息改"),
            Command.of("whoami", MenuGroup.ABOUT, 85).words(
                    "我是谁", "我的编号", "编号", "我的身份", "我的角色", "我的权限", "我的id", "编号是什么", "我是什么角色", "who am i",
                    "my id", "my role", "我的账号", "我的号", "我的号码", "什么身份", "什么角色", "什么权限", "是什么身份", "是什么角色"),
            Command.of("new", MenuGroup.MANAGE, 110).from(Role.ORGANIZER).words(
                    "发布活动", "发活动", "新建活动"),
            Command.of("newtask", MenuGroup.MANAGE, 130).from(Role.ORGANIZER).words("新任务", "加任务", "新建任务"),
            Command.of("attendance", MenuGroup.MANAGE, 125).from(Role.ORGANIZER).words("点名", "考勤"),
            Command.of("export", MenuGroup.MANAGE, 180).from(Role.ADMIN).words(
                    "导出表格", "导出数据", "导出工时", "导出时长"));

    @Override
    public Routes routes() {
        Routes routes = Routes.of();
        COMMANDS.forEach(command -> routes.command(command, ShippedCommands::name));
        return routes;
    }

    private static Reply name(Incoming.Command call, Session session) {
        return Reply.of(Markup.text("/" + call.name()));
    }
}
