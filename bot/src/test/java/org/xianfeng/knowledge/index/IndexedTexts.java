package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.meaning.TextSource;

/** What the sentences and the questions of a library say. */
public final class IndexedTexts {

    private IndexedTexts() {}

    /**
     * By their keys, in their order. The known questions are not asked, which would take most of the time.
     *
     * @param index an empty folder for the index
     */
    public static Map<String, TextSource.Text> of(Path library, Path index) {
        LibrarySettings settings = TestLibrary.settings(library, index);
        try (LuceneIndex built = new LuceneIndex(settings, new DocumentReader(DocumentSettings.USUAL),
                (_, _) -> List.of(), new DenseIndex(settings), Clock.systemUTC())) {
            return built.read("read all texts", IndexedTexts::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, TextSource.Text> of(PassageIndex index) throws IOException {
        Map<String, TextSource.Text> texts = new TreeMap<>();
        for (String key : index.keys()) {
            Optional<TextSource.Text> text = index.meant(key);
            texts.put(key, text.orElseThrow());
        }
        return texts;
    }
}
