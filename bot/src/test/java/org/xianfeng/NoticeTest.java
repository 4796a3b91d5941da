package org.xianfeng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is delivered with us is named with its licence, in the version that is delivered. */
class NoticeTest {

    private static final Path NOTICE = Path.of("..", "NOTICE");

    @ParameterizedTest
    @CsvSource({"Redis 7.0.15, BSD 3-Clause License", "Noto Sans SC, SIL Open Font License 1.1",
            "HanLP portable 1.8.6, Apache License 2.0", "bge-small-zh-v1.5, MIT License",
            "ONNX Runtime 1.23.2, MIT License"})
    void namesTheWorkAndItsLicence(String work, String licence) throws IOException {
        assertThat(Files.readString(NOTICE).split("\n\n")).filteredOn(part -> part.startsWith(work)).singleElement()
                .asString().contains(licence, "Copyright");
    }

    @ParameterizedTest
    @CsvSource({"HanLP portable, hanlp-portable", "ONNX Runtime, onnxruntime"})
    void namesTheVersionThatIsThere(String work, String jar) throws IOException {
        String path = System.getProperty("java.class.path");
        String version = path.replaceAll("(?s).*[/\\\\]" + jar + "-(?:portable-)?([0-9.]+)\\.jar.*", "$1");
        assertThat(Files.readString(NOTICE)).contains(work + " " + version);
    }
}
