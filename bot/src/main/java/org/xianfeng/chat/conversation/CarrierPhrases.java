package org.xianfeng.chat.conversation;

import java.util.List;

/** What people say around the thing they want, and what says nothing about which thing it is. */
final class CarrierPhrases {

    /** Before, between and behind the words that count. */
    static final List<String> AROUND = list(
            """
                    我, 你, 自己, 大家, 人, 这边, 我这边, 本人
                    要, 想, 想要, 想问, 问, 问问, 问一下, 想知道, 知道, 需要, 得, 打算, 准备, 希望, 愿意, 必须, 该, 应该
                    请, 请问, 麻烦, 劳驾, 帮, 帮忙, 帮帮忙, 给, 替, 让, 谢谢, 你好, 好, 好的, 嗯, 哎, 喂, 对了, 不好意思, 求, 赶紧, 快
                    能, 能不能, 能否, 可以, 可不可以, 可否, 会, 行, 行不行, 好不好, 成, 用不用, 还能, 能去
                    怎么, 如何, 怎么弄, 怎么办, 怎么整, 怎么样, 怎么看, 怎么用, 怎么搞, 怎么操作, 怎么回事, 为什么没有, 怎么没有
                    在, 哪, 哪里, 哪个, 哪块, 哪去, 在哪, 往哪, 从哪, 去哪, 上哪, 到哪, 里, 里面, 里头, 上, 上面, 这, 这里, 这个, 那, 那里, 那个, 那些, 这些
                    查, 查查, 查查看, 查看, 查询, 看, 看看, 看见, 看到, 看一看, 瞅, 瞅瞅, 瞅一眼, 瞧, 瞧瞧, 翻, 翻翻, 浏览, 了解, 打开, 开, 开开, 点, 点开, 点击
                    进, 进入, 进去, 去, 来, 找, 找找, 找到, 找不到, 找不着, 不见了, 没了, 显示, 展示, 调出来, 列, 列出, 列出来, 列一列, 出来, 发, 发给, 发来, 发出来, 再发
                    拿, 弄, 整, 搞, 办, 办理, 做, 领, 领取, 下载, 导出, 导出来, 导, 开具, 打印, 申请, 参加, 参与, 加, 加入, 学, 学学, 学习, 讲, 讲讲, 说, 说说, 告诉
                    用, 使用, 使, 选, 选择, 输, 输入, 填, 填写, 换, 换成, 换个, 换回, 改回, 切换, 切换成, 切换到, 切, 切到, 改, 改改, 改成, 改为, 修改, 更改, 更新, 设置, 设成
                    补, 补一补, 补充, 完善, 错, 写错, 填错, 弄错, 忘, 忘记, 记不住, 记不清, 不会, 不知道, 先, 就, 也, 又, 再, 还, 现成
                    最近, 现在, 今天, 明天, 后天, 今晚, 明晚, 上午, 下午, 晚上, 早上, 这周, 本周, 下周, 这周末, 周末, 星期, 礼拜, 这个月, 本月, 下个月, 这几天, 近期, 近来
                    这阵子, 眼下, 目前, 马上, 立刻, 今年, 周一, 周二, 周三, 周四, 周五, 周六, 周日, 周天, 星期天, 礼拜天, 以后, 到现在, 至今
                    有, 有没有, 有什么, 有哪些, 还有, 都有, 新, 新的, 好玩的, 合适的, 所有, 全部, 全, 剩下的, 没报满, 没满
                    多少, 几, 一共, 总共, 累计, 到底, 究竟, 是多少, 是几, 是不是, 是哪个
                    积, 攒, 干, 志愿服务, 机器人, 先锋, 手机, 事, 事情, 大事, 发生, 发生过, 没事, 闲着, 闲着没事, 无聊
                    有事, 家里有事, 临时有事, 单位有事, 突然有事, 加班, 生病, 病了, 没空, 没时间, 时间冲突, 冲突, 已经, 已, 打错, 变成, 返回, 回到, 适合, 可
                    链接, 地址, 入口, 页面, 文件, 功能, 按钮, 列表, 界面, 进展, 进度, 情况, 完成, 状态, 位置
                    对, 把, 和, 跟, 从, 按, 地, 着, 遍, 份, 张, 次, 条, 句, 一份, 一张, 一次, 一条, 一遍, 一眼, 一看
                    吗, 呢, 呀, 啊, 嘛, 吧, 呗, 哈, 哦, 噢, 喽, 啦, 咯, 么, 哇, 嘞, 呐, 哟, 诶
                    i, want, to, would, like, id, need, please, show, me, my, the, a, an, can, could, may, you, how, do, does, where, is
                    are, whats, what, which, there, any, open, see, view, look, at, list, check, give, let, us, get, go, tell, have
                    has, got, many, much, for, of, in, on, this, week, weekend, today, tomorrow, now, new, some, change, switch, set
                    speak, download, happened, something, using, take, find, all, hello, hi, hey, thanks, did, up, with, it, lets
                    """);

    /** Also inside a word: 报个名, 签一下到, 我报了哪些活动. */
    static final List<String> WITHIN = list("""
            我, 我的, 个, 一个, 下, 一下, 一条, 一张, 一份, 张, 份, 段, 一段, 则, 点, 些, 一些, 什么, 哪些, 哪个, 几个, 多少, 都, 了, 过, 的, 到, 那个, 这个
            怎么, 如何, 在哪, 在哪里, 手机, 就, 有, 有没有, 能
            """);

    private CarrierPhrases() {}

    static List<String> list(String separated) {
        return List.of(separated.strip().split("\\s*[,\\n]\\s*"));
    }
}
