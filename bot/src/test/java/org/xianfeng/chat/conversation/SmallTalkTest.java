package org.xianfeng.chat.conversation;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.ShippedPhrases;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said for politeness gets a short warm answer; {@link SpokenCommandsTest} has the questions that are none. */
class SmallTalkTest {

    private final Talk member = new Talk(new ChatId("paper", "42"), List.of(new ShippedCommands()));

    @ParameterizedTest
    @CsvSource({
            "GREETING,你好|您好！|你好啊😊|哈喽|在吗？|有人在吗|早上好|晚上好呀|大家好|嗨👋|喂，在不在|同志你好|你好你好|Hello!|hi there|Good morning|早|早啊|你好，在吗",
            "THANKS,谢谢|谢谢你！|谢谢啦🙏|多谢|太感谢了|非常感谢|辛苦了|辛苦你了|麻烦你了|好的，谢谢|谢谢，帮了大忙|谢谢你的帮助|Thanks a lot|thank you so much!|嗯嗯谢谢",
            "FAREWELL,再见|再见啦|拜拜👋|回头见|明天见|下次见|晚安|我先走了|那就这样，拜拜|好的，再见|谢谢，再见|bye|See you|Good night!|88",
            "WHO,你是谁|你是谁呀？|你叫什么名字|你叫啥|你是机器人吗|你是真人吗|你是人还是机器人|怎么称呼你|你到底是谁|你好，你是谁|请问你是谁|自我介绍一下|介绍一下你自己|Who are you?|are you a robot",
            "WHAT,你能做什么|你会做什么|你能干啥|你都会干些什么|能帮我做什么|你有什么功能|有哪些功能|这个怎么用|怎么用啊|你怎么用|你好，你能做什么|你有什么本事|你能帮我干点啥|What can you do?|how does this work"})
    void answersWhatIsSaidForPolitenessWithTheMenu(SmallTalk kind, String sentences) {
        assertThat(sentences.split("\\|")).allSatisfy(sentence -> {
            assertThat(member.sends(sentence)).isEqualTo(reply(kind));
            assertThat(member.labels()).contains("🙋 看活动", "📋 我的报名", "更多…");
        });
    }

    private static String reply(SmallTalk kind) {
        return ShippedPhrases.load().plain(Locale.SIMPLIFIED_CHINESE, "smalltalk." + kind);
    }

    @Test
    void leavesACommandThatIsAskedForPolitelyToTheCommand() {
        assertThat(member.sends("你好，我要报名")).isEqualTo("/activities");
        assertThat(member.sends("我是谁")).isEqualTo("/whoami");
    }
}
