package org.xianfeng.knowledge.browse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.WelcomeButton;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.answer.TestLibrary;

import static org.assertj.core.api.Assertions.assertThat;

/** Leafing through the shipped library on the first of July. */
class BrowseDialogTest {

    private static final Origin SOMEBODY = new Origin("1", new ChatId("web", "a"), "", "", Instant.EPOCH);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T20:00:00Z"), ZoneOffset.UTC);

    private static AnnotationConfigApplicationContext context;
    private static Library library;
    private static Conversation conversation;

    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
        context = context(library);
        conversation = TestConversation.of(List.of(context.getBean(BrowseDialog.class)));
    }

    private static AnnotationConfigApplicationContext context(Library library) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Chronicle.class, () -> TestLibrary.chronicle(library));
        context.registerBean(Catalogue.class, () -> TestLibrary.catalogue(library));
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Shanghai"));
        context.registerBean(RandomGenerator.class, () -> new Random(7));
        context.registerBean(Phrases.class, ShippedPhrases::load);
        context.scan("org.xianfeng.knowledge.browse");
        context.refresh();
        return context;
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void showsWhatHappenedOnThisDayInTheOrderOfYears() {
        Reply reply = call("today", "");
        assertThat(reply.text().plain()).startsWith("历史上的今天 · 7月1日\n").contains("7月1日");
        List<Integer> years = reply.text().plain().lines().filter(line -> line.matches("\\d{4}年  .*"))
                .map(line -> Integer.parseInt(line.substring(0, 4))).toList();
        assertThat(years).hasSizeGreaterThan(2).isSorted();
        assertThat(actions(reply)).contains("browse:day:--06-30:0", "browse:day:--07-02:0")
                .anyMatch(action -> action.startsWith("knowledge:entry:"));
    }

    @Test
    void showsTheSameForThatDayHoweverItIsAsked() {
        Reply today = call("today", "");
        assertThat(call("today", "7月1日")).isEqualTo(today);
        assertThat(call("today", "7-1")).isEqualTo(today);
        assertThat(say("历史上的今天")).isEqualTo(today);
        assertThat(say("7月1日有什么大事？")).isEqualTo(today);
        assertThat(press("browse:day:--07-01:0")).isEqualTo(today.replacing());
        assertThat(press("browse:today")).isEqualTo(today);
    }

    @Test
    void goesFromDayToDayThroughTheWholeYear() {
        String action = "browse:day:--07-01:0";
        for (int i = 0; i < 366; i++) {
            Reply reply = press(action);
            assertThat(reply.inPlace()).isTrue();
            assertThat(reply.text().plain()).containsAnyOf("年  ", "资料库里没有记到这一天的事");
            action = last(reply);
        }
        assertThat(action).isEqualTo("browse:day:--07-01:0");
    }

    @Test
    void namesTheNearestDaysWhereADayHasNothing(@TempDir Path root) {
        Library small = TestLibrary.in(root).with("yida", "一大", "一大于1921年7月23日开幕。")
                .with("nanchang", "南昌起义", "1927年8月1日，南昌起义爆发。").open();
        try (AnnotationConfigApplicationContext ours = context(small)) {
            Reply empty = TestConversation.of(List.of(ours.getBean(BrowseDialog.class)))
                    .answer(new Incoming.Command(SOMEBODY, "today", "7-30"), session).getFirst();
            assertThat(empty.text().plain()).contains("资料库里没有记到这一天的事");
            assertThat(labels(empty)).containsExactly("7月23日", "8月1日", "◀ 前一天", "后一天 ▶");
        }
    }

    @Test
    void turnsThePagesOfAYearInPlace() {
        Reply first = call("timeline", "1935");
        assertThat(first.text().plain()).startsWith("1935年\n");
        Reply second = press("browse:time:1935:1");
        assertThat(second.inPlace()).isTrue();
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(actions(second)).contains("browse:time:1935:0", "browse:time:1935:2");
    }

    @Test
    void knowsPeriodsByName() {
        assertThat(call("timeline", "长征").text().plain()).startsWith("长征（1934年10月－1936年10月）");
        assertThat(call("timeline", "")).satisfies(
                reply -> assertThat(actions(reply)).contains("browse:time:长征:0", "browse:time:抗日战争:0"));
        Reply meetings = say("抗日战争时期有哪些重要会议？");
        assertThat(meetings.text().plain()).startsWith("抗日战争 · 会议（1931年9月18日－1945年9月2日）");
        assertThat(actions(meetings)).contains("browse:time:抗日战争|meeting:1");
        assertThat(press("browse:time:抗日战争|meeting:1").text().plain()).startsWith("抗日战争 · 会议");
    }

    @Test
    void listsTopicsAndWhatThereIsOnThem() {
        Reply topics = call("topic", "");
        assertThat(labels(topics)).anyMatch(label -> label.matches("会议 \\d+"))
                .anyMatch(label -> label.matches("人物 \\d+"));
        assertThat(actions(topics)).contains("browse:topic:person:0", "browse:topic::1");
        Reply people = call("topic", "人物");
        assertThat(people.text().plain()).startsWith("人物（共 ");
        assertThat(press("browse:topic:长征:0").text().plain()).startsWith("长征（共 ").contains("\n· ");
        assertThat(call("topic", "没有这个").text().plain()).startsWith("没有「没有这个」这个主题");
    }

    @Test
    void showsAnyEntryAndAnotherOne() {
        Reply one = call("random", "");
        assertThat(labels(one)).containsExactly("看全文", "再来一条");
        String id = actions(one).getFirst().replaceAll("knowledge:entry:(.*):0", "$1");
        assertThat(library.entry(id).orElseThrow().text())
                .startsWith(one.text().plain().substring(one.text().plain().indexOf("\n\n") + 2).replace("…", ""));
        assertThat(press("browse:any::0").inPlace()).isFalse();
    }

    @Test
    void leavesToTheLibraryWhatAsksForNoList() {
        assertThat(say("遵义会议是什么时候召开的？").text().plain()).startsWith("我没明白");
    }

    @Test
    void contributesTheDayToTheWelcome() {
        WelcomeButton button = context.getBean(WelcomeButton.class);
        assertThat(button.button(Locale.SIMPLIFIED_CHINESE)).isEqualTo(new Button("历史上的今天", "browse:today"));
    }

    @Test
    void tellsHowToWriteADayOrAPeriod() {
        assertThat(call("today", "国庆").text().plain()).contains("/today 7-1");
        assertThat(call("timeline", "很久以前").text().plain()).contains("/timeline 1935");
        assertThat(call("timeline", "1600").text().plain()).contains("没有记到这段时间的事");
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("browse:", "browse:day:--13-01:0", "browse:day::0", "browse:time:x:0",
                "browse:time:1935|nothing:0", "browse:any::99999", "browse:nothing:1:0", "browse:day:--07-01:-1",
                "browse:topic:人物", "browse:today:1")) {
            assertThat(press(action).text().plain()).as(action).startsWith("这个按钮已经过期了");
        }
    }

    @Test
    void showsTheLastPageWhereThereAreNotSoManyAnyMore() {
        assertThat(press("browse:day:--07-01:9999").text().plain()).startsWith("历史上的今天").contains("年  ");
        assertThat(press("browse:topic:人物:9999").text().plain()).startsWith("人物").contains("\n· ");
        assertThat(press("browse:topic::9999").text().plain()).startsWith("主题");
        assertThat(press("browse:time:1600:3").text().plain()).contains("没有记到这段时间的事");
    }

    private Reply call(String name, String arguments) {
        return only(new Incoming.Command(SOMEBODY, name, arguments));
    }

    private Reply say(String text) {
        return only(new Incoming.Text(SOMEBODY, text));
    }

    private Reply press(String action) {
        return only(new Incoming.ButtonPress(SOMEBODY, action, "m1"));
    }

    private Reply only(Incoming incoming) {
        List<Reply> replies = conversation.answer(incoming, session);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    private static String last(Reply reply) {
        return actions(reply).getLast();
    }

    private static List<String> actions(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
    }

    private static List<String> labels(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::label).toList();
    }
}
