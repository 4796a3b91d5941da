package org.xianfeng.knowledge.english;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.hankcs.hanlp.HanLP;
import org.xianfeng.knowledge.entry.EnglishName;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.EnglishNames;
import org.xianfeng.knowledge.text.EntityRecognizer;

/** People and places as they are called in English: by the library's own names, by a table, or in pinyin. */
final class EnglishNouns {

    private static final Map<String, String> PLACES = Resource.rows("places.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    private static final List<String> REGIONS = List.of("苏联", "上海", "北京", "重庆", "天津", "黑龙江", "内蒙古", "河北", "山西", "辽宁",
            "吉林", "江苏", "浙江", "安徽", "福建",
            "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "宁夏", "新疆", "西藏");
    private static final Map<String, String> ENDINGS = Map.of("省", " Province", "县", " County", "区", " District", "镇",
            " Town", "村", " Village", "山", " Mountain", "河", " River", "江", " River", "桥", " Bridge", "市", "");
    private static final Set<String> DOUBLE_SURNAMES = Set.of("欧阳", "司马", "诸葛", "司徒");
    private static final Map<String, String> PEOPLE = Map.of("蒋介石", "Chiang Kai-shek", "尼克尔斯基", "Nikolsky", "斯大林",
            "Stalin", "列宁", "Lenin", "马克思", "Marx", "维经斯基", "Voitinsky", "鲍罗廷", "Borodin", "尼克松", "Nixon", "汪精卫",
            "Wang Jingwei", "宋美龄", "Soong Mei-ling");

    private final EnglishNames library;

    EnglishNouns(EnglishNames library) {
        this.library = library;
    }

    /** Empty for a foreigner whose name is not known in English. */
    Optional<String> person(String chinese) throws IOException {
        if (PEOPLE.containsKey(chinese)) {
            return Optional.ofNullable(PEOPLE.get(chinese));
        }
        Optional<Entry> entry = library.called(chinese);
        if (entry.isPresent()) {
            Optional<String> given = entry.get().english().stream()
                    .filter(name -> name.chinese().orElse(entry.get().title()).equals(chinese)).findFirst()
                    .map(EnglishName::english);
            if (given.isPresent()) {
                return given;
            }
        }
        boolean isDouble = DOUBLE_SURNAMES.stream().anyMatch(chinese::startsWith);
        int surname = isDouble ? 2 : 1;
        return chinese.length() < 2 || chinese.length() > surname + 2
                ? Optional.empty()
                : Optional.of(pinyin(chinese.substring(0, surname)) + " " + pinyin(chinese.substring(surname)));
    }

    static String place(String chinese) {
        if (PLACES.containsKey(chinese)) {
            return PLACES.get(chinese);
        }
        for (String region : REGIONS) {
            if (chinese.startsWith(region) && chinese.length() > region.length() + 1) {
                String rest = chinese.substring(region.length());
                return place(rest.startsWith("省") && rest.length() > 1 ? rest.substring(1) : rest) + ", "
                        + place(region);
            }
        }
        List<String> parts = EntityRecognizer.words(chinese);
        if (parts.size() == 2 && parts.stream().allMatch(part -> part.length() > 1)) {
            return place(parts.getLast()) + ", " + place(parts.getFirst());
        }
        String ending = chinese.substring(chinese.length() - 1);
        return chinese.length() > 2 && ENDINGS.containsKey(ending)
                ? place(chinese.substring(0, chinese.length() - 1)) + ENDINGS.get(ending)
                : pinyin(chinese);
    }

    private static String pinyin(String chinese) {
        List<String> syllables = Arrays.asList(HanLP.convertToPinyinString(chinese, " ", false).split(" "));
        StringBuilder word = new StringBuilder();
        for (String syllable : syllables) {
            boolean apart = !word.isEmpty() && "aoe".indexOf(syllable.charAt(0)) >= 0;
            word.append(apart ? "'" : "").append(syllable.replace("v", "ü"));
        }
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
