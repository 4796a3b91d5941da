package org.xianfeng.member.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.member.Members;

import static org.assertj.core.api.Assertions.assertThat;

/** How somebody says their name, and what is not taken for one. */
class NameDialogTest {

    private static final ChatId ZHANG = new ChatId("telegram", "42");

    private final Map<ChatId, String> names = new HashMap<>();
    private final Phrases phrases = ShippedPhrases.load();
    private final Talk zhang = new Talk(ZHANG, new NameDialog(members(), new Forms(phrases), phrases));

    @Test
    void keepsTheBareNameWithTheCommandOrAfterIt() {
        assertThat(zhang.sends("/name 我叫张三")).contains("记下了：张三");
        assertThat(zhang.sends("/name")).contains("怎么称呼你");
        assertThat(zhang.labels()).containsExactly("先不留");
        assertThat(zhang.sends("叫我老张就行")).contains("记下了：老张");
        assertThat(names).containsEntry(ZHANG, "老张");
        assertThat(zhang.isListenedTo("遵义会议")).isFalse();
    }

    @Test
    void asksBackWhatReadsLikeAQuestionAndKeepsItOnlyIfTheyInsist() {
        zhang.sends("/name");
        assertThat(zhang.sends("遵义会议是哪年开的？")).startsWith("这看起来像个问题").contains("「遵义会议是哪年开的」");
        assertThat(zhang.labels()).containsExactly("就叫这个", "不改了");
        assertThat(names).isEmpty();
        assertThat(zhang.sends("我要报名")).contains("「我要报名」");
        assertThat(zhang.presses("就叫这个")).contains("记下了：我要报名");
        assertThat(names).containsEntry(ZHANG, "我要报名");
    }

    @Test
    void takesARealNameAfterADoubtfulOneAndTheSameOneTwice() {
        zhang.sends("/name 任务");
        assertThat(zhang.sends("张三")).contains("记下了：张三");
        zhang.sends("/name 报名王");
        assertThat(zhang.sends("报名王")).contains("记下了：报名王");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不改了", "/cancel", "算了"})
    void leavesEverythingAsItIsForWhoStops(String stop) {
        names.put(ZHANG, "张三");
        zhang.sends("/name 你是谁");
        assertThat(zhang.sends(stop)).isEqualTo("好的，没有改。");
        assertThat(names).containsEntry(ZHANG, "张三");
        assertThat(zhang.isListenedTo("遵义会议")).isFalse();
    }

    @Test
    void asksAgainForWhatCannotBeAName() {
        zhang.sends("/name");
        assertThat(zhang.sends("13800138000")).contains("记不成名字", "最多 20 个字");
        assertThat(zhang.presses("先不留")).isEqualTo("好的，先不留。想留的时候发 /name。");
        assertThat(names).isEmpty();
    }

    @Test
    void answersTheButtonsOfEarlierVersionsAndNoForgedOnes() {
        assertThat(zhang.pressesAction("member:name")).contains("怎么称呼你");
        assertThat(zhang.pressesAction("member:nameless")).contains("先不留");
        assertThat(zhang.isListenedTo("张三")).isFalse();
        zhang.sends("/name 任务");
        String insist = zhang.action("就叫这个");
        zhang.sends("/name");
        for (String action : new String[]{insist, insist.replaceAll("pick.*", "pick:7"), "member:name:1", "member:"}) {
            assertThat(zhang.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
        assertThat(names).isEmpty();
    }

    private Members members() {
        return new Members() {

            @Override
            public Map<ChatId, String> names(Collection<ChatId> chats) {
                return names;
            }

            @Override
            public boolean knows(ChatId chat) {
                return true;
            }

            @Override
            public void call(ChatId chat, String name) {
                names.put(chat, name);
            }

            @Override
            public Assignment assignment(ChatId chat) {
                return Assignment.of(Role.MEMBER);
            }

            @Override
            public void assign(ChatId chat, Assignment given) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
