package org.xianfeng.chat.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form can do this, whatever it asks for; here it is a trip by bus. */
class FormTest {

    private static final FormField<String> WHERE = FormField.text("where");
    private static final FormField<Integer> FROM = FormField.number("from");
    private static final FormField<Integer> TO = FormField.number("to");
    private static final FormField<String> MEAL = FormField.text("meal");
    private static final FormField<String> DRIVER = FormField.text("driver");
    private static final FormField<String> NOTE = FormField.text("note");
    private static final FormField<List<String>> WITH = FormField.texts("with");

    private static final Phrases PHRASES = ShippedPhrases.with(Map.of("flow.trip", "郊游", "flow.trip.preview", "请核对",
            "flow.trip.go", "go", "flow.trip.later", "later"));

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final List<String> made = new ArrayList<>();
    private final Map<ChatId, Role> roles = new HashMap<>();
    private final Form form = new Forms(PHRASES).of(FlowSpec.named("trip").needs(Permission.ORGANIZE)
            .ask(said(WHERE, Inputs.line(10, "chat.no-words")))
            .ask(said(FROM, Inputs.typed(FormTest::hours)).clearing(TO))
            .ask(said(TO, Inputs.number(0, 23, "chat.no-words").checked((to, draft) -> to > draft.need(FROM)
                    ? Parsed.good(to)
                    : Parsed.bad("chat.no-words"))))
            .ask(said(MEAL, Inputs.oneOf(List.of("米饭", "面条"), "chat.no-words")
                    .checked((meal, draft) -> meal.equals("面条") && draft.need(WHERE).equals("远方")
                            ? Parsed.bad("chat.no-words")
                            : Parsed.good(meal)))
                    .orSkip()
                    .choices(_ -> List.of(new Prompt.Choice<>("吃米饭", "米饭"), new Prompt.Choice<>("吃面", "面条"))))
            .ask(said(DRIVER, Inputs.line(10, "chat.no-words"))
                    .when(draft -> !draft.get(WHERE).equals(Optional.of("附近"))))
            .extra(said(NOTE, Inputs.line(20, "chat.no-words")))
            .extra(Prompt.severalOf(WITH, Inputs.typed((String text) -> Parsed.good(List.of(text))),
                    _ -> List.of("张三", "李四", "王五"), name -> name).worded(_ -> Markup.text("with?"))
                    .labelled(_ -> "with"))
            .preview((_, draft) -> Markup.text(facts(draft)))
            .finish("go", (_, draft) -> go(draft))
            .finish("later", (_, _) -> Ending.done(Reply.of(Markup.text("先存着")))));
    private final Form wish = new Forms(PHRASES).of(FlowSpec.named("wish")
            .ask(said(NOTE, Inputs.line(10, "chat.no-words"))
                    .beside(_ -> List.of(List.of(new Button("列表", "wish:list")))))
            .stopButton("flow.button.preview")
            .finish("keep", (_, draft) -> Ending.done(Reply.of(Markup.text("记下：" + draft.need(NOTE))))));
    private final Form photo = new Forms(PHRASES).of(FlowSpec.named("photo").lasting()
            .ask(said(NOTE, (incoming, _) -> incoming instanceof Incoming.Photo shown
                    ? Optional.of(Parsed.good(shown.caption()))
                    : Optional.empty()))
            .finish("keep", (_, draft) -> Ending.done(Reply.of(Markup.text("看到：" + draft.need(NOTE))))));
    private final Talk talk = new Talk(new ChatId("telegram", "1"), conversation());

    private Conversation conversation() {
        Dialog trips = () -> Routes.of()
                .command(Command.of("trip", MenuGroup.ABOUT, 1).from(Permission.ORGANIZE), form::begin)
                .command(Command.of("tripto", MenuGroup.ABOUT, 1), (call, session) -> form.beginOffering(call, session,
                        draft -> draft.put(WHERE, call.arguments())))
                .command(Command.of("other", MenuGroup.ABOUT, 2), (_, _) -> Reply.of(Markup.text("别的")))
                .command(Command.of("cancel", MenuGroup.ABOUT, 3), (_, _) -> Reply.of(Markup.text("没什么可取消的")))
                .anyText(1, (text, _) -> Optional.of(Reply.of(Markup.text("问：" + text.text()))))
                .command(Command.of("wish", MenuGroup.ABOUT, 4), wish::beginAnswered)
                .press(Verb.plain("wish:list"), (_, _) -> Reply.of(Markup.text("列表在此")))
                .command(Command.of("photo", MenuGroup.ABOUT, 5), photo::begin)
                .flow(form).flow(wish).flow(photo);
        return TestConversation.of(List.of(trips), chat -> roles.getOrDefault(chat, Role.ORGANIZER), PHRASES, clock,
                Duration.ofHours(12));
    }

