package org.xianfeng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.messenger.web.UploadSettings;
import org.xianfeng.store.client.RedisSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators are told to back up is where the service really keeps it. */
class OperationDocsTest {

    private static final Pattern FOLDER = Pattern.compile("`(data/[a-z]+)`");

    private final Binder binder = Binder.get(new StandardEnvironment());

    @Test
    void namesTheFoldersThatCannotBeMadeAnewAndThoseThatCan() throws IOException {
        RedisSettings redis = binder.bindOrCreate("xianfeng.redis", RedisSettings.class);
        LibrarySettings library = binder.bindOrCreate("xianfeng.library", LibrarySettings.class);
        UploadSettings uploads = binder.bindOrCreate("xianfeng.web.uploads", UploadSettings.class);
        assertThat(folders("Everything that cannot be made anew"))
                .containsExactly(redis.directory(), library.brought(), uploads.folder(), library.index());
        assertThat(folders("| `xianfeng.redis.directory`")).containsExactly(redis.directory());
        assertThat(folders("| `xianfeng.library.brought`")).containsExactly(library.brought());
    }

    private static List<String> folders(String beginning) throws IOException {
        return Files.readAllLines(Path.of("docs", "operation.md")).stream().filter(line -> line.startsWith(beginning))
                .flatMap(line -> FOLDER.matcher(line).results()).map(found -> found.group(1)).toList();
    }
}
