package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.conversation.ConversationBeans;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.ChatReturned;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Tickers;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.Streams;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service, as far as delivery goes, with a connection of its own to Redis. */
final class Instance implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnifiedJedis redis;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Instance(TestRedis redis, DeliverySettings settings, ScriptedDialog dialog, Messenger... messengers) {
        this.redis = redis.connect();
        context.registerBean(UnifiedJedis.class, () -> this.redis, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Leases.class, () -> redis.leases(this.redis));
        context.register(Loops.class, Streams.class);
        context.registerBean(DeliverySettings.class, () -> settings);
        // these tests let more come in at once than people do
        context.registerBean(InboxSettings.class, () -> new InboxSettings(1_000_000));
        context.registerBean(Dialog.class, () -> dialog);
        for (Messenger messenger : messengers) {
            context.registerBean(messenger.name(), Messenger.class, () -> messenger);
        }
        context.register(Surroundings.class);
    }

    /** Takes updates and messages, and works them off. */
    static Instance start(TestRedis redis, ScriptedDialog dialog, Messenger... messengers) {
        return start(redis, settings(), dialog, messengers);
    }

    static Instance start(TestRedis redis, DeliverySettings settings, ScriptedDialog dialog, Messenger... messengers) {
        Instance instance = new Instance(redis, settings, dialog, messengers);
        instance.context.register(DeliveryWorkers.class, RedisOutboxMigration.class, Tickers.class);
        instance.context.refresh();
        return instance;
    }

    /** Takes updates and messages, but leaves them lying. */
    static Instance idle(TestRedis redis) {
        return idle(redis, new PaperMessenger());
    }

    static Instance idle(TestRedis redis, Messenger... messengers) {
        Instance instance = new Instance(redis, settings(), ScriptedDialog.ECHO, messengers);
        instance.context.refresh();
        return instance;
    }

    /** As the service has them without configuration. */
    static DeliverySettings settings() {
        return new DeliverySettings(25, Duration.ofSeconds(1), 5, 20);
    }

    static Incoming text(String update, ChatId chat, String text) {
        return new Incoming.Text(new Origin(update, chat, "", "zh-CN", Instant.EPOCH), text);
    }

    void receives(Incoming... incoming) {
        context.getBean(Inbox.class).accept(List.of(incoming));
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    Streams streams() {
        return context.getBean(Streams.class);
    }

    List<ChatId> lost() {
        return context.getBean(Surroundings.class).lost;
    }

    List<ChatId> returned() {
        return context.getBean(Surroundings.class).returned;
    }

    List<ChatMoved> moved() {
        return context.getBean(Surroundings.class).moved;
    }

    /** The value of a meter with these tags. */
    double metric(String name, String... tags) {
        return context.getBean(MeterRegistry.class).get(name).tags(tags).meter().measure().iterator().next().getValue();
    }

    Health health() {
        return Objects.requireNonNull(context.getBean(DeliveryHealthIndicator.class).health());
    }

    /** All dead letters, as JSON. */
    List<JsonNode> deadLetters() {
        return IntStream.range(0, DeliveryStreams.INBOX.shards()).mapToObj(DeliveryStreams.INBOX::deadLetters)
                .flatMap(key -> redis.lrange(key, 0, -1).stream()).map(JSON::readTree).toList();
    }

    /** Loses Redis at once and for ever: nothing can be finished or given back any more. */
    void losesRedis() {
        redis.close();
    }

    /** Ends without finishing or giving back anything. */
    void crashes() {
        losesRedis();
        context.close();
    }

    @Override
    public void close() {
        context.close();
        redis.close();
    }

    /** What delivery needs from others. */
    @Import({Codec.class, RedisInbox.class, RedisOutbox.class, RedisTurns.class, RedisPace.class, PacedSends.class,
            DeliveryMetrics.class, SimpleMeterRegistry.class,
            RedisBacklog.class, RedisLostChats.class,
            DeliveryHealthIndicator.class,
            TurnHandler.class, ConversationBeans.class})
    static class Surroundings {

        private final List<ChatId> lost = new CopyOnWriteArrayList<>();
        private final List<ChatId> returned = new CopyOnWriteArrayList<>();
        private final List<ChatMoved> moved = new CopyOnWriteArrayList<>();

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Roles roles() {
            return _ -> Role.MEMBER;
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
            bundles.setBasename("messages");
            bundles.setDefaultEncoding("UTF-8");
            bundles.setFallbackToSystemLocale(false);
            return bundles;
        }

        @EventListener
        void move(ChatMoved event) {
            moved.add(event);
        }

        @EventListener
        void comeBack(ChatReturned event) {
            returned.add(event.chat());
        }

        @EventListener
        void lose(ChatLost event) {
            lost.add(event.chat());
        }
    }
}
