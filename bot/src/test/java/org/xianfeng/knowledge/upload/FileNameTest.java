package org.xianfeng.knowledge.upload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"学习制度.docx;学习制度.docx", "../../etc/passwd.txt;passwd.txt",
            "C:\\Users\\王\\制度.pdf;制度.pdf", "..\\..\\a.md;a.md", ".hidden.md;hidden.md", "a\u202Etxt.docx;atxt.docx",
            "a\u0000b\u0007.txt;ab.txt", "README.md;_README.md", "checks.jsonl;_checks.jsonl", "a<b>?|*.csv;ab.csv",
            "...;''", "..;''", "/;''", "a.txt. .;a.txt", "无扩展名;无扩展名"})
    void isSafe(String given, String safe) {
        assertThat(FileName.of(given).text()).isEqualTo(safe);
    }

    @Test
    void staysWithinWhatFileSystemsTakeAndKeepsItsEnding() {
        String name = FileName.of("长".repeat(500) + "😀.docx").text();
        assertThat(name).endsWith("长.docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
    }

    @Test
    void neverLeavesItsFolder() {
        for (String given : new String[]{"..", "../..", "a/..", "\u2025/x", ".\u2024/a.txt", "～/a.txt",
                "a/../../b.txt"}) {
            Path folder = Path.of("/shelf");
            assertThat(folder.resolve(FileName.of(given).text()).normalize()).startsWithRaw(folder);
        }
    }
}
