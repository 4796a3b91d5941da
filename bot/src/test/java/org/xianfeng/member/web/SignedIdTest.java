package org.xianfeng.member.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignedIdTest {

    private final SignedId signedId = new SignedId("a secret of at least 32 characters");
    private final String signed = signedId.sign("zhang");

    @Test
    void knowsWhatItSigned() {
        assertThat(signedId.verify(signed)).contains("zhang");
    }

    @Test
    void refusesTheSignatureOfAnotherId() {
        assertThat(signedId.verify(signed.replace("zhang", "li"))).isEmpty();
    }

    @Test
    void refusesWhatWasSignedWithAnotherSecret() {
        assertThat(new SignedId("another secret of 32 characters!").verify(signed)).isEmpty();
    }

    @Test
    void refusesACutSignature() {
        for (int length = 0; length < signed.length(); length++) {
            assertThat(signedId.verify(signed.substring(0, length))).as("%d characters", length).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "zhang", "zhang.", ".zhang", "zhang.签名", "zhang.\u0000"})
    void refusesWhatNobodySigned(String forged) {
        assertThat(signedId.verify(forged)).isEmpty();
    }
}
