package org.xianfeng.messenger.web.push;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a message to a browser's push service. What it answers is a number; nothing of it is read. */
@Component
final class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SALT = 16;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final Vapid vapid;
    private final PushSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    PushSender(Vapid vapid, PushSettings settings) {
        this.vapid = vapid;
        this.settings = settings;
    }

    /**
     * Sends it once.
     *
     * @return whether the browser may be told again; not if its service does not know it any more
     */
    boolean send(Subscription to, byte[] message) throws InterruptedException {
        if (!settings.allows(to.endpoint())) {
            return false;
        }
        try {
            HttpResponse<Void> answer = http.send(request(to, message), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() >= 300 && answer.statusCode() != GONE && answer.statusCode() != NOT_FOUND) {
                LOG.warn("The push service {} answers {}", to.endpoint().getHost(), answer.statusCode());
            }
            return answer.statusCode() != GONE && answer.statusCode() != NOT_FOUND;
        } catch (IOException e) {
            LOG.debug("The push service {} cannot be reached: {}", to.endpoint().getHost(), e.toString());
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("A browser has told a key that is none: {}", e.toString());
            return false;
        }
    }

    private HttpRequest request(Subscription to, byte[] message) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Base64.Decoder base64 = Base64.getUrlDecoder();
        byte[] body = MessageEncryption.encrypt(message, base64.decode(to.p256dh()), base64.decode(to.auth()),
                RedisServerKey.fresh(), salt);
        return HttpRequest.newBuilder(to.endpoint()).timeout(PATIENCE)
                .header("Authorization", vapid.authorization(to.endpoint()))
                .header("Content-Encoding", "aes128gcm").header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(settings.validity().toSeconds())).header("Urgency", "normal")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }
}
