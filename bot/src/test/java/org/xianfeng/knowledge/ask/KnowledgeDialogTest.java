package org.xianfeng.knowledge.ask;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

class KnowledgeDialogTest {

    private static final Origin SOMEBODY = new Origin("1", new ChatId("web", "a"), "", "", Instant.EPOCH);

    private static final String MARCH = """
            万里远征是红军主力的一次战略转移。

            ## 数字

            万里远征的红军走了十一个省，翻过十八座山。

            ## 意义

            """ + "万里远征播下了种子。".repeat(80) + """


            ## 后来

            """ + "万里远征的路今天成了公园。".repeat(40);

    @TempDir
    private Path root;

    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-07-01T08:00:00Z"));
    private Conversation conversation;

    @BeforeEach
    void open() {
        Library library = TestLibrary.in(root)
                .with("zunyi", "遵义会议", "dates: [\"1935-01-15/1935-01-17\"]\nsources: [\"大事记\"]",
                        "遵义会议于1935年1月15日至17日在贵州遵义召开。遵义会议集中解决了军事问题和组织问题。")
                .with("zunyi-zhi", "遵义会议会址", "遵义会议会址是一座两层楼房。")
                .with("gutian", "古田会议",
                        "dates: [\"1929-12-28/1929-12-29\"]\npeople: [毛泽东, 朱德]\nplaces: [福建上杭]",
                        "古田会议于1929年12月28日至29日在福建上杭召开；会议通过了决议案，总结了红军建设的经验。")
                .with("laodong", "教育方针", "sources: [\"红星支部学习笔记\", \"《中国共产党简史》，2021年2月出版\", "
                        + "\"新华社1961年9月15日电\", \"《教育条例》，1961年9月15日印发\"]", "教育方针于1961年9月15日发布。")
                .with("ruijin", "红军长征", "红军长征途中召开的会议有通道会议、黎平会议、猴场会议和扎西会议。")
                .with("nanchang", "南昌的枪声", "党领导的武装起义有哪些，南昌起义是第一次武装起义。")
                .with("guangzhou", "广州的枪声", "党领导的武装起义有哪些，广州起义是又一次武装起义。")
                .with("changzheng", "万里远征", "dates: [\"1934-10/1936-10\"]", MARCH)
                .with("long", "很长的条目", "很长的条目有很多内容。".repeat(300)).open();
        conversation = TestConversation.of(List.of(TestAsking.dialog(library, clock,
                (_, _, _, _) -> new AnswerFeedback.Controls(AskVerbs::opening, List.of()))));
    }

    @Test
    void answersATextWithTheSentenceAndWhereItIsFrom() {
        Reply reply = only(new Incoming.Text(SOMEBODY, "遵义会议是什么时候召开的？"));
        assertThat(reply.text().plain()).startsWith("遵义会议于1935年1月15日至17日在贵州遵义召开。")
                .endsWith("遵义会议 · 1935年1月15日－1935年1月17日\n来源：大事记");
        assertThat(actions(reply)).containsExactly("knowledge:entry:zunyi:0");
    }

    @Test
    void namesTheTwoBestSourcesBelowAnAnswerAndAllBelowTheWholeEntry() {
        assertThat(only(new Incoming.Text(SOMEBODY, "教育方针是什么时候发布的？")).text().plain())
                .endsWith("\n来源：《教育条例》，1961年9月15日印发；《中国共产党简史》，2021年2月出版");
        assertThat(only(press("knowledge:entry:laodong:0")).text().plain()).endsWith(
                "\n来源：《教育条例》，1961年9月15日印发；《中国共产党简史》，2021年2月出版；新华社1961年9月15日电；红星支部学习笔记");
    }

    @Test
    void showsTheSentenceAsItStandsInTheEntry() {
        assertThat(only(new Incoming.Text(SOMEBODY, "古田会议是什么时候召开的？")).text().plain())
                .startsWith("古田会议于1929年12月28日至29日在福建上杭召开；");
    }

    @Test
    void saysAboveTheAnswerWhatItTookAMisspeltQuestionFor() {
        assertThat(only(new Incoming.Text(SOMEBODY, "遵议会议是什么时候召开的？")).text().plain())
                .startsWith("按「遵义会议是什么时候召开的？」查找\n\n遵义会议于1935年");
    }

