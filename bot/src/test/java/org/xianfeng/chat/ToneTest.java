package org.xianfeng.chat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Members are spoken to in one tone. */
class ToneTest {

    /** People may say 您 to us; we say 你 to everybody. */
    @Test
    void saysTheSameYouInEveryPhrase() {
        ResourceBundle phrases = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(phrases.keySet()).filteredOn(key -> !key.endsWith(".words"))
                .filteredOn(key -> phrases.getString(key).contains("您")).isEmpty();
    }
}
