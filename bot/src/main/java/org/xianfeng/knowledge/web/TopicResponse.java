package org.xianfeng.knowledge.web;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.Topics;

/** A kind or a tag. */
@Schema(name = "Topic")
record TopicResponse(String topic, @Schema(description = "Whether it is a kind, rather than a tag") boolean kind,
        @Schema(description = "How many entries are of it") int entries) {

    static List<TopicResponse> of(Topics topics) {
        return Stream.concat(
                topics.kinds().entrySet().stream()
                        .map(kind -> new TopicResponse(kind.getKey().word(), true, kind.getValue())),
                topics.tags().entrySet().stream().map(tag -> new TopicResponse(tag.getKey(), false, tag.getValue())))
                .toList();
    }
}
