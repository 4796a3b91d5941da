package org.xianfeng.messenger.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Callers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives a page what was said in its own chat before what it shows, a page at a time. */
@RestController
final class HistoryController {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryController.class);

    private final Callers callers;
    private final ChatLog log;
    private final ShownMessages shownMessages;
    private final WebChatSettings settings;
    private final JsonMapper json;

    HistoryController(Callers callers, ChatLog log, ShownMessages shownMessages, WebChatSettings settings,
            JsonMapper json) {
        this.callers = callers;
        this.log = log;
        this.shownMessages = shownMessages;
        this.settings = settings;
        this.json = json;
    }

    /** In order; empty if nothing is kept of what was before. */
    @GetMapping("/chat/earlier")
    List<Earlier> earlier(@RequestParam String before, HttpServletRequest request, HttpServletResponse response) {
        ChatId chat = callers.who(request).orElseThrow(ApiError.UNAUTHENTICATED::exception);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        List<ChatLog.Kept> lines = before(chat, Position.parse(before).orElse(Position.START));
        return lines.stream().map(line -> new Earlier(line.position().value(), line.event(),
                json.readTree(line.data()))).toList();
    }

    private List<ChatLog.Kept> before(ChatId chat, Position position) {
        try {
            List<ChatLog.Kept> lines = log.before(chat, position, settings.shown());
            shownMessages.tell(chat, lines);
            return lines;
        } catch (RuntimeException e) {
            LOG.warn("Could not read what was said earlier in a chat: {}", e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }

    /** A line of the log, with the event that it would have come by. */
    record Earlier(String position, String event, JsonNode line) {}
}
