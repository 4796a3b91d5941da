package org.xianfeng.volunteer.certificate;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;

/** Check codes of certificates, which nobody can guess or make: sixty bits, in three groups of four. */
@Component
final class CheckCodes {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final Seal seal;

    CheckCodes(Secrets secrets) {
        this.seal = secrets.seal("certificate:secret");
    }

    /** As it is printed, such as {@code 7K2M-9QXA-04TF}. */
    String of(Certificate certificate) {
        return seal.mark(certificate.content(), LENGTH).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Whether somebody has typed this certificate's code, with or without the dashes. */
    boolean fits(Certificate certificate, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return seal.isMarkOf(certificate.content(), code, LENGTH);
    }
}
