package org.xianfeng.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.messaging.ChatFlooded;
import org.xianfeng.chat.messaging.ChatReturned;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The inbox on Redis streams. */
@Component
final class RedisInbox implements Inbox, DisposableBean {

    private static final Script ACCEPT = Script.load(RedisInbox.class, "inbox-accept.lua");
    private static final int MOST_TOGETHER = 64;

    private final UnifiedJedis redis;
    private final Codec codec;
    private final ApplicationEventPublisher events;
    private final InboxSettings settings;
    private final DeliveryMetrics metrics;
    private final List<GroupCommit<List<Arrival>>> arrivals;

    RedisInbox(UnifiedJedis redis, Codec codec, ApplicationEventPublisher events, InboxSettings settings,
            DeliveryMetrics metrics) {
        this.metrics = metrics;
        this.redis = redis;
        this.codec = codec;
        this.events = events;
        this.settings = settings;
        this.arrivals = IntStream.range(0, DeliveryStreams.INBOX.shards()).mapToObj(shard -> GroupCommit
                .<List<Arrival>>start("arrivals-" + shard, MOST_TOGETHER, together -> accept(shard, together)))
                .toList();
    }

    /** An incoming as JSON: written before it meets others', which are not to fail with it. */
    private record Arrival(ChatId chat, String update, String json, boolean present, boolean inGroup) {}

    @Override
    public boolean hasRoom(ChatId chat) {
        String waiting = redis.hget(DeliveryStreams.waiting(DeliveryStreams.shardOf(chat)), chat.toString());
        return waiting == null || Integer.parseInt(waiting) < settings.mostWaiting();
    }

    @Override
    public void accept(List<Incoming> incoming) {
        Map<Integer, List<Arrival>> byShard = incoming.stream()
                .map(one -> new Arrival(one.chat(), one.origin().update(), codec.write(one),
                        !(one instanceof Incoming.Blocked || one instanceof InGroup.Left), one instanceof InGroup))
                .collect(Collectors.groupingBy(one -> DeliveryStreams.shardOf(one.chat)));
        byShard.forEach((shard, ofShard) -> arrivals.get(shard).submit(ofShard));
    }

    private void accept(int shard, List<List<Arrival>> together) {
        List<String> keys = new ArrayList<>(List.of(DeliveryStreams.inbox(shard), DeliveryStreams.waiting(shard)));
        List<String> arguments = new ArrayList<>(
                List.of(DeduplicationWindow.SECONDS, Integer.toString(settings.mostWaiting())));
        List<Arrival> all = together.stream().flatMap(List::stream).toList();
        all.forEach(one -> {
            keys.add(DeliveryStreams.seen(shard, one.chat, one.update));
            arguments.add(one.chat.toString());
            keys.add(DeliveryStreams.lost(one.chat));
            arguments.add(one.json);
            arguments.add(one.present ? "1" : "0");
        });
        List<?> answer = (List<?>) ACCEPT.run(redis, keys, arguments);
        ((List<?>) answer.getFirst())
                .forEach(chat -> events.publishEvent(new ChatReturned(ChatId.parse((String) chat))));
        List<?> refused = (List<?>) answer.getLast();
        IntStream.range(0, all.size()).filter(i -> (Long) refused.get(i) == 0)
                .forEach(i -> metrics.received(all.get(i).chat.messenger()));
        IntStream.range(0, all.size()).filter(i -> (Long) refused.get(i) == 1 && !all.get(i).inGroup)
                .mapToObj(i -> all.get(i).chat)
                .distinct().forEach(chat -> events.publishEvent(new ChatFlooded(chat)));
    }

    @Override
    public void destroy() {
        arrivals.forEach(GroupCommit::close);
    }
}
