package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.LibrarySettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DenseIndexTest {

    private static final String EMERGENCY = "八七会议批评了大革命后期以陈独秀为首的中央犯的右倾机会主义错误。";
    private static final String LAND = "全国土地会议制定了《中国土地法大纲》。";
    private static final String RAILWAY = "青藏铁路于2006年7月1日全线通车。";

    @TempDir
    private Path folder;

    private final Model model = new Model();
    private final Shelf shelf = new Shelf();

    @Test
    void findsWhatSaysTheSameInOtherWords() {
        shelf.put(EMERGENCY, LAND, RAILWAY);
        try (DenseIndex denseIndex = started()) {
            assertThat(nearest(denseIndex, "坐火车去拉萨的线路什么时候修好的")).isEqualTo(RAILWAY);
            assertThat(nearest(denseIndex, "种地的人分到田，靠的是哪部文件")).isEqualTo(LAND);
        }
    }

    @Test
    void comparesWithOtherTextsAsWell() {
        shelf.put(EMERGENCY, LAND, RAILWAY);
        try (DenseIndex denseIndex = started()) {
            String gone = TextKey.of("gone");
            assertThat(denseIndex.cosines("土地", List.of(TextKey.of(RAILWAY), gone)))
                    .containsKey(TextKey.of(RAILWAY)).doesNotContainKey(gone)
                    .allSatisfy((_, cosine) -> assertThat(cosine).isBetween(-1.0, 1.0));
        }
    }

    @Test
    void embedsATextOnceForAllTimes() {
        shelf.put(EMERGENCY, LAND);
        started().close();
        assertThat(model.embedded()).isEqualTo(2);
        shelf.put(RAILWAY);
        try (DenseIndex denseIndex = started()) {
            assertThat(model.embedded()).isEqualTo(3);
            shelf.put("新条目。");
            denseIndex.update();
            awaitAll(denseIndex);
            assertThat(model.embedded()).isEqualTo(4);
        }
    }

    @Test
    void forgetsWhatIsGone() {
        shelf.put(EMERGENCY, LAND);
        try (DenseIndex denseIndex = started()) {
            shelf.remove(LAND);
            denseIndex.update();
            await().until(() -> !denseIndex.nearest("土地").containsKey(TextKey.of(LAND)));
            assertThat(nearest(denseIndex, "土地")).isEqualTo(EMERGENCY);
        }
    }

    @Test
    void makesDamagedVectorsAnew() throws IOException {
        shelf.put(EMERGENCY, LAND);
        started().close();
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            if (content.length > 0) {
                content[content.length / 2] ^= 0x55;
                Files.write(file, content);
            }
        }
        try (DenseIndex denseIndex = started()) {
            assertThat(model.embedded()).isEqualTo(4);
            assertThat(nearest(denseIndex, "分田地")).isEqualTo(LAND);
        }
    }

    @Test
    void makesVectorsOfAnotherModelAnew() {
        shelf.put(EMERGENCY, LAND);
        started().close();
        try (DenseIndex denseIndex = model.start(settings(true), "other")) {
            denseIndex.follow(shelf);
            awaitAll(denseIndex);
            assertThat(model.embedded()).isEqualTo(4);
        }
    }

    @Test
    void embedsOnlyWhatDoesNotComeWithTheLibrary() throws IOException {
        shelf.put(EMERGENCY, LAND, RAILWAY);
        ship("bge", EMERGENCY, LAND);
        try (DenseIndex denseIndex = started()) {
            assertThat(model.embedded()).isEqualTo(1);
            assertThat(nearest(denseIndex, "种地的人分到田，靠的是哪部文件")).isEqualTo(LAND);
            assertThat(nearest(denseIndex, "坐火车去拉萨的线路什么时候修好的")).isEqualTo(RAILWAY);
        }
    }

    @Test
    void embedsAllWhenAnotherModelsVectorsComeWithTheLibrary() throws IOException {
        shelf.put(EMERGENCY, LAND);
        ship("other", EMERGENCY, LAND);
        started().close();
        assertThat(model.embedded()).isEqualTo(2);
    }

    @Test
    void embedsAllWhenDamagedVectorsComeWithTheLibrary() throws IOException {
        shelf.put(EMERGENCY, LAND);
        Files.writeString(folder.resolve(ShippedVectors.FILE), "damaged");
        started().close();
        assertThat(model.embedded()).isEqualTo(2);
    }

    @Test
    void knowsNothingWhereItIsSwitchedOff() {
        shelf.put(EMERGENCY);
        try (DenseIndex denseIndex = model.start(settings(false))) {
            denseIndex.follow(shelf);
            assertThat(denseIndex.nearest("紧急会议")).isEmpty();
            assertThat(denseIndex.progress()).isEmpty();
        }
    }

    @Test
    void knowsNothingOnAMachineThatCannotRunTheModel() {
        shelf.put(EMERGENCY);
        try (DenseIndex denseIndex = new DenseIndex(settings(true), () -> {
            throw new IOException("no such machine");
        })) {
            denseIndex.startNow();
            denseIndex.follow(shelf);
            assertThat(denseIndex.nearest("紧急会议")).isEmpty();
        }
    }

    @Test
    void findsAllOthersWhenOneTextCannotBeEmbedded() {
        shelf.put(EMERGENCY, "毒", RAILWAY);
        model.chokesOn("毒");
        try (DenseIndex denseIndex = model.start(settings(true))) {
            denseIndex.follow(shelf);
            await().until(() -> denseIndex.problem().startsWith("1 passages cannot be embedded"));
            assertThat(model.embedded()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatKeepsItFromItsWorkThoughThatIsAnError() {
        try (DenseIndex denseIndex = new DenseIndex(settings(true), () -> {
            throw new UnsatisfiedLinkError("no such machine");
        })) {
            denseIndex.startNow();
            await().until(() -> denseIndex.problem().contains("no such machine"));
        }
    }

    @Test
    void saysHowFarItIs() {
        shelf.put(EMERGENCY, LAND, RAILWAY);
        model.pause();
        try (DenseIndex denseIndex = model.start(settings(true))) {
            denseIndex.follow(shelf);
            await().until(() -> denseIndex.progress().isPresent());
            assertThat(denseIndex.progress().orElseThrow()).isEqualTo(new EmbeddingProgress(0, 3, 0));
            model.goOn();
            awaitAll(denseIndex);
        }
    }

    @Test
    void comparesNothingWhileMuchIsMissing() {
        shelf.put(EMERGENCY);
        try (DenseIndex denseIndex = started()) {
            assertThat(denseIndex.nearest("分田地")).isNotEmpty();
            model.pause();
            shelf.put(LAND, RAILWAY);
            denseIndex.update();
            await().until(() -> denseIndex.progress().orElseThrow().total() == 3);
            assertThat(denseIndex.nearest("分田地")).isEmpty();
            model.goOn();
            await().until(() -> denseIndex.nearest("分田地").containsKey(TextKey.of(LAND)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "18, 19, false", "19, 20, true", "900, 1000, false", "950, 1000, true", "0, 0, true"})
    void isNearlyDoneWhenOneInTwentyIsMissing(int done, int total, boolean expected) {
        assertThat(new EmbeddingProgress(done, total, 0).isNearlyDone()).isEqualTo(expected);
    }

    @Test
    void leavesTheVectorsToTheProcessThatHasThem() {
        shelf.put(EMERGENCY);
        try (DenseIndex first = started(); DenseIndex second = model.start(settings(true))) {
            second.follow(shelf);
            assertThat(nearest(first, "紧急会议")).isEqualTo(EMERGENCY);
            assertThat(second.nearest("紧急会议")).isEmpty();
        }
    }

    private void ship(String name, String... texts) throws IOException {
        Map<String, byte[]> vectors = new HashMap<>();
        for (String text : texts) {
            vectors.put(TextKey.of(text), Vectors.bytes(model.ofStatement(text)));
        }
        VectorFile.write(folder.resolve(ShippedVectors.FILE), name, 256, vectors);
    }

    private DenseIndex started() {
        DenseIndex denseIndex = model.start(settings(true));
        denseIndex.follow(shelf);
        awaitAll(denseIndex);
        return denseIndex;
    }

    private void awaitAll(DenseIndex denseIndex) {
        await().until(() -> denseIndex.progress().filter(progress -> progress.done() == shelf.size()).isPresent());
    }

    private String nearest(DenseIndex denseIndex, String question) {
        Map<String, Double> cosines = denseIndex.nearest(question);
        return shelf.text(cosines.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey())
                .orElseThrow().content();
    }

    private LibrarySettings settings(boolean vectors) {
        return new LibrarySettings(folder.toString(), folder.resolve("index").toString(), "", 0.4, 0.15, vectors,
                Duration.ofMinutes(10));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("index"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static final class Shelf implements TextSource {

        private final Map<String, String> texts = new ConcurrentHashMap<>();

        void put(String... all) {
            for (String text : all) {
                texts.put(TextKey.of(text), text);
            }
        }

        void remove(String text) {
            texts.remove(TextKey.of(text));
        }

        int size() {
            return texts.size();
        }

        @Override
        public Set<String> keys() {
            return Set.copyOf(texts.keySet());
        }

        @Override
        public Optional<TextSource.Text> text(String key) {
            return Optional.ofNullable(texts.get(key)).map(text -> new TextSource.Text(text, false));
        }
    }
}
