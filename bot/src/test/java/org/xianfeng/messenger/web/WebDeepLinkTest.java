package org.xianfeng.messenger.web;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebDeepLinkTest {

    @ParameterizedTest
    @CsvSource({"https://dang.example.cn, https://dang.example.cn/?start=t_12",
            "https://dang.example.cn/, https://dang.example.cn/?start=t_12",
            "https://example.cn:8443/chat, https://example.cn:8443/chat/?start=t_12"})
    void leadsToThePageWithWhatWasShared(URI page, String link) {
        assertThat(doorway(page).to("t_12")).hasValue(link);
    }

    @Test
    void leadsNowhereWhileNobodyHasSaidWhereThePageIs() {
        assertThat(doorway(null).to("t_12")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot.example.org", "//bot.example.org", "ftp://bot.example.org", "https:bot.example.org"})
    void refusesWhatIsNoAddressOfAPage(URI page) {
        assertThatThrownBy(() -> doorway(page)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must begin with https:// or http:// and name a host");
    }

    private static WebDeepLink doorway(@Nullable URI page) {
        return new WebDeepLink(new WebChatSettings(500, 50, Duration.ofDays(180), Duration.ofSeconds(15), page, 6, 60,
                DataSize.ofMegabytes(1)));
    }
}
