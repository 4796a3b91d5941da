package org.xianfeng.knowledge.slot;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a quantity is counted in: a ticket's price is no answer to a question that asks for metres. */
public enum Measure {

    MONEY("多少钱|价钱|票价|价格|工资|收入|花了?多少|投资|费用|几块钱?|造价", "元|美元|英镑|法币|银元|大洋|块|角"), PEOPLE(
            "多少个?人|几个人|多少名|多少位|几[位名]|人数|多少(?:党员|代表|战士|官兵|兵力|军队|学生|干部|群众|农民|工人)|兵力",
            "人|名|位|师|军|团|户|大军|兵"), LENGTH("多长(?!时间)|多远|多少公?里|几公?里|多高|海拔|高度|多宽|多深|长度", "公里|里|米|千米|海里|丈|尺"), AGE(
                    "多大(?:岁数|年纪|年龄)?(?=了|的|$|时|牺|去|就|入|参)|几岁|多少岁|年龄|岁数|享年", "岁|年"), WEIGHT("多重|多少吨|多少斤|几斤|产量",
                            "吨|斤|公斤|千克|克"), AREA("面积|多少亩|多大(?=面|地)", "亩|平方|公顷"), TIMES("多少次|几次|几回|多少回|几届|第几",
                                    "次|回|届|第"), DAYS("多少天|几天", "天|日|昼夜"), TEMPERATURE("多少度|几度|气温|水温|温度", "度|℃");

    private static final String NUMBER = "(?:\\d[\\d.,]*|[〇一二三四五六七八九十百千万两]+)[多余几]?[万亿]?[多余]?(?:个|多|余)?(?:";

    private final Pattern asked;
    private final Pattern told;

    Measure(String asked, String units) {
        this.asked = Pattern.compile(asked);
        this.told = Pattern.compile(NUMBER + units + ")|第[一二三四五六七八九十\\d]+(?:" + units + ")");
    }

    /** What a folded question asks for; empty if it does not say. */
    public static Optional<Measure> in(String question) {
        for (Measure measure : values()) {
            if (measure.asked.matcher(question).find()) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /** Whether a folded sentence has a quantity in it. */
    public boolean isIn(String sentence) {
        return told.matcher(sentence).find();
    }
}
