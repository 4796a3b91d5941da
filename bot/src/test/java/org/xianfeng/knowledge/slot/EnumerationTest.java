package org.xianfeng.knowledge.slot;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnumerationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"五位战士是马宝玉、葛振林、宋学义、胡德林和胡福才。|马宝玉/葛振林/宋学义/胡德林/胡福才",
            "新发展理念是创新、协调、绿色、开放、共享，2015年提出。|创新/协调/绿色/开放/共享",
            "出席的有：毛泽东、何叔衡、董必武等13人。|毛泽东/何叔衡/董必武", "著作有《矛盾论》、《实践论、上》、《论持久战》。|《矛盾论》/《实践论、上》/《论持久战》",
            "任务如下：建立政权；实行土地革命；武装工农。|建立政权/实行土地革命/武装工农",
            "要做到一是坚持党的领导，二是依靠群众，三是实事求是。|一是坚持党的领导/二是依靠群众/三是实事求是"})
    void isWhatASentenceEnumerates(String sentence, String items) {
        assertThat(Enumeration.in(sentence)).containsExactly(items.split("/"))
                .allSatisfy(item -> assertThat(sentence).contains(item));
    }

    @ParameterizedTest
    @ValueSource(strings = {"遵义会议于1935年1月召开。", "周恩来、贺龙在南昌发动起义。", "会议通过决议；会议选举了书记。"})
    void isNothingInOtherSentences(String sentence) {
        assertThat(Enumeration.in(sentence)).isEqualTo(List.of());
    }

    @Test
    void isNoListIfItsPartsAreSentences() {
        assertThat(Enumeration.in("一".repeat(40) + "、" + "二".repeat(40) + "、" + "三".repeat(40))).isEmpty();
    }
}
