package org.xianfeng.knowledge.spelling;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Characters that look alike, so that one is taken for the other. */
final class ShapeAlikes {

    private static final List<String> GROUPS = List.of("己已巳", "未末", "士土", "日曰", "人入八", "大太犬", "天夫", "干千于", "历厉",
            "戌戍戊成", "侯候", "折拆析", "治冶", "竟竞", "免兔", "刀刁力", "白百", "今令", "贝见", "名各", "辩辨辫", "徒徙", "遣遗", "崇祟",
            "洒酒", "茶荼", "亳毫", "住往", "拔拨", "幻幼", "仓仑", "哀衷衰", "密蜜", "井并", "央英", "代伐", "师帅", "卫节", "反友",
            "风凤", "延廷", "任仕", "抗坑杭", "陈阵", "晚挽", "编遍篇", "领邻", "续绩", "坚竖", "建健", "义叉", "主王玉", "间问闻", "早旱",
            "复夏", "万方", "办为", "乌鸟", "买卖", "东车", "清请情晴", "根跟", "低底抵", "第弟", "提题", "设没", "议仪", "导异", "席度",
            "国围", "园圆", "战站", "斗头", "军罕", "会合", "京亰", "土工", "工王", "石右", "兵乒", "北比", "用甩", "由田甲申", "毛手", "江汪",
            "泽译", "尺尽", "周同", "恩思", "来未", "朱来", "德得", "刘列", "少小", "奇寄", "邓郑", "彭膨", "怀坏", "贺驾", "龙尤", "林休",
            "彪虎", "叶汁", "剑险检", "英美", "陕峡", "广厂", "西四", "贵责", "遵尊", "古舌", "瓦互", "窑窖", "堡保", "洛络", "川州", "南男",
            "昌冒", "秋和", "收牧", "起超", "武式", "汉仅", "长张", "沙纱", "罗岁", "赣灉", "瑞端", "闽闵", "延迁", "安案", "宝玉", "定宁",
            "淮准", "渡度", "平乎", "津律", "辽迈", "沈沉", "独烛", "立位", "民氏", "主住", "改攻", "革草", "开并", "放效", "经径", "济剂",
            "特待", "色包", "社杜", "科料", "学字", "技枝", "教数", "育肓", "党觉", "员贡", "支友", "部陪", "纪记", "律津", "检捡", "查杳",
            "监盐", "察祭", "宣宜", "传转", "组祖", "织识", "共供", "产户", "章意", "程埕", "决块", "报拔", "告吿", "选造", "举兴", "届屈",
            "抗扰", "坡波", "夺奋", "挺廷", "炮泡", "场扬", "敌故", "胜性", "利刊", "失矢", "败贩", "亡忘", "伤场", "牺栖");

    private final Map<Character, Set<Character>> alike = new HashMap<>();

    ShapeAlikes() {
        for (String group : GROUPS) {
            for (char one : group.toCharArray()) {
                for (char other : group.toCharArray()) {
                    if (one != other) {
                        alike.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
                    }
                }
            }
        }
    }

    Set<Character> of(char character) {
        return alike.getOrDefault(character, Set.of());
    }
}