    private static <T> Prompt<T> said(FormField<T> field, Input<T> input) {
        return Prompt.of(field, input).worded(_ -> Markup.text(field.name() + "?")).labelled(_ -> field.name());
    }

    /** 9, or 9-11, which answers both questions. */
    private static Parsed<Integer> hours(String text, Draft draft) {
        String[] parts = text.split("-", 2);
        if (parts.length == 2) {
            draft.put(TO, Integer.valueOf(parts[1]));
        }
        return parts[0].matches("[0-9]+") ? Parsed.good(Integer.valueOf(parts[0])) : Parsed.bad("chat.no-words");
    }

    private static String facts(Draft draft) {
        return draft.need(WHERE) + " " + draft.need(FROM) + "-" + draft.need(TO) + " " + draft.get(MEAL).orElse("不吃")
                + " " + draft.get(DRIVER).orElse("走路") + draft.get(NOTE).map(note -> " " + note).orElse("")
                + draft.get(WITH).map(with -> " 和" + with).orElse("");
    }

    private Ending go(Draft draft) {
        if (made.contains(facts(draft))) {
            return Ending.again(WHERE, Markup.text("去过了"));
        }
        made.add(facts(draft));
        return Ending.done(Reply.of(Markup.text("出发")));
    }

    private void fillsIn(String where, String... answers) {
        talk.sends("/trip");
        talk.sends(where);
        for (String answer : answers) {
            talk.sends(answer);
        }
    }

    @Test
    void asksOneQuestionAfterAnotherAndReadsAllBack() {
        assertThat(talk.sends("/trip")).isEqualTo("第 1 步，共 5 步\nwhere?");
        assertThat(talk.labels()).containsExactly("✖ 不填了");
        assertThat(talk.sends("兴达")).isEqualTo("第 2 步，共 5 步\nfrom?");
        assertThat(talk.sends("9")).startsWith("第 3 步").endsWith("to?");
        assertThat(talk.sends("11")).endsWith("meal?");
        assertThat(talk.labels()).containsExactly("吃米饭", "吃面", "跳过", "⬅ 上一步", "✖ 不填了");
        assertThat(talk.presses("吃面")).endsWith("driver?");
        assertThat(talk.sends("老王")).contains("兴达 9-11 面条 老王");
        assertThat(talk.presses("go")).isEqualTo("出发");
        assertThat(made).containsExactly("兴达 9-11 面条 老王");
        assertThat(talk.sends("然后呢")).isEqualTo("问：然后呢");
    }

    @Test
    void checksWhatAButtonOffersAsWhatIsTyped() {
        fillsIn("远方", "9", "11");
        String typed = talk.sends("面条");
        assertThat(talk.presses("吃面")).isEqualTo(typed);
        assertThat(talk.presses("吃米饭")).endsWith("driver?");
    }

    @Test
    void keepsTheQuestionOpenAfterABadAnswer() {
        talk.sends("/trip");
        assertThat(talk.sends("一个长得不得了的地方名字")).startsWith("没有看到文字");
        assertThat(talk.sends("兴达")).endsWith("from?");
    }

    @Test
    void goesBackWithTheAnswersKept() {
        fillsIn("兴达", "9", "11");
        assertThat(talk.presses("⬅ 上一步")).contains("to?").endsWith("现在填的是：11");
        assertThat(talk.sends("上一步")).contains("from?").endsWith("现在填的是：9");
        assertThat(talk.presses("不改")).contains("to?").endsWith("现在填的是：11");
        talk.presses("不改");
        assertThat(talk.text()).contains("meal?");
    }

    @Test
    void offersWhatIsGivenAsTheFirstAnswer() {
        talk.sends("/tripto 兴达");
        assertThat(talk.text()).startsWith("第 1 步").endsWith("现在填的是：兴达");
        assertThat(talk.presses("不改")).endsWith("from?");
        assertThat(talk.presses("⬅ 上一步")).endsWith("现在填的是：兴达");
        talk.sends("城南");
        assertThat(talk.presses("⬅ 上一步")).endsWith("现在填的是：城南");
    }

    @Test
    void asksNothingThatAnAnswerHasAnsweredAsWell() {
        talk.sends("/trip");
        talk.sends("兴达");
        assertThat(talk.sends("9-11")).endsWith("meal?");
    }

