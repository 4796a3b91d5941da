package org.xianfeng;

import java.util.Objects;

import org.springframework.web.util.UriComponentsBuilder;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.standin.Upload;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has Telegram. */
record TelegramParticipant(TelegramUser user) implements Participant {

    @Override
    public void sends(String text) {
        user.sends(text);
    }

    @Override
    public void presses(String label) {
        user.presses(label);
    }

    @Override
    public String sees(String words) {
        return user.waitsFor(words).text();
    }

    @Override
    public byte[] receives(String words) {
        SeenMessage message = user.waitsFor(words);
        Upload file = message.document() == null ? message.photo() : message.document();
        return Objects.requireNonNull(file, () -> "no file in " + message).content();
    }

    @Override
    public void follows(String address) {
        assertThat(address).startsWith("https://t.me/xianfeng_bot?");
        user.sends("/start " + UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("start"));
    }

    @Override
    public boolean hasLocation() {
        return true;
    }

    @Override
    public void sendsALocation(double latitude, double longitude) {
        user.sendsALocation(latitude, longitude);
    }

    @Override
    public void photographs(String name) {
        // the stand-in shows nothing
    }
}
