package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.entry.Entry;

/** Entries, a page of them. */
@Schema(name = "Entries")
record EntriesResponse(List<EntryResponse> entries, @Schema(description = "On all pages") int total) {

    static EntriesResponse of(Listing<Entry> entries) {
        return new EntriesResponse(entries.items().stream().map(EntryResponse::of).toList(), entries.total());
    }
}
