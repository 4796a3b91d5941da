package org.xianfeng.delivery;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;

/** What is under way in a chat stays there; of where its owner stood in a conversation, the language alone. */
@Component
final class DeliveryMerge implements MemberMerge {

    private final RedisTurns turns;
    private final DeliveryPersonalData kept;

    DeliveryMerge(RedisTurns turns, DeliveryPersonalData kept) {
        this.turns = turns;
        this.kept = kept;
    }

    @Override
    public List<String> moved() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return kept.keys().stream().map(key -> key.pattern()).toList();
    }

    @Override
    public boolean merge(Merge merge) {
        turns.beginAnew(merge.from());
        return true;
    }
}
