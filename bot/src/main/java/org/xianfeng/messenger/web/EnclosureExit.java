package org.xianfeng.messenger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Enclosure;
import org.xianfeng.chat.Enclosures;
import org.xianfeng.member.Callers;

/** Gives out the files that messages brought, to the one whose chat they are in. */
@RestController
final class EnclosureExit {

    private static final String PATH = "/chat/enclosures";
    private static final int LONGEST_ID = 160;
    private static final Logger LOG = LoggerFactory.getLogger(EnclosureExit.class);

    private final Callers callers;
    private final RedisEnclosures kept;
    private final Enclosures enclosures;

    EnclosureExit(Callers callers, RedisEnclosures kept, Enclosures enclosures) {
        this.callers = callers;
        this.kept = kept;
        this.enclosures = enclosures;
    }

    /** Where the file of this message is. */
    static String address(String message) {
        return PATH + "?of=" + UriUtils.encode(message, StandardCharsets.UTF_8);
    }

    /** The file of one of the caller's own messages; what is in another chat is not even looked for. */
    @GetMapping(PATH)
    void give(@RequestParam @Size(max = LONGEST_ID) String of, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ChatId chat = callers.who(request).orElseThrow(Refusal.STRANGER::exception);
        Enclosure enclosure = kept.find(chat, of).orElseThrow(Refusal.NO_FILE::exception);
        try (Enclosures.Made made = make(enclosure, chat).orElseThrow(Refusal.NO_FILE::exception)) {
            response.setContentType(enclosure.mediaType());
            response.setContentLengthLong(made.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(enclosure));
            Files.copy(made.path(), response.getOutputStream());
        }
    }

    private Optional<Enclosures.Made> make(Enclosure enclosure, ChatId chat) {
        try {
            return enclosures.make(enclosure, chat);
        } catch (RuntimeException e) {
            LOG.error("Could not make {} for a page: {}", enclosure.origin(), e.toString());
            throw Refusal.UNAVAILABLE.because(e);
        }
    }

    private static String disposition(Enclosure enclosure) {
        ContentDisposition.Builder builder = switch (enclosure) {
            case Enclosure.Document _ -> ContentDisposition.attachment();
            case Enclosure.Picture _ -> ContentDisposition.inline();
        };
        return builder.filename(enclosure.name(), StandardCharsets.UTF_8).build().toString();
    }
}
