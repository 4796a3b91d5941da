package org.xianfeng.knowledge.entry;

import java.util.Optional;

/**
 * What an entry, or something that it tells of, is called in English.
 *
 * @param chinese what that is called in the entry, if it is not the entry as a whole
 */
public record EnglishName(String english, Optional<String> chinese) {

    private static final int LONGEST = 200;

    public EnglishName {
        if (english.isBlank() || english.length() > LONGEST) {
            throw new IllegalArgumentException("English name must be 1 to 200 characters, got " + english.length());
        }
        if (chinese.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("nothing follows the = of the English name " + english);
        }
    }

    /**
     * Reads a name, or two joined by {@code =}: {@code Battle of Taierzhuang=台儿庄战役}.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public static EnglishName parse(String text) {
        int sign = text.indexOf('=');
        return sign < 0
                ? new EnglishName(text, Optional.empty())
                : new EnglishName(text.substring(0, sign), Optional.of(text.substring(sign + 1)));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return chinese.map(name -> english + "=" + name).orElse(english);
    }
}