    @Test
    void asksOnlyWhatApplies() {
        fillsIn("附近", "9", "11");
        assertThat(talk.text()).startsWith("第 4 步，共 4 步");
        assertThat(talk.sends("跳过")).contains("附近 9-11 不吃 走路");
    }

    @Test
    void changesOneAnswerFromThePreviewAndReturnsThere() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        assertThat(talk.labels()).containsExactly("go", "later", "✏ where", "✏ from", "✏ to", "✏ meal", "✏ driver",
                "⚙ 更多设置", "⬅ 上一步", "✖ 不填了");
        assertThat(talk.presses("✏ where")).endsWith("现在填的是：兴达");
        assertThat(talk.sends("城南")).contains("城南 9-11 不吃 老王");
        assertThat(talk.sends("driver")).as("its name typed is as good as its button").endsWith("现在填的是：老王");
        assertThat(talk.presses("⬅ 回去核对")).contains("城南 9-11 不吃 老王");
        assertThat(talk.labels()).contains("✏ where");
    }

    @Test
    void changesSeveralThingsOfTheListWithoutGoingBackEachTime() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        talk.presses("⚙ 更多设置");
        assertThat(talk.labels()).containsExactly("note", "with", "go", "later", "⬅ 回去核对", "✖ 不填了");
        talk.presses("note");
        assertThat(talk.labels()).containsExactly("跳过", "⬅ 回去核对", "✖ 不填了");
        assertThat(talk.sends("带伞")).contains("兴达 9-11 不吃 老王 带伞");
        assertThat(talk.labels()).containsExactly("✓ note", "with", "go", "later", "⬅ 回去核对", "✖ 不填了");
        talk.presses("✓ note");
        assertThat(talk.presses("不要这项了")).contains("兴达 9-11 不吃 老王").doesNotContain("带伞");
        talk.presses("note");
        talk.presses("⬅ 回去核对");
        assertThat(talk.presses("go")).isEqualTo("出发");
    }

    @Test
    void takesAsManyOfAListAsAreTapped() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        talk.presses("⚙ 更多设置");
        talk.presses("with");
        assertThat(talk.labels()).containsExactly("张三", "李四", "王五", "跳过", "⬅ 回去核对", "✖ 不填了");
        assertThat(talk.presses("张三")).contains("with?").endsWith("现在填的是：[张三]");
        assertThat(talk.presses("王五")).endsWith("现在填的是：[张三, 王五]");
        assertThat(talk.labels()).startsWith("✓ 张三", "李四", "✓ 王五");
        assertThat(talk.presses("✓ 张三")).endsWith("现在填的是：[王五]");
        assertThat(talk.presses("⬅ 回去核对")).contains("老王 和[王五]");
        talk.presses("✓ with");
        assertThat(talk.presses("✓ 王五")).isEqualTo("with?");
        assertThat(talk.sends("李四")).as("typed is all of it").contains("老王 和[李四]");
    }

    @Test
    void asksAnewWhatAChangeHasMadeVoidBeforeItReturnsToThePreview() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        talk.presses("✏ from");
        assertThat(talk.sends("12")).endsWith("to?");
        assertThat(talk.labels()).containsExactly("✖ 不填了");
        assertThat(talk.sends("14")).contains("兴达 12-14");
    }

    @Test
    void offersNoChoiceOfFieldsWhereThereIsOnlyOne() {
        Form one = new Forms(PHRASES).of(FlowSpec.named("trip").ask(said(WHERE, Inputs.line(10, "chat.no-words")))
                .preview((_, draft) -> Markup.text(draft.need(WHERE)))
                .finish("go", (_, _) -> Ending.done(Reply.of(Markup.text("出发")))));
        Talk brief = new Talk(new ChatId("telegram", "2"), () -> Routes.of()
                .command(Command.of("trip", MenuGroup.ABOUT, 1), one::begin).flow(one));
        brief.sends("/trip");
        brief.sends("兴达");
        assertThat(brief.labels()).containsExactly("go", "⬅ 上一步", "✖ 不填了");
        assertThat(brief.presses("⬅ 上一步")).endsWith("现在填的是：兴达");
        assertThat(brief.sends("城南")).contains("城南");
    }

    @Test
    void pressesAButtonWhoseWordsAreTyped() {
        fillsIn("兴达", "9", "11", "吃面", "老王");
        assertThat(talk.text()).contains("面条");
        assertThat(talk.sends("GO")).isEqualTo("出发");
    }

    @Test
    void asksForAButtonAtThePreview() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        assertThat(talk.sends("好")).startsWith("请点下面的按钮");
        assertThat(talk.labels()).contains("go", "later");
    }

    @Test
    void goesOnWhereItsEndSendsItBackTo() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        talk.presses("go");
        fillsIn("兴达", "9", "11", "跳过", "老王");
        assertThat(talk.presses("go")).startsWith("去过了").contains("where?");
        assertThat(talk.sends("城南")).contains("城南 9-11 不吃 老王");
    }

    @Test
    void stopsByAButtonACommandOrAWord() {
        for (String stop : List.of("✖ 不填了", "/cancel", "退出", "　退出。", "算了", "取消", "／cancel", "、cancel")) {
            talk.sends("/trip");
            assertThat(talk.sends(stop)).as(stop).isEqualTo("好的，不填了。");
            assertThat(talk.sends("兴达")).as(stop).isEqualTo("问：兴达");
        }
    }

    @Test
    void takesWhatFollowsTheCommandForTheFirstAnswer() {
        assertThat(talk.sends("/wish 一本书")).isEqualTo("记下：一本书");
        assertThat(talk.sends("/wish 一本长得不得了的书呀呀呀")).startsWith("没有看到文字");
        assertThat(talk.sends("一本书")).isEqualTo("记下：一本书");
        assertThat(talk.sends("/wish")).isEqualTo("note?");
    }

    @Test
    void showsButtonsThatLeadElsewhereAndAStopButtonOfItsOwn() {
        talk.sends("/wish");
        assertThat(talk.labels()).containsExactly("列表", "⬅ 回去核对");
        assertThat(talk.presses("列表")).isEqualTo("列表在此");
        assertThat(talk.sends("列表")).as("a button of another's is an answer when it is typed").isEqualTo("记下：列表");
        talk.sends("/wish");
        assertThat(talk.sends("回去核对")).isEqualTo("好的，不填了。");
    }

    @Test
    void isEndedByACommandIfItAwaitsOneShortAnswerAndDoesNotLast() {
        talk.sends("/wish");
        talk.sends("/other");
        assertThat(talk.sends("一本书")).isEqualTo("问：一本书");
        talk.sends("/photo");
        talk.sends("/other");
        assertThat(talk.sends("在吗")).isEqualTo("问：在吗");
        assertThat(talk.sends(origin -> new Incoming.Photo(origin, "山", 0, "h"))).isEqualTo("看到：山");
    }

    @Test
    void leavesCommandsToThemselvesAndGoesOnAfterwards() {
        fillsIn("兴达");
        assertThat(talk.sends("/other")).isEqualTo("别的");
        assertThat(talk.sends("9")).endsWith("to?");
    }

    @Test
    void answersNoButtonOfAnEarlierDraftNorOneThatDoesNotFit() {
        talk.sends("/trip");
        String stop = talk.action("✖ 不填了");
        String draft = stop.split(":", -1)[2];
        talk.sends("/trip");
        assertThat(talk.pressesAction(stop)).startsWith("这个按钮已经过期了");
        talk.sends("兴达");
        String ours = talk.action("✖ 不填了").split(":", -1)[2];
        assertThat(ours).isNotEqualTo(draft);
        for (String forged : List.of("finish:go", "fields", "edit:to", "pick:0", "skip", "preview", "keep", "nothing",
                "")) {
            assertThat(talk.pressesAction("flow:trip:" + ours + ":" + forged)).as(forged).startsWith("这个按钮已经过期了");
        }
        assertThat(talk.pressesAction("flow:other:" + ours + ":stop")).startsWith("这个按钮已经过期了");
        assertThat(talk.sends("9")).endsWith("to?");
    }

    @Test
    void isPutDownWithAWordAfterItWasLeftForTooLong() {
        fillsIn("兴达");
        clock.advance(Duration.ofHours(11));
        assertThat(talk.sends("9")).endsWith("to?");
        clock.advance(Duration.ofHours(13));
        assertThat(talk.sends("遵义会议")).startsWith("「郊游」放了太久").endsWith("问：遵义会议");
        assertThat(talk.sends("遵义会议")).isEqualTo("问：遵义会议");
    }

    @Test
    void endsForWhoLosesTheirRole() {
        fillsIn("兴达", "9", "11", "跳过", "老王");
        String go = talk.action("go");
        roles.put(talk.chat(), Role.MEMBER);
        assertThat(talk.pressesAction(go)).contains("组织者");
        assertThat(made).isEmpty();
        assertThat(talk.sends("9")).isEqualTo("问：9");
    }
}
