package org.xianfeng.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.xianfeng.chat.ChatId;

/**
 * What proves who somebody is: in a cookie, or once in a link. We keep a digest of it only.
 *
 * @param secret what nobody can guess
 */
public record Credential(ChatId owner, String secret) {

    private static final Pattern WRITTEN = Pattern
            .compile("([a-z]{1,20}:[A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{20,64})");

    /** Reads what {@link #written()} wrote; empty for anything else. */
    public static Optional<Credential> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? ChatId.read(parts.group(1)).map(owner -> new Credential(owner, parts.group(2)))
                : Optional.empty();
    }

    public String written() {
        return owner + "." + secret;
    }

    /** What we keep, and by what a session is named: nobody gets in with that. */
    public String digest() {
        return DigestUtils.sha256Hex(secret);
    }

    /** Without the secret, for what prints it by mistake. */
    @Override
    public String toString() {
        return owner + ".…";
    }
}
