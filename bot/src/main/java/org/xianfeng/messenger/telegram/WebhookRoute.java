package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Receives webhook calls. Telegram repeats a call until it is answered by 2xx. */
final class WebhookRoute {

    static final String PATH = "/telegram/webhook";

    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoute.class);

    private final byte[] secret;
    private final int limit;
    private final UpdateReader reader;
    private final UpdateSink updateSink;
    private final ConnectionState line;

    WebhookRoute(TelegramSettings settings, UpdateReader reader, UpdateSink updateSink, TelegramStatus status) {
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
        this.limit = Math.toIntExact(settings.webhookLimit().toBytes());
        this.reader = reader;
        this.updateSink = updateSink;
        this.line = status.receiving();
    }

    ServerResponse receive(ServerRequest request) throws IOException {
        if (!knowsTheSecret(request)) {
            LOG.warn("Telegram: a webhook call without the secret was turned away");
            return answer(HttpStatus.UNAUTHORIZED);
        }
        byte[] body = request.servletRequest().getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            LOG.warn("Telegram: a webhook call of more than {} bytes was turned away", limit);
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return answer(take(body));
    }

    private HttpStatus take(byte[] body) {
        try {
            Update update = reader.read(body);
            updateSink.take(List.of(update));
            line.works();
            return HttpStatus.OK;
        } catch (IOException unreadable) {
            LOG.warn("Telegram: a webhook call of {} bytes is no update", body.length);
            return HttpStatus.BAD_REQUEST;
        } catch (RuntimeException broken) {
            line.fails("the inbox does not take updates, " + broken);
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private boolean knowsTheSecret(ServerRequest request) {
        String given = request.headers().firstHeader(SECRET_HEADER);
        return given != null && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerResponse answer(HttpStatus status) {
        return ServerResponse.status(status).build();
    }
}
