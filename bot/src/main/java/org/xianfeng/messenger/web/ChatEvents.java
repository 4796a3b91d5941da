package org.xianfeng.messenger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Callers;
import org.xianfeng.member.ClientAddress;

/**
 * Tells an open page what is said in its chat, as server-sent events. Each page holds one virtual thread while it is
 * open, and no connection to Redis.
 */
@RestController
final class ChatEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ChatEvents.class);

    /** A named event rather than a comment, so that a page also notices when the line is dead. */
    private static final String BEAT = "event: beat\ndata: \n\n";

    private final Callers callers;
    private final ChatLog log;
    private final ShownMessages shownMessages;
    private final SseSubscriptions sseSubscriptions;
    private final WebChatSettings settings;
    private final ClientAddress addresses;

    ChatEvents(Callers callers, ChatLog log, ShownMessages shownMessages, SseSubscriptions sseSubscriptions,
            WebChatSettings settings, ClientAddress addresses) {
        this.callers = callers;
        this.log = log;
        this.shownMessages = shownMessages;
        this.sseSubscriptions = sseSubscriptions;
        this.settings = settings;
        this.addresses = addresses;
    }

    /**
     * What was said after the page's last event, or the latest of all, then a beat, then whatever is said from now on.
     *
     * @param last what a browser sends by itself when it connects again
     * @param after the same, from a page that connects again by its own decision
     */
    @GetMapping("/chat/events")
    void follow(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after, HttpServletRequest request,
            HttpServletResponse response) throws InterruptedException {
        ChatId chat = callers.who(request).orElseThrow(ApiError.UNAUTHENTICATED::exception);
        Optional<Position> known = Position.parse(last).or(() -> Position.parse(after));
        try (SseSubscriptions.Watch watch = sseSubscriptions.tryWatch(chat, addresses.of(request))
                .orElseThrow(ApiError.TOO_MANY::exception)) {
            List<ChatLog.Kept> missed = known.map(position -> log.after(chat, position))
                    .orElseGet(() -> log.latest(chat, settings.shown()));
            OutputStream page = open(response);
            Position shown = show(chat, missed, known.orElse(Position.START), page);
            beat(page);
            while (watch.goesOn()) {
                boolean woken = watch.await(settings.heartbeat());
                shown = show(chat, log.after(chat, shown), shown, page);
                if (!woken) {
                    beat(page);
                }
            }
        } catch (IOException e) {
            LOG.debug("A page has gone: {}", e.getMessage());
        } catch (ErrorResponseException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Could not read what is said in a chat, whose page asks again: {}", e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }

    private static OutputStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }

    /** The position of the last one shown. */
    private Position show(ChatId chat, List<ChatLog.Kept> lines, Position before, OutputStream page)
            throws IOException {
        Position shown = before;
        for (ChatLog.Kept line : lines) {
            write("id: " + line.position().value() + "\nevent: " + line.event() + "\ndata: " + line.data() + "\n\n",
                    page);
            shown = line.position();
        }
        page.flush();
        shownMessages.tell(chat, lines);
        return shown;
    }

    private static void beat(OutputStream page) throws IOException {
        write(BEAT, page);
        page.flush();
    }

    private static void write(String event, OutputStream page) throws IOException {
        page.write(event.getBytes(StandardCharsets.UTF_8));
    }
}
