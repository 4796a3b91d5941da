package org.xianfeng.volunteer.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.QrCode;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.store.SecretSettings;
import org.xianfeng.store.Secrets;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.hours.Hours;

import static org.assertj.core.api.Assertions.assertThat;

/** The PDF as a reader gets it: its text, its fonts, its code, and how it looks. */
class CertificatePdfTest {

    private static final String ADDRESS = "https://bot.example.org/verify/2026-000123/7K2M-9QXA-04TF";

    @TempDir
    static Path folder;

    @Test
    void printsWhatItSaysInAFontThatItBrings() throws Exception {
        try (TestRedis redis = TestRedis.in(folder)) {
            CertificateText sheet = new CertificateText(
                    new CheckCodes(new Secrets(redis.client(), new SecretSettings(null))),
                    ShippedPhrases.load(),
                    ZoneId.of("Asia/Shanghai"));
            CertificateText.Words words = sheet.of(certificate("阿依古丽·买买提"));
            byte[] file = print(words);
            try (PDDocument document = Loader.loadPDF(file)) {
                Glyphs glyphs = new Glyphs();
                String text = glyphs.getText(document).replaceAll("\\s+", "");
                assertThat(text).contains(words.title(), squeezed(words.number()), squeezed(words.body()),
                        squeezed(words.code()), words.issuer(), words.day(),
                        "（盖章有效）");
                assertThat(words.facts()).allSatisfy(
                        fact -> assertThat(text).contains(squeezed(fact.name()), squeezed(fact.value())));
                assertThat(glyphs.fonts).isNotEmpty().allSatisfy(font -> {
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("NotoSansSC");
                });
                assertThat(glyphs.missing).isEmpty();
                assertThat(file).hasSizeLessThan(300_000);
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
                ImageIO.write(picture, "png", Path.of("target/certificate.png").toFile());
                assertThat(scanned(picture)).isEqualTo(ADDRESS);
            }
        }
    }

    @Test
    void printsASignInPlaceOfACharacterThatNoFontHas() throws IOException {
        try (TestRedis redis = TestRedis.in(folder)) {
            CertificateText sheet = new CertificateText(
                    new CheckCodes(new Secrets(redis.client(), new SecretSettings(null))),
                    ShippedPhrases.load(),
                    ZoneId.of("Asia/Shanghai"));
            try (PDDocument document = Loader.loadPDF(print(sheet.of(certificate("王🚀\u0000😀"))))) {
                assertThat(new PDFTextStripper().getText(document)).contains("王〓〓");
            }
        }
    }

    @Test
    void namesADayOnceWhereAllWasDoneOnIt() {
        try (TestRedis redis = TestRedis.in(folder)) {
            CertificateText.Words words = new CertificateText(
                    new CheckCodes(new Secrets(redis.client(), new SecretSettings(null))), ShippedPhrases.load(),
                    ZoneId.of("Asia/Shanghai")).of(certificate("张三", LocalDate.of(2026, 11, 23)));
            assertThat(words.body()).startsWith("兹证明 张三 于 2026年11月23日 参加").doesNotContain("至", "期间");
            assertThat(words.facts().get(1).value()).isEqualTo("2026年11月23日");
        }
    }

    private static Certificate certificate(String name) {
        return certificate(name, LocalDate.of(2026, 1, 1));
    }

    private static Certificate certificate(String name, LocalDate first) {
        return new Certificate("2026-000123", new ChatId("telegram", "7"), name, "邢台市襄都区兴达社区党总支",
                new CertificateSubject.Period(first, LocalDate.of(2026, 11, 23)), new Hours(73), 21,
                Instant.parse("2026-11-23T01:00:00Z"), false);
    }

    private static byte[] print(CertificateText.Words words) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CertificatePdf().write(words, Optional.of(ADDRESS), file);
        return file.toByteArray();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What the code says, which stands in the lower left corner. */
    private static String scanned(BufferedImage page) {
        return QrCode.read(page.getSubimage(100, 1380, 300, 280));
    }

    /** Which fonts are used, and which glyphs of them are the one that stands for none. */
    private static final class Glyphs extends PDFTextStripper {

        private final List<PDFont> fonts = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            fonts.add(glyph.getFont());
            if (glyph.getCharacterCodes()[0] == 0) {
                missing.add(glyph.getUnicode());
            }
            super.processTextPosition(glyph);
        }
    }
}
