package org.xianfeng.knowledge.text;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question that say how it asks and not what about. */
public final class FunctionWords {

    /** Cut out, so that the words to their left and right do not form a pair that nobody wrote. */
    private static final Pattern CUT = Stream
            .of("在?哪一?[年天日次场位名种条项届]", "在哪里", "在哪儿", "在哪个", "在哪", "在何处", "在何地", "在什么地方", "于何时", "由谁", "被谁", "请问", "需要",
                    "应该", "应当",
                    "什么时候", "什么时间", "什么地方", "什么样", "什么", "哪里", "哪儿",
                    "哪些", "哪个", "哪一个", "哪", "多少", "为什么", "怎么样", "怎么", "怎样", "如何", "为何", "何时",
                    "一共", "总共", "共计", "一共有", "总共有", "到底", "究竟", "大约", "大概", "何地", "何处", "何人", "何", "有哪些", "有多少", "有几",
                    "有什么", "什么日子", "发生了什么事", "发生了什么", "怎么回事", "介绍一下", "多久",
                    "是谁", "谁", "几", "的", "了", "是", "么", "吗", "呢")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));

    /** What can be asked of any subject, so that what is said of it need not have the word. */
    private static final Pattern ASKED_OF_ANYTHING = Pattern.compile(
            "(?:主要|基本|历史|伟大|重要|具体|核心)?(?:时间|日期|年份|地点|地方|人数|作者|名字|名称|意义|内容|背景|原因|经过|结果|影响|作用|特点|标志|精神|要求)"
                    + "|主要|属于|包括|参加|出席|多少人|领导|指挥|主持|发生|召开|举行|开会|爆发|打响|发动|开始|结束|成立|建立|创建|创办|诞生|建成"
                    + "|出生|去世|逝世|牺牲|提出|作出|确定|确立|决定|决策|通过|讨论|解决|制定|发表|发布|公布|颁布|出版|写|从");

    /** Dropped where they stand alone, kept in pairs: 在 says nothing, 存在 does. */
    private static final Set<String> EMPTY_ALONE = Set.of("在", "被", "由", "和", "与", "及", "为", "于", "以", "其", "之",
            "而", "有", "个", "中", "对", "从", "到", "将", "把", "也", "都", "就", "这", "那", "时", "候", "多", "少", "些", "里",
            "什");

    private FunctionWords() {}

    /** The folded question with a gap where a function word was. */
    public static String cut(String folded) {
        return CUT.matcher(folded).replaceAll(" ");
    }

    /** The folded question with a gap where it asks for what can be asked of anything. */
    public static String withoutWhatAnythingHas(String folded) {
        return ASKED_OF_ANYTHING.matcher(folded).replaceAll(" ");
    }

    static boolean isEmpty(String gram) {
        return EMPTY_ALONE.contains(gram);
    }
}
