package org.xianfeng.chat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people wrote, between what we write. */
class MarkupTest {

    /** As {@code markup.js} and Telegram find commands. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/<])/(start [\\w-]+|[A-Za-z0-9_]+)");

    @ParameterizedTest
    @ValueSource(strings = {"/revoke", "快点/grant", "点这里：/start t_12", "(/cancel)", "甲\n/Revoke", "a /b/c",
            "/whoami@bot"})
    void makesNoCommandOfWhatSomebodyWrote(String written) {
        Markup shown = Markup.text(written);
        assertThat(COMMAND.matcher(written).find()).isTrue();
        assertThat(COMMAND.matcher(shown.html()).find()).isFalse();
        assertThat(shown.plain()).isEqualTo(written);
        assertThat(COMMAND
                .matcher(ShippedPhrases.load().say(Phrases.LANGUAGES.getFirst(), "member.name.kept", written).html())
                .results()
                .map(command -> command.group())).as("only ours").containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "https://example.org/start", "12/月", "//a", "1 / 2"})
    void leavesOtherSlashesAsTheyAre(String written) {
        assertThat(Markup.text(written).html()).isEqualTo(written);
    }

    @Test
    void leavesACommandOfOurs() {
        assertThat(Markup.ownText("/whoami").html()).isEqualTo("/whoami");
    }
}