    @Test
    void letsAQuestionGoOnAboutTheOneBeforeForSomeMinutes() {
        only(new Incoming.Text(SOMEBODY, "遵义会议是什么时候召开的？"));
        clock.advance(Duration.ofMinutes(9));
        assertThat(only(new Incoming.Text(SOMEBODY, "在哪儿？")).text().plain())
                .startsWith("按「遵义会议 · 在哪儿」查找\n\n遵义会议于1935年");
        clock.advance(Duration.ofMinutes(11));
        assertThat(only(new Incoming.Text(SOMEBODY, "在哪儿？")).text().plain()).contains("资料库里没有");
    }

    @Test
    void showsACardToWhoAsksForAnEntryByItsName() {
        assertThat(only(new Incoming.Text(SOMEBODY, "古田会议是什么")).text().plain())
                .contains("相关人物：毛泽东、朱德\n有关地点：福建上杭");
        assertThat(only(new Incoming.Text(SOMEBODY, "古田会议是什么时候召开的？")).text().plain())
                .doesNotContain("相关人物");
    }

    @Test
    void showsAListInLines() {
        assertThat(only(new Incoming.Text(SOMEBODY, "红军长征途中召开了哪些会议")).text().plain())
                .startsWith("红军长征途中召开的会议有\n• 通道会议\n• 黎平会议\n• 猴场会议\n• 扎西会议。\n\n红军长征");
    }

    @Test
    void quotesEachEntryThatHasSomethingOfAList() {
        Reply reply = only(new Incoming.Text(SOMEBODY, "党领导的武装起义有哪些"));
        assertThat(reply.text().plain()).contains("南昌起义是第一次武装起义。\n\n南昌的枪声")
                .contains("广州起义是又一次武装起义。\n\n广州的枪声");
        assertThat(actions(reply)).contains("knowledge:entry:nanchang:0", "knowledge:entry:guangzhou:0");
    }

    @Test
    void asksWhetherANameWasMeantByItsInitials() {
        Reply reply = only(new Incoming.Text(SOMEBODY, "zyhy"));
        assertThat(reply.buttons().getFirst().getFirst()).isEqualTo(new Button("你是不是想问：遵义会议", "knowledge:ask:遵义会议"));
        assertThat(conversation.answer(press("knowledge:ask:遵义会议"), session)).extracting(shown -> shown.text().plain())
                .first().isEqualTo("遵义会议");
        assertThat(conversation.answer(press("knowledge:ask:遵义会议"), session).getLast().text().plain())
                .startsWith("遵义会议于1935年");
    }

    @Test
    void showsTheDayThatWasAskedForInBold() {
        assertThat(only(new Incoming.Text(SOMEBODY, "遵义会议是什么时候召开的？")).text().html())
                .startsWith("遵义会议于<b>1935年1月15日</b>至17日");
    }

    @Test
    void saysWhetherAStatementIsSoAboveTheSentenceThatSettlesIt() {
        Reply so = only(new Incoming.Text(SOMEBODY, "遵义会议是1935年1月召开的，对吗？"));
        assertThat(so.text().html()).startsWith("<b>是的。</b>\n\n遵义会议于");
        assertThat(so.text().plain()).startsWith("是的。\n\n遵义会议于1935年1月15日至17日在贵州遵义召开。")
                .contains("来源：大事记");
        assertThat(actions(so)).containsExactly("knowledge:entry:zunyi:0");
        assertThat(only(new Incoming.Text(SOMEBODY, "古田会议是1935年召开的，对吗？")).text().plain())
                .startsWith("不是。\n\n古田会议于1929年12月28日至29日在福建上杭召开；");
    }

    @Test
    void saysThatTheLibraryDoesNotTellWhetherAStatementIsSo() {
        assertThat(only(new Incoming.Text(SOMEBODY, "遵义会议的伙食特别好，对吗？")).text().plain())
                .startsWith("这一点，资料库里没有说。最接近的是：\n\n遵义会议");
    }

    @Test
    void rulesOnAStatementInTheLanguageOfTheMember() {
        Session english = Session.fresh(Locale.ENGLISH);
        assertThat(rulings(english)).containsExactly("Yes.", "No.", "The library does not say. What comes nearest:");
    }

