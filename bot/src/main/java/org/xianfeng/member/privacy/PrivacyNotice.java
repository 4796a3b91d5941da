package org.xianfeng.member.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Notice;

/** Tells everybody once, below an answer, what is kept of them; those who were there before as well. */
@Component
final class PrivacyNotice implements Notice {

    /** The session's note of the day on which they were told. */
    private static final String TOLD = "privacy.told";

    private final PrivacySettings settings;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    PrivacyNotice(PrivacySettings settings, Phrases phrases, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    static Optional<String> told(Session session) {
        return session.get(TOLD);
    }

    /** Not those who have only opened the page: nothing of them is kept yet. */
    @Override
    public Optional<Reply> below(Incoming incoming, Session session) {
        if (!settings.notice() || session.keptFor().isPresent() || told(session).isPresent()) {
            return Optional.empty();
        }
        session.put(TOLD, LocalDate.now(clock.withZone(zone)).toString());
        return Optional.of(Reply.of(phrases.say(session, "privacy.notice")).with(
                new Button(phrases.plain(session, "privacy.button.more"), PrivacyDialog.SHOW.action())));
    }
}
