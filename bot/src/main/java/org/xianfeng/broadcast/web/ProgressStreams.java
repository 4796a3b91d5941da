package org.xianfeng.broadcast.web;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.member.web.EventStreams;

/** The open streams that tell how a broadcast goes on. */
@Component
final class ProgressStreams extends EventStreams {

    ProgressStreams(BroadcastSettings settings) {
        super(settings.streamsOfReader(), settings.streamsOfAddress());
    }
}
