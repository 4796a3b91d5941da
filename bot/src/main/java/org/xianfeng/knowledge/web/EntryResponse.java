package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Source;

/** An entry of the library. */
@Schema(name = "Entry")
record EntryResponse(String id, String title, @Schema(example = "meeting") String kind,
        @ArraySchema(schema = @Schema(type = "string", example = "1935-01-15/1935-01-17")) List<EntryDate> dates,
        List<String> tags, @ArraySchema(schema = @Schema(type = "string")) List<Source> sources, String text) {

    static EntryResponse of(Entry entry) {
        return new EntryResponse(entry.id(), entry.title(), entry.kind().word(), entry.dates(), entry.tags(),
                Source.ranked(entry.sources()), entry.text());
    }
}
