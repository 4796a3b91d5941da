package org.xianfeng.broadcast.send;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.store.Leases;

/** What the senders of all messengers share. */
@Component
record SenderParts(Broadcasts broadcasts, Recipients recipients, SendTask task, Rework rework, SendTime times,
        BroadcastNews news, Pace pace, Leases leases, BroadcastSettings settings, Clock clock) {}
