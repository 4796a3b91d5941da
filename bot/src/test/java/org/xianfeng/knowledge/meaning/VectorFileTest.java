package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VectorFileTest {

    private static final String MODEL = "model/1";

    private final Map<String, byte[]> vectors = IntStream.range(0, 100).boxed()
            .collect(Collectors.toMap(number -> TextKey.of("text " + number), number -> new byte[]{
                    number.byteValue(), -1, 127}));

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve(ShippedVectors.FILE);
        VectorFile.write(file, MODEL, 3, vectors);
    }

    @Test
    void hasWhatWasWritten() throws IOException {
        VectorFile read = VectorFile.read(file, MODEL);
        assertThat(read.count()).isEqualTo(100);
        assertThat(vectors).allSatisfy((key, vector) -> assertThat(read.vector(key)).hasValue(vector));
        assertThat(read.vector(TextKey.of("another text"))).isEmpty();
    }

    @Test
    void isTheSameForTheSameVectors() throws IOException {
        byte[] first = Files.readAllBytes(file);
        VectorFile.write(file, MODEL, 3, Map.copyOf(vectors));
        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void canBeEmpty() throws IOException {
        VectorFile.write(file, MODEL, 0, Map.of());
        assertThat(VectorFile.read(file, MODEL).vector(TextKey.of("text 1"))).isEmpty();
    }

    @Test
    void isNotReadForAnotherModel() {
        assertThatThrownBy(() -> VectorFile.read(file, "model/2")).isInstanceOf(IOException.class)
                .hasMessage("it is of the model model/1 and not of model/2");
    }

    @Test
    void isNotReadWhenItIsMissing() throws IOException {
        Files.delete(file);
        assertThatThrownBy(() -> VectorFile.read(file, MODEL)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isNotReadWhenOneByteIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThatThrownBy(() -> VectorFile.read(file, MODEL)).as("byte " + at).isInstanceOf(IOException.class);
        }
    }

    @Test
    void isNotReadWhenItIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> VectorFile.read(file, MODEL)).as(length + " bytes")
                    .isInstanceOf(IOException.class);
        }
    }
}
