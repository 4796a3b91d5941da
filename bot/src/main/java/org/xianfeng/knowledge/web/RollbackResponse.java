package org.xianfeng.knowledge.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.Status;

/** What is sent back when the library has gone back to its state before. */
@Schema(name = "Rollback")
record RollbackResponse(int entries, int passages, @Schema(description = "When that state was read") Instant built) {

    static RollbackResponse of(Status status) {
        return new RollbackResponse(status.entries(), status.passages(), status.built());
    }
}
