package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.index.IndexedTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped library comes with its vectors, and they are those of what it says now. */
class ShippedVectorsTest {

    private static final String MEND = "the vectors of index-data are not those of its texts: run bot/vectors";
    private static final long MOST_BYTES = 8_000_000;
    private static final double MOST_SUPERFLUOUS = .02;
    private static final int TRIED = 40;

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());

    @TempDir
    private Path index;

    @Test
    void areThoseOfTheShippedLibrary() throws IOException {
        Path file = TestLibrary.SHIPPED.resolve(ShippedVectors.FILE);
        assertThat(file).as(MEND).exists();
        assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
        Map<String, TextSource.Text> texts = IndexedTexts.of(TestLibrary.SHIPPED, index);
        try (Embedder embedder = BgeEmbedder.load()) {
            VectorFile vectors = VectorFile.read(file, embedder.model());
            assertThat(texts.keySet()).as(MEND).allMatch(key -> vectors.vector(key).isPresent());
            assertThat(vectors.count() - texts.size()).as(MEND + " (superfluous ones)")
                    .isLessThanOrEqualTo((int) (MOST_SUPERFLUOUS * texts.size()));
            for (String key : some(texts)) {
                TextSource.Text text = Objects.requireNonNull(texts.get(key));
                assertThat(cosine(vectors.vector(key).orElseThrow(), embedded(text, embedder)))
                        .as(MEND + " --anew (-Dxianfeng.seed=" + seed + ", " + text + ")")
                        .isGreaterThan(.99);
            }
        }
    }

    private List<String> some(Map<String, TextSource.Text> texts) {
        System.out.println("ShippedVectorsTest: -Dxianfeng.seed=" + seed);
        List<String> keys = new ArrayList<>(texts.keySet());
        Collections.shuffle(keys, new Random(seed));
        return keys.subList(0, Math.min(TRIED, keys.size()));
    }

    private static float[] embedded(TextSource.Text text, Embedder embedder) {
        return text.asks() ? embedder.embedQuestion(text.content()) : embedder.embedStatement(text.content());
    }

    private static double cosine(byte[] kept, float[] vector) {
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < vector.length; i++) {
            product += kept[i] * vector[i];
            square += kept[i] * kept[i];
            otherSquare += vector[i] * vector[i];
        }
        return product / Math.sqrt(square * otherSquare);
    }
}
