package org.xianfeng.messenger.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.member.Callers;

/**
 * Takes the files that organizers and admins send, and those that somebody was asked for, each as the whole body of a
 * request: nothing of it is read, let alone written, for anybody else, and no page of another site can send such a
 * request.
 */
@RestController
final class UploadController {

    static final String PATH = "/chat/files/";

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);
    private static final int LONGEST_NAME = 500;
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|hei[cf])$");

    private final Callers callers;
    private final Roles roles;
    private final RedisWantedFiles wanted;
    private final Uploads uploads;
    private final Inbox inbox;
    private final ChatLog log;
    private final Clock clock;

    UploadController(Callers callers, Roles roles, RedisWantedFiles wanted, Uploads uploads, Inbox inbox, ChatLog log,
            Clock clock) {
        this.callers = callers;
        this.roles = roles;
        this.wanted = wanted;
        this.uploads = uploads;
        this.inbox = inbox;
        this.log = log;
        this.clock = clock;
    }

    /** The same id sent again changes nothing. */
    @PostMapping(path = PATH + "{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(@PathVariable UUID id, @RequestParam @Size(min = 1, max = LONGEST_NAME) String name,
            HttpServletRequest request, Locale language) {
        ChatId chat = callers.who(request).orElseThrow(ApiError.UNAUTHENTICATED::exception);
        if (!roles.of(chat).may(Permission.SEND_FILES) && !wanted.tryTake(chat)) {
            throw ApiError.NO_ADMIN.exception();
        }
        Origin origin = new Origin(chat.id() + ":" + id, chat, "", language.toLanguageTag(), clock.instant());
        String readable = Typing.readable(name).replace('\n', ' ');
        try {
            long size = uploads.keep(id, request.getInputStream());
            log.append(chat, id.toString(), LogLine.said(id.toString(), "📎 " + readable, origin.at()));
            inbox.accept(List.of(PICTURE.matcher(readable).find()
                    ? new Incoming.Photo(origin, "", size, id.toString())
                    : new Incoming.Document(origin, readable, size, "", id.toString())));
        } catch (IOException | RuntimeException e) {
            uploads.release(id.toString());
            LOG.error("Could not keep a file that somebody sent: {}", e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }
}
