package org.xianfeng.knowledge.slot;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.Folding;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerSpanTest {

    private static final Entry ENTRY = new Entry("id", "南昌起义", Kind.UPRISING, List.of(), List.of("周恩来", "贺龙"),
            List.of("南昌"), List.of(), List.of(), List.of(), "南昌起义。", List.of());

    @ParameterizedTest
    @CsvSource({"学校的第一位校长是谁, 学校的第一位校长是王建国。, 王建国", "他出生在哪里, 他出生在四川仪陇。, 四川", "谁写的, 这首歌写于1935年。,"})
    void isAPersonOrAPlaceThatTheEntryDoesNotList(String question, String sentence, String point) {
        Entry bare = new Entry("id", "条目", Kind.TERM, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                sentence, List.of());
        assertThat(new AnswerSpan(question, QuestionType.by(question), bare).in(sentence).orElse(null))
                .isEqualTo(point);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"南昌起义是什么时候爆发的|1927年8月1日，周恩来、贺龙等在南昌发动起义。|1927年8月1日",
            "参加南昌起义的有多少人|1927年8月1日，两万多人参加起义。|两万多人", "1927年8月1日的起义是谁领导的|1927年8月1日，周恩来、贺龙等在南昌发动起义。|周恩来",
            "起义在哪里爆发|1927年8月1日，周恩来、贺龙等在南昌发动起义。|南昌", "1927年8月1日,周恩来等在()发动起义。|1927年8月1日，周恩来等在南昌发动起义。|南昌",
            "毛泽东在《》一文中提出()出政权。|毛泽东指出枪杆子里面出政权。|枪杆子里面"})
    void isTheVeryThingThatIsAskedFor(String question, String sentence, String point) {
        String folded = Folding.fold(question);
        assertThat(new AnswerSpan(folded, QuestionType.by(folded), ENTRY).in(sentence).orElse(null)).isEqualTo(point);
    }
}
