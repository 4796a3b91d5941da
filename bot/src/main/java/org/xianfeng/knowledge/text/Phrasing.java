package org.xianfeng.knowledge.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a question without manners, particles and dialect: 「我想问一下黎平会议啥时候开的呀」 becomes
 * 「黎平会议什么时候开的」. People wrap a question in a few kinds of words, each of which may be missing (a call, somebody, may,
 * tell, a bit), and what Chinese asks with is a closed class of words, each of which has one standard form.
 */
public final class Phrasing {

    private static final String MARK = "[\\s,，、。.:：;；!！?？~～…—\"“”]";
    private static final String CALL = "(?:那个|这个|嗯+|呃+|额+|哎呀?|诶|欸|喂|哈喽|嗨|你好|您好|好的|不好意思|对不起|打扰一?下?了?|劳驾您?|麻烦了?|拜托|谢谢您?"
            + "|(?:我)?有个?(?:问题|事儿?)|问个(?:事儿?|问题)|(?:老师|同志们?|书记|小?先锋|机器人|师傅|朋友们?|各位|大家)(?=" + MARK + "|好))";
    private static final String SOMEBODY = "(?:(?:你|您|我|俺|咱)(?:们|家)?|大家|哪位(?:老师|同志)?|有人|有没有人|谁|人家|小朋友|孩子|领导)";
    private static final String MAY = "(?:能不能够?|可不可以|可否|能否|能够?|可以|是否|会不会|要不|想要?|要|需要|求|请|再|就|顺便|先|帮忙?|给|跟|和|替|向|对|让|还|也|都|一直|突然|其实|是|有没有|没|不太?|只)";
    private static final String TELL = "(?:请问|请教|咨询|打听|问问?|讲讲|说说|谈谈|聊聊|讲一?下|说一?下|谈一?下|聊一?下|讲|说|告诉|告知|介绍|解释|科普|查查?|查询|查找|搜搜?|找找?|了解|晓得|知道|知不知道|晓不晓得|记得|记不记得|忘了?|清楚|看看|回答|普及|讲解|搞清楚?|搞懂|弄清楚?|弄明白|考考|好奇)";
    private static final String BIT = "(?:一?下子?儿?|一哈子?|哈|一声|一嘴|一句|一遍|个|过|不(?!是)|没有?|来着|(?<!记|晓)得|吗|嘛|的是|啊|呀|哈)";
    private static final String ABOUT = "(?:关于|有关|对于|就是说?|那就?是|说)";

    private static final String PARTICLE = "(?:来着|[呀啊呢嘛呗哈哇哦噢哟咧嘞啦咯哩嘎])";
    private static final String THANKS = "(?:谢谢?|多谢|感谢|麻烦了?|拜托|辛苦了?|急+|在线等)";

    private static final Pattern TELLS = Pattern.compile("(?:" + TELL + "|" + THANKS + ")");
    private static final Pattern CALLS = Pattern.compile(CALL);
    private static final Pattern LEADS = Pattern.compile("(?:" + SOMEBODY + "|" + MAY + ")");
    private static final Pattern FOLLOWS = Pattern.compile("(?:" + BIT + "|" + SOMEBODY + "|" + ABOUT + ")");
    private static final Pattern MARKS = Pattern.compile(MARK + "++");

    /** Behind what tells again that somebody asks, thanks, and particles; no longer than such things are. */
    private static final Pattern CLOSING = Pattern
            .compile("(?:(?!" + TELL + ")(?:" + SOMEBODY + "|" + MAY + "))*+(?:" + TELL
                    + "|" + THANKS + ")(?:" + BIT + "|" + SOMEBODY + "|" + PARTICLE + "|了|" + MARK + ")*+$");
    private static final Pattern TAIL = Pattern.compile("(?:" + PARTICLE + "|" + MARK + ")++$");
    private static final int LONGEST_CLOSING = 16;

