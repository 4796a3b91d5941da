package org.xianfeng.admission;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is told to those who are invited: eight letters and digits that are not taken for one another, one a digit. */
record InvitationCode(String letters) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[" + ALPHABET + "]{" + LENGTH + "}");

    InvitationCode {
        if (!FORM.matcher(letters).matches()) {
            throw new IllegalArgumentException("code must be " + LENGTH + " of " + ALPHABET + ", got " + letters);
        }
    }

    static InvitationCode random(SecureRandom random) {
        while (true) {
            StringBuilder letters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (FORM.matcher(letters).matches()) {
                return new InvitationCode(letters.toString());
            }
        }
    }

    /** The code that somebody has typed, however they spaced it; empty if it is none. */
    static Optional<InvitationCode> read(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s–—-]", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new InvitationCode(letters)) : Optional.empty();
    }

    /** As people read it. */
    String spaced() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return letters;
    }
}
