package org.xianfeng.chat.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said for politeness, or to find out who is on the other side. Replies are the phrases {@code smalltalk.NAME}. */
enum SmallTalk {

    GREETING(
            """
                    你好, 你好你好, 你们好, 大家好, 同志好, 同志们好, 早上好, 早晨好, 上午好, 中午好, 下午好, 晚上好, 早, 早安, 午安, 好久不见
                    在吗, 在么, 在不, 在不在, 在没, 在没在, 在嘛, 在呢, 有人吗, 有人在吗, 有人没, 有人不, 吃了吗, 吃了没, 吃了么, 哈喽, 哈罗, 哈啰, 嗨, 嘿, 喂, 你好先锋
                    嗨喽, 还在吗, 忙吗, 忙不忙, 忙着呢, 我来了, 我又来了, 初次见面, 很高兴认识你, 幸会, 过年好, 新年好, 新年快乐, 节日快乐, 国庆快乐, 中秋快乐, 周末愉快
                    周末好, 领导好, 书记好, 老师好, 老乡好, 各位好, 吃饭了吗, 吃饭没, 起床了吗, 你好吗, 还好吗, 最近好吗, 近来可好, 最近怎么样, 各位早
                    how are you, how are you doing, whats up, yo, howdy, greetings, nice to meet you, anyone there, are you there
                    hi, hello, hey, hallo, good morning, good afternoon, good evening, morning, hi there, hello there, nihao, ni hao
                    """), THANKS(
                    """
                            谢谢, 谢了, 谢啦, 谢谢你, 多谢, 感谢, 辛苦, 辛苦了, 麻烦你了, 麻烦了, 费心, 费心了, 劳你费心, 受累了, 有劳了, 有劳, 帮大忙, 真好, 真棒, 真不错, 太好了
                            感激, 感激不尽, 多亏你, 多亏有你, 有你真好, 贴心, 给力, 真行, 真能干, 聪明, 好用, 不错, 干得好, 干得不错, 做得好, 说得好, 答得好, 问题解决了, 劳驾, 打扰了
                            点赞, 赞, 给你点赞, cheers, great, well done, good job, nice, awesome, perfect, cool, xiexie, appreciate it
                            太棒了, 厉害, 真厉害, thanks, thank you, thx, thank u, many thanks, ty, 3q
                            """), FAREWELL(
                            """
                                    再见, 再会, 拜拜, 拜, 回见, 回头见, 回头聊, 回聊, 晚安, 明天见, 明见, 下次见, 下次聊, 下回见, 改天见, 改天聊, 改日见, 后会有期, 先走了, 走了
                                    我走了, 我下了, 下了, 先下了, 撤了, 闪了, 不聊了, 不说了, 先这样, 就这样, 先到这, 就到这, 先忙了, 忙去了, 睡了, 去睡了
                                    告辞, 失陪, 先撤, 溜了, 先走, 走人, 下线, 先下, 再聊, 下次再来, 改天再来, 回头再说, 回头再问, 以后再说, 晚点聊, 有空聊, 有事再找你, 有事再叫你, 有问题再问你
                                    没别的事, 没问题了, 今天就到这, 今天先到这, 聊到这, 先说到这, 先忙, 去忙, 忙了, 吃饭去, 睡觉, 去睡觉, 休息了, 先休息, 做饭去, 上班去, 下班了, 干活去, 保重, 慢走
                                    talk to you later, talk later, later, take care, farewell, ttyl, have a nice day, have a good day, i have to go, gotta go, thats all
                                    bye, bye bye, byebye, goodbye, good bye, good night, see you, see you later, see ya, cya, 88, 886
                                    """), WHO(
                                    """
                                            你是谁, 你谁, 你是哪位, 你哪位, 你是什么, 你是什么人, 你是什么东西, 你叫什么, 你叫什么名, 你叫什么名字, 你名字叫什么, 你的名字, 你的名字是什么, 你名字是什么, 你姓什么
                                            你贵姓, 怎么称呼, 怎么称呼你, 怎么叫你, 该怎么称呼你, 叫你什么, 你是机器人, 是机器人, 你是人, 你是人工, 你是真人, 是真人, 是人工, 你是不是人, 你是不是真人, 你是不是机器人
                                            你是人还是机器, 你是人还是机器人, 你是真人还是机器人, 你是真人还是机器, 你是机器人还是人, 你是机器人还是真人, 人还是机器, 人还是机器人, 机器人还是真人, 真人还是机器人
                                            对面是谁, 对面是人, 对面是真人, 对面是机器人, 你是ai, 你是人工智能, 你是智能助手, 你是客服, 你是人工客服, 你是哪来的, 谁做的你, 谁开发的你, 你是谁做的, 你是谁开发的, 你是谁家的
                                            你是干什么的, 你是做什么的, 你干什么的, 你做什么的, 自我介绍, 介绍你自己, 介绍自己, 先锋是谁, 你就是先锋, 你是先锋
                                            尊姓大名, 贵姓, 你的身份, 你几岁, 你多大, 你是哪里人, 你哪里人, 你从哪来, 你是不是ai, 你是程序, 你是电脑, 你是机器, 你是活人, 是活人, 真人, 活人, 有真人, 是不是机器人
                                            是不是真人, 你是自动回复, 自动回复, 跟谁说话, 跟谁聊, 跟谁聊天, 和谁说话, 和谁聊天, 那头是谁, 那边是谁, 谁在说话, 谁在回复, 谁在回答, 谁创造了你, 谁发明了你, 谁造的你
                                            你叫先锋, 你为什么叫先锋, 你是男是女, 你是男的还是女的, 人还是程序, 你是做什么用的, who am i talking to, who built you, who made you, who created you
                                            introduce yourself, tell me about yourself, is this a bot, is this a robot, is this a human, am i talking to a human, am i talking to a robot
                                            who are you, what are you, are you a robot, are you a bot, are you human, are you a human, are you real, are you a person
                                            are you a real person, are you an ai, are you ai, your name, whats your name, what is your name, whos this, who is this
                                            """), WHAT(
                                            """
                                                    能做什么, 会做什么, 能干什么, 会干什么, 能干嘛, 会干嘛, 干嘛的, 能弄什么, 能办什么, 能办什么事, 能做什么事, 能干什么事, 能帮我什么, 能帮我做什么, 能帮我干什么, 能帮什么忙, 能帮我什么忙
                                                    会什么, 你会什么, 能问什么, 可以问什么, 能问你什么, 可以做什么, 可以干什么, 能查什么, 能给我做什么, 能给我干什么, 能替我做什么, 能替我干什么
                                                    什么功能, 有什么功能, 哪些功能, 有哪些功能, 功能, 你有什么用, 有什么本事, 什么本事, 什么能耐, 有什么能耐, 你有什么用处, 你有什么作用, 你有什么特长, 你有什么技能, 有什么服务
                                                    怎么用, 怎么使用, 如何使用, 怎么使, 怎么玩, 怎么用你, 怎么使用你, 用法, 使用方法, 教教我, 教我用, 教我怎么用, 不会用, 我不会用, 怎么跟你聊, 怎么和你说话
                                                    能帮什么, 帮我什么, 帮上什么忙, 帮得上什么忙, 能解决什么, 能回答什么, 能回答什么问题, 能提供什么, 能提供什么服务, 提供什么服务, 你有什么能力, 你的功能, 你的作用
                                                    你的用处, 你的本事, 用来做什么, 可以帮我什么, 可以帮我做什么, 可以帮什么, 可以提供什么, 可以问哪些, 能问哪些, 该问什么, 该怎么问, 怎么问你, 怎么提问, 怎么上手
                                                    不知道怎么用, 不懂怎么用, 不会使, 教我怎么使, 教一下怎么用, 说说怎么用, 讲讲怎么用, 介绍功能, 还会什么, 你擅长什么, 有什么玩法
                                                    how can you help, how can you help me, what are your features, what are you able to do, what can you help with, what can you help me with, how do you work
                                                    what else can you do, what are you good at, instructions, usage, how do i start, get started
                                                    what can you do, what do you do, what can i do, what can i do here, what can i ask, how does this work, how does it work
                                                    how do i use this, how to use, how do i use you, what are you for, features
                                                    """);

