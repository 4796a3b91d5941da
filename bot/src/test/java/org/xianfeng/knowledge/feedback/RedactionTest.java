package org.xianfeng.knowledge.feedback;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTest {

    @ParameterizedTest
    @CsvSource({"我的电话是13812345678请联系, 我的电话是［电话］请联系", "138-1234-5678, ［电话］", "138 1234 5678, ［电话］",
            "+86 13812345678, ［电话］", "１３８１２３４５６７８, ［电话］", "0319-2345678, ［电话］", "(0319)2345678, ［电话］",
            "身份证110101199003071234转正, 身份证［证件号］转正", "11010119900307123X, ［证件号］", "110101 19900307 1234, ［证件号］",
            "110101900307123, ［证件号］", "卡号6222 0202 0011 2233 445, 卡号［卡号］", "写信到zhang.san@example.com吧, 写信到［邮箱］吧",
            "我的微信号：zhang_san88, 我的［账号］", "QQ 123456789, ［账号］", "编号123456789012, 编号［号码］"})
    void takesOutWhatBelongsToOnePerson(String text, String masked) {
        assertThat(Redaction.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1921年7月23日召开", "1935-01-15", "19210723", "1934年10月至1936年10月", "二万五千里", "党员有99148000名",
            "第110101号文件", "1921-07-23/1921-08-02", "2012－2022年"})
    void leavesDatesAndFiguresAlone(String text) {
        assertThat(Redaction.mask(text)).isEqualTo(text);
    }
}
