package org.xianfeng.knowledge.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question that point to what was said before. They are a closed class in Chinese: personal and
 * demonstrative pronouns with the nouns that they may go with, what tells the next of a row from the one before, and what
 * goes on with a story. Where a question has several, the one that is named first here counts.
 */
public enum Pointer {

    /** 「下一届呢」, 「它前面那次会议」. */
    NEIGHBOUR("^第(?<nth>[一二三四五六七八九十]{1,3})[次回届个](?!\\p{IsHan}{2,8}(?:会议?|战役|围剿|合作|大会|计划))"
            + "|(?:它|那|再|接着)*的?(?:(?<next>接下来|紧跟着|紧接着|[之以]后|往后|后[面头来]?|下[面头]?)|(?<last>[之以]前|往前|前[面头]?|上[面头]?))的?[那这]?一?"
            + "(?:(?<unit>[次届回任场轮期])|个(?!月|星期|季度|世纪|小时|钟头|人))"
            + "(?:全国|全党|大|五年)?的?(?<noun>代表大会|党代会|大会|全会|\\p{IsHan}{0,3}会议|会(?!上|后|前|址|场)|规划|计划|战役|(?:反[“”\"]?)?围剿[“”\"]?|宪法|人大|政协|\\p{IsHan}{0,4}教育)?"),

    /** 「他是哪里人」. */
    PRONOUN("他们|她们|(?<![其吉])他|她|^(?:那么?)?[这那](?:位|人|个人)|此人"),

    /** 「那位将军是哪里人」. */
    PERSON("(?:这|那|该)(?:个|位|名)(?:男|女|老)?(?:人|同志|[\\p{IsHan}]{1,3}(?:家|员|长|师|生|者|士|手|军))(?![\\p{IsHan}]?民)"
            + "|[这那](?:孩子|老人家?|老汉|小伙子?|姑娘|女子)|老人家"),

    /** 「那里归哪个省」. */
    PLACE("(?:这|那)(?:里头?|儿|边|一带|地方|(?:个|座|块)?(?:地方|[县村镇市岛]城?|城市|县城|村子|镇子|省))|当地|该(?:地|县|市|村|镇|省|岛)"),

    /** 「那年秋天开了几大」. */
    DAY("(?<day>(?:就在)?(?:那|当|同)一?天|同一天|(?:那|当)日)|(?<month>(?:那|当|同)一?个?月)|(?<year>(?:那一?|当|同一?)年(?!代))"
            + "|(?<later>第二年|次年|[后下]一年|转过年)|(?<earlier>[前头]一年)|(?<tomorrow>第二天|次日)|(?<yesterday>[前头]一天)"),

    /** 「这次会议通过了什么」. */
    SUBJECT("^那么?[,，]?(?=\\p{IsHan}{3})|它们?|(?:这|那|(?<!应)该|(?<![因从彼如由])此)(?:(?:一?(?:次|个|场|位|支|部|项|份|座|件|家|条|栋|回|仗|届))?"
            + "(?:会议?|战役|战斗|起义|文件|人|事件|事情?|运动|组织|地方|同志|精神)|一?(?:次|个|场|支|部|项|份|座|件|家|条|栋|回|仗|届))"),

    /** 「后来呢」, 「到底怎么判的」: what goes on with a story. */
    LINK("^(?:那么?)?[,，]?(?:后来|末[后了]|最后|到底|究竟|说[白穿]了|听说|然后|接着|结果|当初|当时|原先|起初|起先)");

    private final Pattern pattern;

    Pointer(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Of those that this folded question has, the one that counts. */
    static Optional<Found> in(String folded) {
        return Arrays.stream(values()).flatMap(pointer -> pointer.find(folded).stream())
                .min(Comparator.comparing(Found::pointer));
    }

    private Optional<Found> find(String folded) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() ? Optional.of(new Found(this, folded, matcher.toMatchResult())) : Optional.empty();
    }

    /** Where it stands in a question. */
    record Found(Pointer pointer, String question, MatchResult match) {

        /** The question with this in its place. */
        String with(String instead) {
            return question.substring(0, match.start()) + instead + question.substring(match.end());
        }

        /** Whether it says this of the kinds that its pattern has names for. */
        boolean says(String group) {
            return match.group(group) != null;
        }
    }
}
