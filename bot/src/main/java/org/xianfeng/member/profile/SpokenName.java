package org.xianfeng.member.profile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name in what people answer when they are asked for it. A rule here only makes us ask once more, so it may be wrong
 * about a rare name; it must not be wrong about many.
 */
public final class SpokenName {

    private static final Pattern MARKS_AROUND = Pattern
            .compile("^[\\s\\p{Z}\\p{Cf}「『“\"《【]+|[[\\s\\p{Z}\\p{Cf}\\p{P}\\p{S}]&&[^)）]]+$");
    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:你|您|大家|各位|同志们)好|哈喽|嗨|hello|hi)[啊呀哦]?[\\s\\p{P}~]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SURNAME_FIRST = Pattern.compile("^(?:我|俺)?(?:免贵)?姓\\p{IsHan}{1,2}[\\s，,、]+");
    private static final Pattern OPENING = Pattern.compile("""
            ^(?:(?:我|俺|本人)?的?(?:姓名|名字|大名|全名|称呼|昵称)(?:就|改)?(?:叫做?|是|为|写)?[\\s：:，,]*\
            |(?:我|俺|本人|大家|别人|你们?|您)?[就都一般可以请]*(?:叫我|喊我|称呼我为?|名叫|叫做?|唤作)[\\s：:，,]*\
            |(?:我|俺|本人|这里)就?是[\\s：:，,]*\
            |本人(?=\\p{IsHan}{2,4}$)\
            |(?:我|俺|那)?[就要想把]*改(?:成|为|名为?|叫)[\\s：:，,]*\
            |(?:my name(?: is|'s|’s)|i am|i['’]m|(?:please )?call me|this is|name)[\\s:：]+)""",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHERE_FROM = Pattern
            .compile("^.{1,10}(?:支部|社区|小组|组|队|村|网格|街道)的(?=\\p{IsHan}{2,4}$)");
    private static final Pattern REST = Pattern.compile("[，,。；;！!].*$");
    private static final Pattern CLOSING = Pattern
            .compile("(?<=..)(?:(?:就|也)?(?:行|好|可以|成)了?|即可|就是了|[吧呀啊哦啦呢嘛哈]|(?: please))+$");
    private static final Pattern SPACED = Pattern.compile("^(\\p{IsHan}) (\\p{IsHan}{1,2})$");

    private static final Pattern QUESTION = Pattern.compile("""
            什么|啥|谁|[哪咋]|怎[么样]|为何|为毛|如何|多少|多久|多[大远长高]|几[个点号岁月天次年时]|请问|吗|干[嘛吗]|是不是|能不能|可不可以\
            |有没有|会不会|要不要|何[时地]$|.[呢么]$|\
            ^(?:what|who|how|when|where|why|which|can|could|is|are|do|does|may)\\b""");
    /** What no name has in it: pronouns, particles, what people come here for. */
    private static final Pattern TALK = Pattern.compile("""
            [我你您他她它咱俺们的了着这嗯哦噢呃]|[啊吧呀啦嘛喔]$|哈哈|呵呵|嘻嘻\
            |报名|签到|签退|取消|退出|跳过|帮助|菜单|命令|清单|排行|积分|证明|候补|销号|活动|机器人|客服|会议|长征|革命|起义|战役|历史\
            |知道|告诉|匿名|保密|随便|无所谓|不清楚|看不|听不|以后|现在|待会|等会|一会儿?|等一?下|方便|麻烦|谢谢|感谢|多谢|抱歉|对不起|辛苦\
            |^(?:不|没|别[问说再烦管急闹来]|请|帮|给|把|让|叫|在[吗不哪]|再[说见等想]|先[不这]|有[人事空问]|要[是不报问看]|想|可以|能[不否]|怎|为|看|问[一下问你]\
            |改[名成称]|查[一下看询资]|说|听|讲|发|写|填|退|返|打开|找|换|暂|今[天晚]|明[天晚]|昨[天晚]|刚|就|算|无$|早上|晚上|下次|回头|稍)""");
    private static final Set<String> NO_NAMES = Set.of("好", "行", "嗯", "对", "是", "好滴", "好吧", "中", "成", "可", "可以", "收到",
            "明白",
            "同意", "确定", "确认", "提交", "返回", "回去", "上一步", "下一步", "继续", "开始", "停止", "结束", "时长", "任务", "导出", "登录", "注册",
            "设置", "语言", "编号", "称呼", "名字", "姓名", "姓", "空", "忙", "滚", "人", "测试", "试试", "再见", "拜拜", "大家好", "同志", "党员",
            "预备党员", "群众", "志愿者", "组织者", "管理员", "新人", "成员", "老师好", "书记好", "早", "安", "晚安", "早安", "喂", "哎", "哈", "啊",
            "路人", "个人", "记录", "资料", "日历", "搜索", "查询", "更新", "刷新", "多谢", "拒绝", "ok", "okay", "yes", "no", "hi", "hello",
            "help", "test", "cancel", "stop", "start", "thanks", "thank", "none", "null", "name", "menu", "quit",
            "exit", "skip",
            "back", "next", "nope", "bye");

    private static final int LONGEST_HAN = 4;
    private static final Pattern HAN_RUN = Pattern.compile("\\p{IsHan}{" + (LONGEST_HAN + 1) + ",}");
    /** What names of Uyghurs, Kazakhs, Mongols and Tibetans are written with, which are long. */
    private static final String TRANSCRIBING = "阿艾爱依伊吾乌吐图土尔力里丽热提古娜努麦买卖木孜兹则孙亚雅克卡喀哈汗合不布卜都迪丁地巴拜别帕普米曼玛马莫姆"
            + "穆娅娃妮尼那奴萨沙莎斯苏赛塞夏希西肯坎江加贾扎才仁旦措吉卓嘎央金达瓦平多德格其勒恩额日高娃托特铁木伦兰根花巴桑次顺桑杰白玛索朗罗";
    private static final double MOSTLY = 0.7;

    private SpokenName() {}

    /** What somebody wrote without what they said around their name; it need not be a name. */
    static String bare(String written) {
        String text = MARKS_AROUND.matcher(written).replaceAll("").replaceAll("[\\s\\p{Z}]+", " ");
        String greeted = GREETING.matcher(text).replaceFirst("");
        String named = SURNAME_FIRST.matcher(greeted).replaceFirst("");
        Matcher opening = OPENING.matcher(named);
        if (opening.find()) {
            named = opening.replaceFirst("");
            named = REST.matcher(WHERE_FROM.matcher(named).replaceFirst("")).replaceFirst("");
            named = CLOSING.matcher(named).replaceFirst("");
        }
        return SPACED.matcher(MARKS_AROUND.matcher(named).replaceAll("")).replaceFirst("$1$2");
    }

    /** Whether a bare name rather reads like a question, a command or small talk. */
    public static boolean isDoubtful(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        return NO_NAMES.contains(text) || QUESTION.matcher(text).find() || TALK.matcher(text).find()
                || HAN_RUN.matcher(text).results().anyMatch(run -> !isTranscribed(run.group()));
    }

    private static boolean isTranscribed(String run) {
        long transcribing = run.codePoints().filter(one -> TRANSCRIBING.indexOf(one) >= 0).count();
        return transcribing >= run.codePointCount(0, run.length()) * MOSTLY;
    }
}
