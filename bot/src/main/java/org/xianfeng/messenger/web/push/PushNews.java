package org.xianfeng.messenger.web.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Characters;
import org.xianfeng.messenger.web.PageNews;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the browsers of a chat of news, at once and in the background. The news stands in the chat whatever becomes of
 * that, so where more is to be told at a time than may be, some browsers are not.
 */
@Component
final class PushNews {

    private static final Logger LOG = LoggerFactory.getLogger(PushNews.class);
    private static final int AT_A_TIME = 64;
    private static final int SHOWN = 160;

    private final RedisPushBrowsers subscriptions;
    private final PushSender sender;
    private final JsonMapper json;
    private final Semaphore room = new Semaphore(AT_A_TIME);

    PushNews(RedisPushBrowsers subscriptions, PushSender sender, JsonMapper json) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.json = json;
    }

    @EventListener
    void on(PageNews news) {
        if (!room.tryAcquire()) {
            LOG.debug("Too much is being pushed, {} is not", news.id());
            return;
        }
        Thread.ofVirtual().name("push").start(() -> {
            try {
                tell(news);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("News was not pushed: {}", e.toString());
            } finally {
                room.release();
            }
        });
    }

    private void tell(PageNews news) throws InterruptedException {
        List<Subscription> browsers = subscriptions.of(news.chat());
        if (browsers.isEmpty()) {
            return;
        }
        byte[] message = json.writeValueAsBytes(Map.of("id", news.id(), "text",
                Characters.shortened(news.text().replaceAll("\\s+", " ").strip(), SHOWN)));
        for (Subscription browser : browsers) {
            if (!sender.send(browser, message)) {
                subscriptions.remove(news.chat(), browser);
            }
        }
    }
}
