package org.xianfeng.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Verb;

/** Asks an organizer whether somebody is who they say they are. */
@Component
public final class ConfirmationRequest {

    /** Confirms; only what was read is, whatever they call themselves meanwhile. */
    public static final Verb<Named> CONFIRM = new Verb<>("confirm:yes", Named::parse).from(Permission.CONFIRM_NAMES);

    private final Members members;
    private final Phrases phrases;

    ConfirmationRequest(Members members, Phrases phrases) {
        this.members = members;
        this.phrases = phrases;
    }

    /** The question with its button; empty for who has no name. */
    public Optional<Reply> about(ChatId somebody, Locale language) {
        return Optional.ofNullable(members.names(List.of(somebody)).get(somebody))
                .map(name -> Reply.of(phrases.say(language, "member.confirm.ask", name, somebody)).with(new Button(
                        phrases.plain(language, "member.button.confirm", name),
                        CONFIRM.with(Named.of(somebody, name)))));
    }

    /**
     * Somebody under the name that an organizer has read.
     *
     * @param digest of the name, which may be too long for a button
     */
    public record Named(ChatId chat, String digest) {

        private static final int LENGTH = 12;
        private static final Pattern WRITTEN = Pattern
                .compile("([a-z]{1,16}:[A-Za-z0-9_-]{1,32}):([0-9a-f]{" + LENGTH + "})");

        static Named of(ChatId chat, String name) {
            return new Named(chat, digest(name));
        }

        private static Optional<Named> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new Named(ChatId.parse(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        }

        public boolean isCalled(String name) {
            return digest(name).equals(digest);
        }

        private static String digest(String name) {
            return DigestUtils.sha256Hex(name).substring(0, LENGTH);
        }

        @Override
        public String toString() {
            return chat + ":" + digest;
        }
    }
}
