package org.xianfeng.knowledge.upload;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;

/** The files that admins have brought, to look at. */
@Component
public final class BroughtFiles {

    private final UploadFolder folder;

    BroughtFiles(UploadFolder folder) {
        this.folder = folder;
    }

    /**
     * One of them.
     *
     * @param size in bytes
     * @param sections how many entries came of it
     * @param first the id of its first entry
     */
    public record BroughtFile(String name, String title, long size, int sections, String first, ChatId by,
            Instant at) {}

    /** All of them, the newest first. */
    public List<BroughtFile> all() {
        return folder.all().stream().map(one -> new BroughtFile(one.name().text(), one.title(), one.size(),
                one.sections(), one.first(), one.by(), one.at())).toList();
    }
}