    private List<String> rulings(Session reader) {
        return Stream.of("遵义会议是1935年1月召开的，对吗？", "古田会议是1935年召开的，对吗？", "遵义会议的伙食特别好，对吗？")
                .map(text -> conversation.answer(new Incoming.Text(SOMEBODY, text), reader).getFirst().text().plain())
                .map(shown -> shown.lines().findFirst().orElseThrow()).toList();
    }

    @Test
    void answersWhatFollowsTheCommand() {
        assertThat(only(call("遵义会议是什么时候召开的")).text().plain()).startsWith("遵义会议于1935年");
    }

    @Test
    void asksForTheQuestionThatTheCommandLacks() {
        assertThat(only(call("")).text().plain()).contains("你想问什么");
    }

    @Test
    void showsHowItAnswersAnExample() {
        List<Reply> replies = conversation.answer(press("knowledge:example"), session);
        assertThat(replies).extracting(reply -> reply.text().plain()).satisfiesExactly(
                question -> assertThat(question).isEqualTo("遵义会议是什么时候召开的？"),
                answer -> assertThat(answer).startsWith("遵义会议于1935年"));
    }

    @Test
    void saysPlainlyThatTheLibraryDoesNotHaveIt() {
        Reply reply = only(new Incoming.Text(SOMEBODY, "红烧肉怎么做"));
        assertThat(reply.text().plain()).contains("资料库里没有找到", "换个问法");
        assertThat(reply.buttons()).isEmpty();
    }

    @Test
    void opensAnEntryInAMessageOfItsOwnAndTurnsItsPagesInPlace() {
        Reply first = only(press("knowledge:entry:long:0"));
        assertThat(first.inPlace()).isFalse();
        assertThat(first.text().plain()).startsWith("很长的条目\n");
        assertThat(actions(first)).containsExactly("knowledge:page:long:1");
        Reply second = only(press("knowledge:page:long:1"));
        assertThat(second.inPlace()).isTrue();
        assertThat(actions(second)).containsExactly("knowledge:page:long:0", "knowledge:page:long:2");
    }

    @Test
    void saysBelowWhichHeadingAnAnswerStands() {
        assertThat(only(new Incoming.Text(SOMEBODY, "万里远征走了几个省")).text().plain())
                .startsWith("万里远征的红军走了十一个省，翻过十八座山。").contains("\n万里远征 · 数字 · 1934年10月－1936年10月");
    }

    @Test
    void showsHeadingsAsSuchAndTurnsThePageAtOne() {
        Reply first = only(press("knowledge:entry:changzheng:0"));
        assertThat(first.text().html()).contains("战略转移。\n\n<b>数字</b>\n\n万里远征的红军").doesNotContain("##", "后来");
        assertThat(only(press("knowledge:page:changzheng:1")).text().html()).contains("\n<b>后来</b>\n\n万里远征的路");
    }

    @Test
    void showsEveryCharacterOfAnEntryOnItsPages() {
        StringBuilder all = new StringBuilder();
        for (int page = 0; page < 3; page++) {
            all.append(only(press("knowledge:entry:long:" + page)).text().plain().replaceFirst("很长的条目\n\n", ""));
        }
        assertThat(all).hasToString("很长的条目有很多内容。".repeat(300));
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("knowledge:entry:gone:0", "knowledge:entry:zunyi:7", "knowledge:entry:zunyi:-1",
                "knowledge:page:zunyi:99999999999", "knowledge:", "knowledge:ask:", "knowledge:entry::0",
                "knowledge:page:zunyi", "knowledge:about:", "knowledge:about:gone", "knowledge:example:1")) {
            assertThat(only(press(action)).text().plain()).as(action).startsWith("这个按钮已经过期了");
        }
    }

    private Reply only(Incoming incoming) {
        List<Reply> replies = conversation.answer(incoming, session);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    private static Incoming call(String arguments) {
        return new Incoming.Command(SOMEBODY, "ask", arguments);
    }

    private static Incoming press(String action) {
        return new Incoming.ButtonPress(SOMEBODY, action, "m1");
    }

    private static List<String> actions(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
    }
}
