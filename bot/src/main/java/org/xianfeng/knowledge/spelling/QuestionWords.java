package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What questions are made of and a library's text is not. */
final class QuestionWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final List<String> PHRASES = words("""
            什么时候 什么时间 什么日期 什么地方 什么人 什么样 什么意思 什么原因 什么意义 什么内容 什么名字 什么问题 什么作用 什么影响 什么特点
            什么工作 什么会议 什么事件 什么组织 什么职务 什么关系 什么方式 为什么 发生了什么 指的是什么 是指什么 意义是什么 内容是什么 标志是什么
            多少人 多少钱 多少名 多久 多长时间 多大 多高 多长 第几次 怎么样 怎么回事 怎样 如何 为何 何时 何地 何处 何人 请问 请介绍一下
            告诉我 我想知道 能不能 是不是 需不需要 有没有 可不可以 的时候 的时间 的地点 的名字 的意义 的是 了什么 了多少 了几 谁的 谁提出的
            由谁领导 谁写的 历史意义 主要内容 主要任务 什么时候召开的 哪里召开的 什么时候成立的 什么时候开始 在哪里举行 标志着 出生于 毕业于
            位于 被称为 又称 也叫 又叫 属于 根据 关于 以下 其中 吗 呢 吧 中 时 后 前 里 与 和 及""");

    private static final List<String> BEFORE = words("是 在 有 于 由 为 叫 被 以 用 从 到 向 对 的 做");
    private static final List<String> ASKING = words("什么 谁 哪里 哪儿 哪个 哪些 哪一 哪年 哪 几 多少 怎么 何");
    private static final List<String> COUNTING = words("哪 几 哪一 多少 这 每");
    private static final List<String> MEASURES = words("""
            个 些 年 天 里 位 次 所 首 座 本 部 种 场 条 支 家 国 省 市 县 月 日 号 届 名 项 篇 款 方 类 岁 人 件 大 级 点 段 艘 辆 架 两""");

    private QuestionWords() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(PHRASES);
        BEFORE.forEach(before -> ASKING.forEach(asking -> all.add(before + asking)));
        COUNTING.forEach(counting -> MEASURES.forEach(measure -> all.add(counting + measure)));
        return all;
    }

    private static List<String> words(String spaced) {
        return SPACE.splitAsStream(spaced).toList();
    }
}
