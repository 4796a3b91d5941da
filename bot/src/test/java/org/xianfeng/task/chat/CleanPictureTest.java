package org.xianfeng.task.chat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures that bear more than can be seen, and files that only pretend to be pictures. */
class CleanPictureTest {

    @TempDir
    private Path folder;

    @Test
    void forgetsThePlaceAndWhatIsHiddenBehind() throws IOException {
        byte[] sent = Snapshots.withExif(Snapshots.picture("jpeg", 80, 40), 1);
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(sent);
        polyglot.write("PK\3\4<script>".getBytes(StandardCharsets.US_ASCII));
        Path file = file(polyglot.toByteArray());
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Exif", Snapshots.PLACE, "<script>");
        assertThat(CleanPicture.replace(file)).isTrue();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", Snapshots.PLACE, "<script>");
        assertThat(ImageIO.read(file.toFile())).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(80, 40);
    }

    /** The left edge is red; where it is once the picture stands as it was seen. */
    @ParameterizedTest
    @CsvSource({"1, 80, 40, 2, 20", "2, 80, 40, 77, 20", "3, 80, 40, 77, 20", "4, 80, 40, 2, 20", "5, 40, 80, 20, 2",
            "6, 40, 80, 20, 2", "7, 40, 80, 20, 77", "8, 40, 80, 20, 77"})
    void putsItUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        Path file = file(Snapshots.withExif(Snapshots.picture("jpeg", 80, 40), orientation));
        assertThat(CleanPicture.replace(file)).isTrue();
        BufferedImage upright = ImageIO.read(file.toFile());
        assertThat(upright).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(width, height);
        assertThat(new Color(upright.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(width - 1 - redX, height - 1 - redY)).getRed()).isLessThan(60);
    }

    @Test
    void takesAPngAndMakesALargeOneSmaller() throws IOException {
        Path file = file(Snapshots.picture("png", 6000, 30));
        assertThat(CleanPicture.replace(file)).isTrue();
        assertThat(Files.readAllBytes(file)).startsWith(0xFF, 0xD8);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "\u0089PNG\r\n",
            "%PDF-1.7", "RIFF....WEBP"})
    void refusesWhatIsNoPicture(String content) throws IOException {
        Path file = file(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CleanPicture.replace(file)).isFalse();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(content);
    }

    @Test
    void refusesAGifAndAPictureThatIsCutInItsHeader() throws IOException {
        assertThat(CleanPicture.replace(file(Snapshots.picture("gif", 80, 40)))).isFalse();
        byte[] jpeg = Snapshots.picture("jpeg", 80, 40);
        assertThat(CleanPicture.replace(file(Arrays.copyOf(jpeg, 100)))).isFalse();
    }

    /** A few bytes that would unfold into four billion pixels. */
    @Test
    void refusesToUnfoldABomb() throws IOException {
        byte[] png = Snapshots.picture("png", 8, 8);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 65_500).putInt(20, 65_500);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(CleanPicture.replace(file(png))).isFalse();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture"), content);
    }
}
