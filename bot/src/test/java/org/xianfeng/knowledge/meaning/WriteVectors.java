package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.index.IndexedTexts;

/**
 * Writes {@link ShippedVectors} into the folder of a library, on all cores. Vectors that are there already are kept.
 *
 * <p>
 * Arguments: the library's folder; {@code --anew} to embed all texts again.
 */
public final class WriteVectors {

    private static final int TELL_EVERY = 2000;

    private final Embedder embedder;
    private final Optional<VectorFile> earlier;
    private final Map<String, byte[]> vectors = new ConcurrentHashMap<>();
    private final AtomicInteger embedded = new AtomicInteger();

    private WriteVectors(Embedder embedder, Optional<VectorFile> earlier) {
        this.embedder = embedder;
        this.earlier = earlier;
    }

    public static void main(String[] arguments) throws IOException {
        Path library = Path.of(arguments[0]);
        Path index = Files.createTempDirectory("vectors");
        try (Embedder embedder = BgeEmbedder.load()) {
            Map<String, TextSource.Text> texts = IndexedTexts.of(library, index);
            Optional<VectorFile> earlier = List.of(arguments).contains("--anew")
                    ? Optional.empty()
                    : new ShippedVectors(library).read(embedder.model());
            new WriteVectors(embedder, earlier).write(texts, library.resolve(ShippedVectors.FILE));
        } finally {
            FileSystemUtils.deleteRecursively(index);
        }
        System.exit(0);
    }

    private void write(Map<String, TextSource.Text> texts, Path file) throws IOException {
        texts.entrySet().parallelStream().forEach(text -> vectors.put(text.getKey(), vector(text)));
        int dimensions = vectors.values().stream().mapToInt(vector -> vector.length).findFirst().orElse(0);
        VectorFile.write(file, embedder.model(), dimensions, vectors);
        System.out.println(file + ": " + vectors.size() + " vectors, " + embedded + " of them new, "
                + Files.size(file) + " bytes");
    }

    private byte[] vector(Map.Entry<String, TextSource.Text> text) {
        return earlier.flatMap(file -> file.vector(text.getKey())).orElseGet(() -> embedded(text.getValue()));
    }

    private byte[] embedded(TextSource.Text text) {
        int done = embedded.incrementAndGet();
        if (done % TELL_EVERY == 0) {
            System.out.println(done + " embedded");
        }
        return Vectors.bytes(text.asks()
                ? embedder.embedQuestion(text.content())
                : embedder.embedStatement(text.content()));
    }
}
