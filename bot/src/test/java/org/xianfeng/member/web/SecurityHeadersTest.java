package org.xianfeng.member.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianfeng.browser.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page of ours tells browsers: those that there are, by going through them, and those that there are not. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SecurityHeadersTest {

    @Test
    void areOnEveryPage(@TempDir Path data) throws Exception {
        try (RunningService service = RunningService.start(data); HttpClient http = HttpClient.newHttpClient()) {
            Set<String> paths = new TreeSet<>(Set.of("/chat/chat.js", "/sw.js", "/nothing-here", "/error", "/readyz",
                    "/actuator/health", "/nothing;here=1"));
            for (RequestMappingHandlerMapping pages : service.beans(RequestMappingHandlerMapping.class)) {
                pages.getHandlerMethods().keySet().forEach(page -> page.getPatternValues()
                        .forEach(pattern -> paths.add(pattern.replaceAll("\\{[^/]*}", "1"))));
            }
            assertThat(paths).hasSizeGreaterThan(20).contains("/", "/verify");
            for (String path : paths) {
                if (path.endsWith("/events") || path.endsWith("/progress")) {
                    continue; // streams, which do not end
                }
                HttpHeaders headers = http.send(HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Accept", "text/html").build(), BodyHandlers.discarding()).headers();
                assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe", "*"));
                assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
                assertThat(headers.firstValue("Referrer-Policy").orElse("")).as(path).isIn("same-origin",
                        "no-referrer");
                assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
                assertThat(headers.firstValue("Server")).as(path).isEmpty();
            }
        }
    }
}
