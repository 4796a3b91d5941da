package org.xianfeng.knowledge.ask;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.slot.Enumeration;

import static org.assertj.core.api.Assertions.assertThat;

/** A list that is shown is whole: no item is cut, and the full stop is there. */
class ItemLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "途中召开的会议有通道会议、黎平会议、猴场会议和扎西会议。 | 途中召开的会议有/• 通道会议/• 黎平会议/• 猴场会议/• 扎西会议。",
            "红军中有红军、游击队、赤卫队。 | 红军中有/• 红军/• 游击队/• 赤卫队。",
            "三大纪律是一切行动听指挥、不拿群众一针一线、一切缴获要归公。 | 三大纪律是/• 一切行动听指挥/• 不拿群众一针一线/• 一切缴获要归公。",
            "党员要有信念、纪律、为人民服务的宗旨。 | 党员要有/• 信念/• 纪律/• 为人民服务的宗旨。",
            "参加的有甲、乙、丙等十三人，代表五十多名党员。 | 参加的有/• 甲/• 乙/• 丙等十三人，/代表五十多名党员。",
            "办法有三条：一是开会；二是走访；三是公示。 | 办法有三条：/• 一是开会/• 二是走访/• 三是公示。",
            "分工如下：甲：写稿；乙：拍照；丙：送达。 | 分工如下：甲：/• 写稿/• 乙：拍照/• 丙：送达。"})
    void losesNothingButTheMarksBetween(String sentence, String shown) {
        assertThat(ItemLines.of(sentence, Enumeration.in(sentence)).plain()).isEqualTo(shown.replace('/', '\n'));
    }
}