    private static final List<Form> FORMS = List.of(
            new Form("什么时候",
                    "(?:什么时[候间辰]|啥时[候间辰]?|啥子时[候间]|么子时候|嘛时候|何时|几时|哪会儿|哪阵子?|哪时候?|多咱|多早晚|[啥什]么?日子|哪个时候)"),
            new Form("哪年",
                    "(?:哪一年|几几年|何年|(?:什么|啥)年[份代]?|哪个年[头份]|哪年[头份]|哪一年头|(?<![这那前后好有了近十\\d第])几年(?=[的开成建召举发出去牺入打爆生死解逝颁公布提通设实改]|$))"),
            new Form("哪天", "(?:哪一天|几月几[号日]|(?<!第)几[号日](?!人|楼)|何日|哪一?日)"),
            new Form("哪里", "(?:(?:什么|啥子?|么子|哪个|哪些)地[方儿点]|何处|何地|哪儿|哪旮旯|哪旮沓|哪嘎[达瘩]|哪块儿?|哪疙瘩|哪点|哪搭|哪边|啥地)"),
            new Form("为什么", "(?:为啥子?|为何|为么|为嘛|做啥子?要?|凭啥子?|凭什么|何以|因何|因为(?:什么|啥)|咋会|怎么会|缘何|干嘛要?)"),
            new Form("怎么", "(?:怎么样|怎样|怎的|咋个?样?|如何|啷个|怎(?!么))"),
            new Form("多少", "(?:几多|好多(?=[人个次位名年万亿件项条]|$)|多些(?=人)|好几多)"),
            new Form("谁", "(?:哪个人|哪一?位|(?:什么|啥子?)人|何人|谁人|谁个|哪些个?人|哪个(?=领导|主持|当|做|写|提|率|指挥|带|打|负责|创|发明|起草|牵头|开|是))"),
            new Form("一共",
                    "(?:(?:[统拢通总]共|拢总|总数|满打满算|(?:通通|全部?|都)?(?:加|合|算)(?:起来|一块儿?|到一起)|前前后后)(?=有|[召]?开|是|出|几|多少|得|搞|办))"),
            new Form("什么", "(?:啥子?|么子|嘛(?=意思|事|东西|内容)|甚么)"));

    private Phrasing() {}

    /** A folded question without its wrapping; with it where nothing else would be left. */
    public static String plain(String folded) {
        String plain = withoutClosing(folded.substring(endOfOpening(folded)));
        if (plain.isBlank()) {
            return folded;
        }
        for (Form form : FORMS) {
            plain = form.pattern.matcher(plain).replaceAll(form.standard);
        }
        return plain;
    }

    /** A question in plain phrasing with a gap where the longest of these names stood; all of it if none stands there. */
    public static String without(List<String> names, String plain) {
        return names.stream().filter(plain::contains).max(Comparator.comparingInt(String::length))
                .map(name -> plain.replace(name, "\n")).orElse(plain);
    }

    /** Where the question itself begins: behind calls, and behind a word of telling with what belongs to it. */
    private static int endOfOpening(String text) {
        int end = 0;
        int at = 0;
        boolean told = false;
        while (at < text.length()) {
            int tells = endOf(TELLS, text, at);
            int calls = Math.max(endOf(CALLS, text, at), endOf(MARKS, text, at));
            int follows = told ? endOf(FOLLOWS, text, at) : at;
            int leads = endOf(LEADS, text, at);
            int next = Math.max(Math.max(tells, calls), Math.max(follows, leads));
            if (next == at) {
                break;
            }
            if (next == tells || next == calls || next == follows) {
                end = next;
            }
            told = next == tells || (told && next == follows);
            at = next;
        }
        return end;
    }

    private static int endOf(Pattern part, String text, int at) {
        Matcher matcher = part.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : at;
    }

    private static String withoutClosing(String text) {
        String shorter = TAIL.matcher(text).replaceFirst("");
        int from = Math.max(0, shorter.length() - LONGEST_CLOSING);
        Matcher closing = CLOSING.matcher(shorter).region(from, shorter.length());
        return closing.find() && closing.start() > 0
                ? TAIL.matcher(shorter.substring(0, closing.start())).replaceFirst("")
                : shorter;
    }

    private record Form(String standard, Pattern pattern) {

        Form(String standard, String others) {
            this(standard, Pattern.compile(others));
        }
    }
}
