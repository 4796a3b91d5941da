package org.xianfeng.knowledge.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.entry.Kind;

/**
 * What sort of thing a question asks for.
 *
 * @param dying whether it asks who died
 */
record Sort(String word, Set<Kind> kinds, boolean dying, Pattern pattern) {

    private static final List<Sort> ALL = List.of(
            of("起义", "起义|暴动", Kind.UPRISING),
            of("战役战斗", "大?战役|大?会战|战斗|战争|胜仗|大仗|硬仗|仗|大捷", Kind.BATTLE, Kind.CAMPAIGN),
            of("运动", "运动|罢工|斗争", Kind.MOVEMENT, Kind.CAMPAIGN),
            of("会议", "会议|大会|全会|党代会|开过?了?(?=.{0,3}$)|会(?!战)", Kind.MEETING),
            of("文件", "文件|文献|著作|文章|条约|法律|决议|决定|书", Kind.DOCUMENT),
            of("政策", "政策|方针|制度", Kind.POLICY),
            of("组织", "组织|机构|部队|团体|学校", Kind.ORGANISATION),
            of("精神", "精神", Kind.SPIRIT),
            new Sort("大事",
                    EnumSet.of(Kind.MEETING, Kind.EVENT, Kind.BATTLE, Kind.UPRISING, Kind.MOVEMENT, Kind.CAMPAIGN,
                            Kind.ORGANISATION, Kind.POLICY, Kind.DOCUMENT),
                    false,
                    Pattern.compile("大事记?|大事|事件|事变|惨案|事情|事儿?|变动|变化|动作|成就|进展|成果|突破|喜事|发生|出了?")));

    private static Sort of(String word, String pattern, Kind first, Kind... more) {
        return new Sort(word, EnumSet.of(first, more), false, Pattern.compile(pattern));
    }

    /** All that happens. */
    static final Sort ANYTHING = ALL.getLast();

    private static final Sort DYING = new Sort("去世或牺牲的人物", EnumSet.of(Kind.PERSON), true,
            Pattern.compile(
                    "(?:走|去世|逝世|牺牲|就义|离世)[了过]?的? ?位?.{0,8}(?:人|烈士|家|将领|元帅|英雄)$|(?:人|烈士|将领|元帅|英雄).{0,3}(?:走|去世|逝世|牺牲|就义|离世)了?$"));

    /** If a question, without the words that ask, asks who died. */
    static Optional<Sort> dying(String rest) {
        return Optional.of(DYING).filter(sort -> sort.pattern.matcher(rest).find());
    }

    static Optional<Sort> of(String rest) {
        return ALL.stream().filter(sort -> sort.pattern.matcher(rest).find()).findFirst();
    }

    String without(String rest) {
        Matcher matcher = pattern.matcher(rest);
        return matcher.replaceAll("");
    }
}
