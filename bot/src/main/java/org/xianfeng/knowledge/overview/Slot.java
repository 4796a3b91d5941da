package org.xianfeng.knowledge.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.text.Numerals;

/**
 * A year, a quantity or a place in a statement, for which another could stand.
 *
 * @param noun what stands behind it, of which a quantity is one
 * @param start where it begins in the statement
 * @param end where it ends, exclusive
 */
record Slot(Type type, String value, String noun, int start, int end) {

    private static final Map<String, List<String>> REGIONS = Map.of("东北", List.of("辽宁", "吉林", "黑龙江"), "华北",
            List.of("河北", "山西", "北京", "天津", "内蒙古"), "西北", List.of("陕西", "甘肃", "宁夏", "青海", "新疆"), "西南",
            List.of("四川", "云南", "贵州", "西藏", "重庆"), "华南", List.of("广东", "广西", "海南"));
    static final String PROVINCE = "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门";
    private static final String COUNTRY = "俄国|俄罗斯|苏联|日本|美国|英国|法国|德国|荷兰|朝鲜|韩国|越南|印度|缅甸|加拿大|澳大利亚|新西兰|波兰|瑞士|瑞典|古巴|奥地利|匈牙利|意大利|比利时|捷克";
    private static final Pattern PLACES = Pattern.compile("(?:" + PROVINCE + "|" + COUNTRY + "|"
            + String.join("|", REGIONS.keySet()) + ")(?!战役|起义|战争|会战|军区|抗日|抗联|大学|共产|代表|野战|红军)");
    /** Where somebody is from, and not where they worked. */
    private static final Pattern ORIGIN = Pattern.compile("(?:生[于在]|祖籍|籍贯)[^,;。]+|[^,;。]{2,14}人(?=[,;。(]|$)");
    private static final Pattern YEARS = Pattern
            .compile("(?<![\\d])(?<year>1[89]\\d\\d|20\\d\\d)年(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})[日号])?");
    private static final String NUMBER = "(?<number>(?:\\d[\\d.]*|[一二两三四五六七八九十百千万零〇])[\\d一二两三四五六七八九十百千万零〇.]*[万亿]?)";
    private static final Pattern QUANTITIES = Pattern.compile("(?<![第\\d年月.])(?<!(?:中共|红|党的|届)[一二三四五六七八九十]{0,3})"
            + NUMBER
            + "(?:多|余|几)?(?<more>[万亿]?)(?:多|余)?个?(?<unit>岁|天|日(?!本)|圈|公里|华里|里(?!的)|米|吨|亩|斤|元|块钱|[个名位]?人|名|位|个|次|回|届|条|项|艘|架|座|年(?!代|级)|师|路)");

    /** Units of things of any kind: 13个代表 are not compared with 50名党员. */
    private static final Pattern OF_ANYTHING = Pattern.compile("[个名位条项艘架座师路]|[个名位]?人");
    private static final int NOUN = 2;

    /** Units in which the same is counted. */
    private static final List<String> ALIKE = List.of("个人名位", "次回", "天日", "元块钱", "公里", "华里里");

    enum Type {
        YEAR, PLACE, QUANTITY
    }

    /** Those of a folded statement, in which what must not be replaced is blank. */
    static List<Slot> in(String masked) {
        List<Slot> slots = new ArrayList<>();
        YEARS.matcher(masked).results().map(found -> of(Type.YEAR, found, masked)).forEach(slots::add);
        PLACES.matcher(masked).results().map(found -> of(Type.PLACE, found, masked)).forEach(slots::add);
        QUANTITIES.matcher(masked).results().map(found -> of(Type.QUANTITY, found, masked))
                .filter(slot -> amount(slot.value) > 1 && slots.stream().noneMatch(other -> other.meets(slot)))
                .forEach(slots::add);
        return slots;
    }

    private static Slot of(Type type, MatchResult found, String masked) {
        String noun = masked.substring(found.end(), Math.min(masked.length(), found.end() + NOUN));
        return new Slot(type, found.group(), noun, found.start(), found.end());
    }

    private boolean meets(Slot other) {
        return start < other.end && other.start < end;
    }

    /** The statement as a question for what stands here. */
    String question(String claim) {
        return claim.substring(0, start) + asking() + claim.substring(end);
    }

    private String asking() {
        return switch (type) {
            case YEAR -> value.contains("月") ? "什么时候" : "哪年";
            case PLACE -> "哪里";
            case QUANTITY -> "多少" + unit(value);
        };
    }

    /** Whether this is what a folded text says; empty if there is no such thing in it, or none that can be compared. */
    Optional<Boolean> isIn(String text) {
        return switch (type) {
            case YEAR -> year(text);
            case PLACE -> place(text);
            case QUANTITY -> quantity(text);
        };
    }

    private Optional<Boolean> year(String sentence) {
        Matcher asked = YEARS.matcher(value);
        List<MatchResult> told = YEARS.matcher(sentence).results().toList();
        if (!asked.find() || told.isEmpty()) {
            return Optional.empty();
        }
        List<MatchResult> same = told.stream().filter(one -> one.group("year").equals(asked.group("year"))).toList();
        if (same.isEmpty()) {
            return Optional.of(false);
        }
        return asked.group("month") == null || same.stream().anyMatch(one -> one.group().startsWith(value))
                ? Optional.of(true)
                : same.stream().allMatch(one -> one.group("month") != null) ? Optional.of(false) : Optional.empty();
    }

    private Optional<Boolean> place(String whole) {
        String sentence = noun.startsWith("人")
                ? ORIGIN.matcher(whole).results().map(MatchResult::group).collect(Collectors.joining(","))
                : whole;
        if (sentence.contains(value)) {
            return Optional.of(true);
        }
        List<String> meant = REGIONS.getOrDefault(value, List.of(value));
        List<String> told = PLACES.matcher(sentence).results().map(MatchResult::group)
                .filter(one -> !REGIONS.containsKey(one)).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(told.stream().anyMatch(meant::contains));
    }

    private Optional<Boolean> quantity(String sentence) {
        String unit = unit(value);
        List<MatchResult> told = QUANTITIES.matcher(sentence).results()
                .filter(one -> isAlike(unit, unit(one.group()))).toList();
        if (told.stream().anyMatch(one -> amount(one.group()) == amount(value)
                && one.group().contains("多") == value.contains("多"))) {
            return Optional.of(true);
        }
        boolean isOfAnything = OF_ANYTHING.matcher(unit).matches();
        List<MatchResult> same = told.stream()
                .filter(one -> !isOfAnything || (!noun.isBlank() && sentence.startsWith(noun, one.end()))).toList();
        return same.size() == 1 ? Optional.of(false) : Optional.empty();
    }

    private static boolean isAlike(String unit, String other) {
        return unit.equals(other)
                || ALIKE.stream().anyMatch(units -> Stream.of(unit, other).allMatch(units::contains));
    }

    private static String unit(String quantity) {
        Matcher found = QUANTITIES.matcher(quantity);
        return found.find() ? found.group("unit") : "";
    }

    private static double amount(String quantity) {
        Matcher found = QUANTITIES.matcher(quantity);
        return found.find() ? Numerals.value(found.group("number") + found.group("more")) : 0;
    }
}
