package org.xianfeng.member.code;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code that one person tells another, or themselves: eight letters and digits that are not taken for one another, one a digit. */
public record SpokenCode(String letters) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[" + ALPHABET + "]{" + LENGTH + "}");

    public SpokenCode {
        if (!FORM.matcher(letters).matches()) {
            throw new IllegalArgumentException("code must be " + LENGTH + " of " + ALPHABET + ", got " + letters);
        }
    }

    public static SpokenCode random(SecureRandom random) {
        while (true) {
            StringBuilder letters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (FORM.matcher(letters).matches()) {
                return new SpokenCode(letters.toString());
            }
        }
    }

    /** The code that somebody has typed, however they spaced it; empty if it is none. */
    public static Optional<SpokenCode> read(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s–—-]", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new SpokenCode(letters)) : Optional.empty();
    }

    /** As people read it. */
    public String spaced() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return letters;
    }
}
