package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A library of one entry, so that reading it takes nothing from what is measured. */
final class SmallLibrary {

    private SmallLibrary() {}

    /** Makes one in this folder; answers where it is. */
    static Path in(Path folder) throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Files.writeString(library.resolve("one.jsonl"), "{\"id\":\"one\",\"title\":\"一\",\"text\":\"只有一条。\"}\n");
        return library;
    }
}
