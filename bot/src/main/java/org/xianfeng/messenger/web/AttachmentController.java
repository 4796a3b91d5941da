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
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Attachments;
import org.xianfeng.member.Callers;

/** Gives out the files that messages brought, to the one whose chat they are in. */
@RestController
final class AttachmentController {

    private static final String PATH = "/chat/enclosures";
    private static final int LONGEST_ID = 160;
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentController.class);

    private final Callers callers;
    private final RedisAttachments kept;
    private final Attachments attachments;

    AttachmentController(Callers callers, RedisAttachments kept, Attachments attachments) {
        this.callers = callers;
        this.kept = kept;
        this.attachments = attachments;
    }

    /** Where the file of this message is. */
    static String address(String message) {
        return PATH + "?of=" + UriUtils.encode(message, StandardCharsets.UTF_8);
    }

    /** The file of one of the caller's own messages; what is in another chat is not even looked for. */
    @GetMapping(PATH)
    void give(@RequestParam @Size(max = LONGEST_ID) String of, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ChatId chat = callers.who(request).orElseThrow(ApiError.UNAUTHENTICATED::exception);
        Attachment attachment = kept.find(chat, of).orElseThrow(ApiError.NO_FILE::exception);
        try (Attachments.Made made = make(attachment, chat).orElseThrow(ApiError.NO_FILE::exception)) {
            response.setContentType(attachment.mediaType());
            response.setContentLengthLong(made.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment));
            Files.copy(made.path(), response.getOutputStream());
        }
    }

    private Optional<Attachments.Made> make(Attachment attachment, ChatId chat) {
        try {
            return attachments.make(attachment, chat);
        } catch (RuntimeException e) {
            LOG.error("Could not make {} for a page: {}", attachment.origin(), e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }

    private static String disposition(Attachment attachment) {
        ContentDisposition.Builder builder = switch (attachment) {
            case Attachment.Document _ -> ContentDisposition.attachment();
            case Attachment.Picture _ -> ContentDisposition.inline();
        };
        return builder.filename(attachment.name(), StandardCharsets.UTF_8).build().toString();
    }
}
