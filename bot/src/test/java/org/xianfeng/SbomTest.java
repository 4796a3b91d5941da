package org.xianfeng;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service is made of is told by itself, for whoever must look for holes in it. */
class SbomTest {

    @Test
    void namesWhatTheServiceIsMadeOfWithVersionsAndLicences() throws IOException {
        JsonNode bill;
        try (InputStream file = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            bill = JsonMapper.shared().readTree(Objects.requireNonNull(file, "the build writes it"));
        }
        assertThat(bill.path("components").valueStream().map(one -> one.path("name").asString()))
                .contains("embedded-redis", "jedis", "lucene-core", "pdfbox", "spring-webmvc");
        assertThat(bill.path("components").valueStream()).allSatisfy(
                one -> assertThat(one.path("version").asString()).as(one.path("name").asString()).isNotBlank());
        assertThat(bill.path("components").valueStream()
                .filter(one -> one.path("scope").asString("required").equals("required"))
                .filter(one -> one.path("licenses").isEmpty()).map(one -> one.path("name").asString()))
                .as("without a licence").isEmpty();
    }
}
