package org.xianfeng.knowledge.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One form for all names of a congress or a session: 中国共产党第七次全国代表大会 becomes 七大,
 * 中国共产党第十一届中央委员会第三次全体会议 becomes 十一届三中全会, and the people's congresses and the consultative
 * conferences are 五届全国人大一次会议 and 全国政协二届一次会议. What another body holds keeps its name. Numbers are Chinese.
 */
final class SessionNames {

    private static final String NUMBER = "([一二三四五六七八九十]{1,3})";
    private static final String PARTY = "(?:(?:中国)?共产党|中共|我们?党|(?<![民主工致义建])党)的?";

    /** Behind these it is the congress of a province, a town, a league or of another party. */
    private static final String OF_OTHERS = "(?<![第一二三四五六七八九十省市县区州旗团盟会联社军部委系校厂矿界埃际工民主致党公司])";

    private static final List<Form> FORMS = List.of(
            new Form("代表大会", "(?:" + PARTY + "|" + OF_OTHERS + ")第?" + NUMBER + "次全国(?:党员)?代表大会", "%s大"),
            new Form("代表大会", "(?:中国共产党|中共|(?<!\\p{IsHan})我?们?党)的?第" + NUMBER + "次代表大会", "%s大"),
            new Form("党代会", "(?:" + PARTY + "|" + OF_OTHERS + ")第" + NUMBER + "次(?:全国)?党代会", "%s大"),
            new Form("代表大会", "(?:中国)?(国民党|青年团|共青团|共产主义青年团)第" + NUMBER + "次全国代表大会", "%s%s大"),
            new Form("会议", NUMBER + "大第" + NUMBER + "次会议", "%s大%s次会议"),
            new Form("届", "(?:扩大的)?(?:" + PARTY + ")?第?" + NUMBER + "届(?:中央(?:执行)?委员会|中央)?的?(?:扩大的)?第?" + NUMBER
                    + "中(?:全会|全体会议|(?![\\p{IsHan}&&[^在是有的开通决提召于哪什谁到后前以]]))", "%s届%s中全会"),
            new Form("届", "(?:扩大的)?(?:" + PARTY + ")?第?" + NUMBER + "届(?:中央(?:执行)?委员会|中央)的?(?:扩大的)?第?" + NUMBER
                    + "次(?:全体会议|全会|中央全会)", "%s届%s中全会"),
            new Form("届",
                    "(?:中华人民共和国)?(?<![第一二三四五六七八九十省市县区州旗])第?" + NUMBER
                            + "届(?:全国)?(?:人民代表大会|人大)(常务委员会|常委会)?第?" + NUMBER + "次(?:全体)?会议",
                    "%s届全国人大%s%s次会议"),
            new Form("届", "(?:全国人民代表大会|全国人大)第?" + NUMBER + "届(常务委员会|常委会)?第?" + NUMBER + "次(?:全体)?会议",
                    "%s届全国人大%s%s次会议"),
            new Form("届", "(?:中华人民共和国)?(?<![第一二三四五六七八九十省市县区州旗])第?" + NUMBER + "届(?:全国)?(?:人民代表大会|人大)", "%s届全国人大"),
            new Form("届",
                    "(?:中国人民政治协商会议|(?:全国|人民|(?<![省市县区州旗新旧]))政协)(?:全国委员会)?第?" + NUMBER
                            + "届(?:全国委员会)?的?第?" + NUMBER + "次(?:全体)?会议",
                    "全国政协%s届%s次会议"),
            new Form("届", "(?<![第一二三四五六七八九十省市县区州旗])第?" + NUMBER + "届(?:全国|人民)?政协(?:全国委员会)?的?第?" + NUMBER + "次(?:全体)?会议",
                    "全国政协%s届%s次会议"),
            new Form("届",
                    "(?:中国人民政治协商会议|(?:全国|人民|(?<![省市县区州旗新旧]))政协)第?" + NUMBER + "届(?:全国委员会)?(?:全体)?会议",
                    "全国政协%s届全体会议"),
            new Form("届", "(?<![第一二三四五六七八九十省市县区州旗])第?" + NUMBER + "届(?:全国|人民)?政协(?:全体)?(?:会议)?", "全国政协%s届全体会议"));

    private SessionNames() {}

    /** The same folded text with these names in that form. */
    static String of(String text) {
        String named = text;
        for (Form form : FORMS) {
            if (named.contains(form.anchor)) {
                named = form.pattern.matcher(named).replaceAll(form::write);
            }
        }
        return named;
    }

    /**
     * @param anchor what stands in all names of this form
     * @param written with a %s for each group of the pattern
     */
    private record Form(String anchor, Pattern pattern, String written) {

        Form(String anchor, String pattern, String written) {
            this(anchor, Pattern.compile(pattern), written);
        }

        private String write(MatchResult name) {
            Object[] groups = new Object[name.groupCount()];
            for (int i = 0; i < groups.length; i++) {
                @Nullable
                String group = name.group(i + 1);
                groups[i] = group == null ? "" : group.replace("常务委员会", "常委会");
            }
            return written.formatted(groups);
        }
    }
}