    private static final List<String> AROUND = CarrierPhrases
            .list("""
                    伙计, 老铁, 老弟, 老乡, 小朋友, 乡亲们, 大哥, 给, 帮, 能, 会, 还, 也, 可, 没问题, 好吧, 行吧, 行了, 好了, 那行, 那好, 可以了, 搞定, 搞定了, 办好了
                    解决了, 看到了, 没事, 回答, 耐心, 这么, 这么多, 那么, 时间不早了, 不早了, 很晚了, 不打扰了, 下班, 干活, 做饭, 告诉我, 说说, 冒昧, 话说, 对了, 嗨, 喂
                    你, 我, 呀, 啊, 哈, 了, 吧, 呢, 吗, 嘛, 么, 哦, 噢, 喔, 嗯, 哎, 唉, 诶, 哟, 喽, 咯, 啦, 哇, 嘞, 呗, 的, 嗳, 哎呀, 嘻嘻, 哈哈, 呵呵, 哈哈哈, 嘿嘿
                    好, 好的, 行, 好嘞, 成, 明白, 明白了, 知道了, 懂了, 收到, 可以, 没事了, 那, 先, 就, 太, 真是, 真, 非常, 十分, 很, 挺, 特别, 万分, 真的, 实在, 又
                    同志, 同志们, 先锋, 小先锋, 小助手, 助手, 机器人, 朋友, 师傅, 老师, 大家, 亲, 兄弟, 小伙子, 给我, 帮我, 帮忙, 帮了, 帮大忙, 帮了我大忙, 帮了大忙, 你的帮助
                    再, 有空, 有事, 得, 要, 去, 睡觉, 吃饭, 忙, 上班, 开会, 请问, 问一下, 想问, 想知道, 我想知道, 那么, 到底, 究竟, 今天, 这次, 为我, 一下
                    这, 这个, 那个, 这东西, 这玩意, 这机器人, 这程序, 这软件, 东西, 玩意, 软件, 程序, 小程序, 机器, 系统, 号, 这里, 这边, 在这里
                    so, much, very, a, lot, for, your, help, you, all, to, there, everyone, dear, please, ok, okay, oh, and, then, now, exactly, here, me, can, i, ask
                    """);

    private static final List<String> WITHIN = CarrierPhrases.list("""
            都, 还, 又, 到底, 究竟, 点, 些, 一些, 一下, 了, 的, 我, 这个, 这, 呀, 啊, 是, 一, 个, 能, 来, 们, 你, 这里, 主要, 具体, 哪些, 可, 给, 帮
            """);

    private static final IntentMatcher<SmallTalk> MATCHER = matcher();

    private final String words;

    SmallTalk(String words) {
        this.words = words;
    }

    private static IntentMatcher<SmallTalk> matcher() {
        Map<String, SmallTalk> all = new LinkedHashMap<>();
        for (SmallTalk kind : values()) {
            CarrierPhrases.list(kind.words).forEach(word -> all.put(word, kind));
        }
        return new IntentMatcher<>(all, AROUND, WITHIN);
    }

    /** What this is, if it is nothing else besides; of several things, what matters most: 你好，你是谁 asks who. */
    static Optional<SmallTalk> of(String text) {
        return MATCHER.read(text).stream().map(IntentMatcher.Said::meaning).max(SmallTalk::compareTo);
    }
}
