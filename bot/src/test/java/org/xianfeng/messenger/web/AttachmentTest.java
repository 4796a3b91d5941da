package org.xianfeng.messenger.web;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that messages bring, as a page's requests see them. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(30)
class AttachmentTest {

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of(), PaperDialog.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void offersADocumentToSave() throws Exception {
        try (ChatClient member = visitor()) {
            JsonNode file = ask(member, "document");
            assertThat(file.get("name").asString()).isEqualTo("名单.txt");
            assertThat(file.get("shown").asBoolean()).isFalse();
            HttpResponse<String> answer = member.get(file.get("address").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("paper for web:");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
                    .contains("%E5%90%8D%E5%8D%95.txt");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void showsAPictureInTheChat() throws Exception {
        try (ChatClient member = visitor()) {
            JsonNode file = ask(member, "picture");
            assertThat(file.get("shown").asBoolean()).isTrue();
            HttpResponse<String> answer = member.get(file.get("address").asString());
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline;");
        }
    }

    @Test
    void givesAFileToNobodyElse() throws Exception {
        try (ChatClient member = visitor();
                ChatClient other = visitor();
                ChatClient stranger = ChatClient.stranger(service.url())) {
            String address = ask(member, "document").get("address").asString();
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(stranger.get(address).statusCode()).isEqualTo(401);
            assertThat(member.get(address + "x").statusCode()).isEqualTo(404);
        }
    }

    private static JsonNode ask(ChatClient member, String what) throws Exception {
        try (EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), what);
            events.next();
            return events.next().json().get("file");
        }
    }

    private static ChatClient visitor() throws Exception {
        return ChatClient.visitor(service.url());
    }
}
