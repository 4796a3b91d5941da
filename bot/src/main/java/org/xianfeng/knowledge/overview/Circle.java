package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.Folding;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** How many people of a circle the library has, from somewhere or from anywhere: 开国元帅里四川人有几个. The circles are its tags. */
final class Circle {

    private static final Pattern ASKS = Pattern
            .compile("(?:有|共|是|一共|总共|占了?)*(?:(?:几|多少)(?:[个名位]|个人|人)+|多少$)|(?:有|都有|是)*(?:哪些|哪几[个位名]?|谁)");
    private static final Pattern FROM = Pattern.compile("(?:老家|籍贯)?(?:是|在|来自|出生在)?(?<place>" + Slot.PROVINCE
            + ")(?:省|市)?(?:籍(?:的|贯)?|人(?!物|民)|出身|出来|来)的?");
    private static final Pattern AROUND = Pattern
            .compile(anyOf("资料库", "库", "里头?面?", "当中", "中", "之中", "[的是有都一共总就在个位名]", "记了?", "收了?", "开国",
                    "我们?党", "我国", "中国", "全国", "新中国", "十大(?=元帅)", "十(?=大将)", "十[位个]", "人物", "人"));
    private static final int MOST = 400;
    private static final int SHORTEST = 2;

    private final PassageIndex index;

    Circle(PassageIndex index) {
        this.index = index;
    }

    Optional<Overview> read(String plain) throws IOException {
        Matcher asks = ASKS.matcher(plain);
        if (!asks.find()) {
            return Optional.empty();
        }
        String rest = asks.replaceFirst("");
        Matcher from = FROM.matcher(rest);
        String place = from.find() ? from.group("place") : "";
        String circle = AROUND.matcher(place.isEmpty() ? rest : from.replaceFirst("")).replaceAll("");
        boolean counts = asks.group().contains("几") || asks.group().contains("多少");
        if (circle.length() < SHORTEST || (place.isEmpty() && !counts)) {
            return Optional.empty();
        }
        List<Entry> people = new ArrayList<>();
        for (Entry entry : index.tagged(circle, MOST)) {
            if (entry.kind() == Kind.PERSON && !entry.dates().isEmpty() && isFrom(place, entry)) {
                people.add(entry);
            }
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(overview(circle, place, people));
    }

    /** Whether the first sentence says so, which tells of where somebody is from. */
    private static boolean isFrom(String place, Entry entry) {
        String first = Folding.fold(entry.text().substring(0, Math.max(0, entry.text().indexOf('。'))));
        return place.isEmpty() || Pattern
                .compile("(?:^|[,;]|生[于在])" + Pattern.quote(place) + "[^,;]{0,12}(?:,|;|$)").matcher(first).find();
    }

    private static Overview overview(String circle, String place, List<Entry> people) {
        String who = place.isEmpty() ? circle : circle + "中的" + place + "人";
        return new Overview("资料库里，" + who + "有" + people.size() + "位。",
                people.stream().sorted(Comparator.comparing((Entry one) -> one.dates().getFirst().from().first()))
                        .map(one -> new Overview.Item(one.heading(), one.dates().getFirst())).toList(),
                circle + (place.isEmpty() ? "" : "里" + place + "人") + "有几个");
    }
}
