package org.xianfeng;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service is made of is told by itself, for whoever must look for holes in it. */
class SbomTest {

    /** That go together with ours, in a program that is handed on; of several, one must be among them. */
    private static final Set<String> FITTING = Set.of("Apache-2.0", "MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause",
            "Bouncy Castle Licence", "EPL-2.0", "CC0-1.0", "Public Domain", "FreeBSD License",
            "Mozilla Public License Version 1.1");

    @Test
    void isMadeOfNothingWhoseLicenceDoesNotFit() throws IOException {
        assertThat(bill().path("components").valueStream()).hasSizeGreaterThan(100).allSatisfy(one -> assertThat(
                one.path("licenses").valueStream().map(SbomTest::licence)).as(one.path("name").asString())
                .containsAnyElementsOf(FITTING));
    }

    private static String licence(JsonNode given) {
        JsonNode licence = given.path("license");
        return licence.path("id").asString(licence.path("name").asString(given.path("expression").asString("")));
    }

    @Test
    void namesWhatTheServiceIsMadeOfWithVersionsAndLicences() throws IOException {
        JsonNode bill = bill();
        assertThat(bill.path("components").valueStream().map(one -> one.path("name").asString()))
                .contains("embedded-redis", "jedis", "lucene-core", "pdfbox", "spring-webmvc");
        assertThat(bill.path("components").valueStream()).allSatisfy(
                one -> assertThat(one.path("version").asString()).as(one.path("name").asString()).isNotBlank());
        assertThat(bill.path("components").valueStream()
                .filter(one -> one.path("scope").asString("required").equals("required"))
                .filter(one -> one.path("licenses").isEmpty()).map(one -> one.path("name").asString()))
                .as("without a licence").isEmpty();
    }

    private static JsonNode bill() throws IOException {
        try (InputStream file = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, "the build writes it"));
        }
    }
}
