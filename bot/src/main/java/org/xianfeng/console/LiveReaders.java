package org.xianfeng.console;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.ClientAddress;
import org.xianfeng.member.web.EventStreams;

/** The open pages of the console that are told when what they show has changed. To have one open is no use of a session. */
@Component
public final class LiveReaders extends EventStreams {

    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final Roles roles;
    private final ClientAddress addresses;

    LiveReaders(ConsoleSettings settings, ConsoleSessions sessions, ConsoleCookie cookie, Roles roles,
            ClientAddress addresses) {
        super(settings.streamsOfReader(), settings.streamsOfAddress());
        this.sessions = sessions;
        this.cookie = cookie;
        this.roles = roles;
        this.addresses = addresses;
    }

    /**
     * Tells a page of each change, until its reader is signed out, loses the role they had, or nothing is there any more.
     *
     * @param version what is another text when the page is to be made anew
     */
    public void tell(ConsoleUser user, HttpServletRequest request, HttpServletResponse response,
            Supplier<Optional<String>> version) throws InterruptedException {
        boolean told = tell(user.chat().toString(), addresses.of(request), response, () -> cookie.read(request)
                .flatMap(sessions::find).filter(session -> roles.of(session.owner()).covers(user.role()))
                .flatMap(_ -> version.get()).map(now -> new State("changed", now, true)));
        if (!told) {
            throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
