package org.xianfeng.admission;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says to be found on the roster: 王小明 1234.
 *
 * @param digits the last four of their telephone number; of a whole number, only those are taken
 */
record ProofOfMembership(String name, String digits) {

    private static final Pattern FORM = Pattern
            .compile("(.{1,40}?)[\\s,，、:：+]*(?:\\+?86)?[\\s-]*(?:1[0-9]{6})?([0-9]{4})", Pattern.DOTALL);

    static Optional<ProofOfMembership> read(String typed) {
        Matcher parts = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1).replaceFirst("^(?:我是|我叫|姓名)[\\s:：]*", "").strip();
        boolean isName = !name.isEmpty() && name.chars().noneMatch(Character::isDigit);
        return isName ? Optional.of(new ProofOfMembership(name, parts.group(2))) : Optional.empty();
    }
}
