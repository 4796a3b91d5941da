package org.xianfeng.member.profile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people answer when they are asked for their name. */
class SpokenNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"周大海|周大海", "我叫周大海|周大海", "我叫：周大海|周大海", "我是周大海|周大海", "俺叫周铁蛋|周铁蛋",
            "我的名字叫周大海|周大海", "我名字是周大海|周大海", "姓名：周大海|周大海", "姓名 周大海|周大海", "名字:周大海|周大海", "叫我小周就行|小周",
            "叫我周姐就好了|周姐", "就叫我老周吧|老周", "大家都叫我周叔|周叔", "你可以叫我阿芳呀|阿芳", "您好，我叫周大海|周大海", "你好！周大海|周大海",
            "我姓周，叫周大海|周大海", "我叫周大海，请多关照|周大海", "我是三支部的周大海|周大海", "本人周大海|周大海", "改成周大海|周大海",
            "周　海|周海", "周大海。|周大海", "「周大海」|周大海", "周主任（二支部）|周主任（二支部）", "周海 2组|周海 2组",
            "买买提·吐尔逊|买买提·吐尔逊", "阿不都热西提|阿不都热西提", "其其格|其其格", "My name is Anna|Anna", "I'm Jack Li|Jack Li", "Anna|Anna"})
    void isFoundInWhatTheyWrite(String written, String name) {
        assertThat(SpokenName.bare(written)).isEqualTo(name);
        assertThat(SpokenName.isDoubtful(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"何家英", "时光明", "常胜利", "谢天恩", "高兴国", "安宁", "钱多", "任长霞", "那英子", "查志强", "应明", "能俊", "党永红",
            "司马相如", "哈斯巴根", "古丽仙"})
    void mayConsistOfWordsThatMeanSomethingElse(String name) {
        assertThat(SpokenName.isDoubtful(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"南昌起义是哪一年", "谁是书记", "我叫啥", "我是谁", "你问这个做什么", "咋报名", "怎么签到", "我的时长有多少", "我要签到", "我想看活动",
            "取消", "返回", "帮我查一下", "不告诉你", "没空", "待会再说", "看不懂", "随便", "你好", "谢谢你", "好", "收到", "嗯嗯", "在不在", "哈哈",
            "请问怎么用", "党员", "第二次反围剿的胜利", "what can you do", "help", "ok"})
    void isNotWhatReadsLikeSomethingElse(String written) {
        assertThat(SpokenName.isDoubtful(SpokenName.bare(written))).isTrue();
    }
}
