package org.xianfeng.knowledge.spelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Characters that look so much alike that one is written or read for the other. */
final class ShapeAlikes {

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final String GROUPS = """
            己已巳 未末 士土工 日曰 人入八 大太犬天夫 干千于 历厉 戌戍戊戎 侯候 折拆析 治冶 竟竞 免兔 刀刁力 白百自 今令 贝见 名各 辩辨辫瓣 徒徙
            遣遗 崇祟 洒酒 茶荼 毫亳 住往 拔拨 幻幼 仓仑 哀衷衰 密蜜 井并 央英 代伐 师帅 反友 风凤 延廷 任仕 抗坑杭 陈阵 编遍篇 领邻 续绩 坚竖
            建健 义叉 主王玉 间问闻 早旱 万方 乌鸟 买卖 东车 清请情晴 根跟 低底抵 第弟 提题 设没 席度 国围 园圆 战站 会合 兵乒乓 北比 用甩
            由田甲申 毛手 江汪 泽译 尺尽 周同 恩思 来耒 朱未 刘列 少小 奇寄 邓郑 彭膨 贺驾 龙尤 林休 彪虎 险检剑 陕峡 广厂 西四 贵责 遵尊 古舌
            瓦互 窑窖 洛络 川州 昌冒 收牧 汉仅 沙纱 端瑞 闽闵 迁延 定宁 淮准 渡度 平乎 辽迈 沈沉 位立 民氏 改攻 革草 效郊 径经 特待 色包 社杜
            科料 学字 技枝 育肓 员贡 部陪 纪记 律津 检捡 查杳 宣宜 传转 组祖 织识 共供 决块 报拔 选造 坡波 夺奋 炮泡 场扬 胜性 利刊 失矢
            败贩 亡忘 牺栖 兴与 微徽 赢羸 狠狼 斤斥 睛晴 崖涯 晚挽 喝渴 拐拔 帐账 幕墓募慕 梁粱 暴瀑爆 摸模 购构""";

    private final Map<Character, Set<Character>> alike = new HashMap<>();

    ShapeAlikes() {
        GROUPS.lines().flatMap(SPACE::splitAsStream).forEach(this::add);
    }

    private void add(String group) {
        Set<Character> all = group.chars().mapToObj(character -> (char) character)
                .collect(Collectors.toCollection(TreeSet::new));
        all.forEach(character -> alike.merge(character, all, ShapeAlikes::both));
    }

    private static Set<Character> both(Set<Character> some, Set<Character> others) {
        Set<Character> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    Collection<Character> of(char character) {
        return alike.getOrDefault(character, Set.of());
    }
}
