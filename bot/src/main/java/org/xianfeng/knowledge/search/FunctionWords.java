package org.xianfeng.knowledge.search;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question that say how it asks and not what about. */
final class FunctionWords {

    /** Cut out, so that the words to their left and right do not form a pair that nobody wrote. */
    private static final Pattern CUT = Stream
            .of("在哪里", "在哪儿", "在哪个", "在哪", "在何处", "在何地", "在什么地方", "于何时", "由谁", "被谁", "请问", "需要", "应该", "应当",
                    "什么时候", "什么时间", "什么地方", "什么样", "什么", "哪一年", "哪一天", "哪年", "哪天", "哪里", "哪儿",
                    "哪些", "哪个", "哪一个", "哪位", "哪", "多少", "为什么", "怎么样", "怎么", "怎样", "如何", "为何", "何时",
                    "何地", "何处", "何人", "何", "有哪些", "有多少", "有几", "有什么", "什么日子", "发生了什么事", "发生了什么", "怎么回事", "介绍一下", "多久",
                    "是谁", "谁", "几", "的", "了", "是", "么", "吗", "呢")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));

    /** Dropped where they stand alone, kept in pairs: 在 says nothing, 存在 does. */
    private static final Set<String> EMPTY_ALONE = Set.of("在", "被", "由", "和", "与", "及", "为", "于", "以", "其", "之",
            "而", "有", "个", "中", "对", "从", "到", "将", "把", "也", "都", "就", "这", "那", "时", "候", "多", "少", "些", "里",
            "什");

    private FunctionWords() {}

    /** The folded question with a gap where a function word was. */
    static String cut(String folded) {
        return CUT.matcher(folded).replaceAll(" ");
    }

    static boolean isEmpty(String gram) {
        return EMPTY_ALONE.contains(gram);
    }
}
