package org.xianfeng.hostile;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Requests as programs, pages and Telegram send them, each damaged by a seed of its own. */
final class HostileRequest {

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String CHAT = "\"chat\":{\"id\":CHAT,\"type\":\"private\"}";
    private static final String FROM = "\"from\":{\"id\":CHAT,\"is_bot\":false,\"first_name\":\"三\",\"language_code\":\"zh-hans\"}";
    private static final String MESSAGE = "{\"update_id\":UPDATE,\"message\":{\"message_id\":5,\"date\":1782892800,"
            + CHAT
            + "," + FROM + ",";
    private static final List<String> UPDATES = List.of(MESSAGE + "\"text\":\"TEXT\"}}",
            MESSAGE + "\"text\":\"/start t_1\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]}}",
            MESSAGE + "\"text\":\"TEXT\",\"forward_origin\":{\"type\":\"user\",\"date\":1,\"sender_user\":{\"id\":9,"
                    + "\"is_bot\":false,\"first_name\":\"四\"}}}}",
            MESSAGE + "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9,\"file_size\":90}],"
                    + "\"caption\":\"TEXT\"}}",
            MESSAGE + "\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_name\":\"表.xlsx\","
                    + "\"mime_type\":\"application/pdf\",\"file_size\":90}}}",
            MESSAGE + "\"location\":{\"latitude\":37.1,\"longitude\":114.5}}}",
            MESSAGE + "\"venue\":{\"location\":{\"latitude\":37.1,\"longitude\":114.5},\"title\":\"x\",\"address\":\"y\"}}}",
            MESSAGE + "\"sticker\":{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,"
                    + "\"height\":1,\"is_animated\":false,\"is_video\":false}}}",
            "{\"update_id\":UPDATE,\"callback_query\":{\"id\":\"q\"," + FROM
                    + ",\"chat_instance\":\"c\",\"data\":\"ACTION\","
                    + "\"message\":{\"message_id\":7,\"date\":1782892800," + CHAT + ",\"text\":\"x\"}}}",
            "{\"update_id\":UPDATE,\"my_chat_member\":{" + CHAT + "," + FROM
                    + ",\"date\":1,\"old_chat_member\":{\"user\":"
                    + "{\"id\":1,\"is_bot\":true,\"first_name\":\"b\"},\"status\":\"member\"},\"new_chat_member\":{\"user\":"
                    + "{\"id\":1,\"is_bot\":true,\"first_name\":\"b\"},\"status\":\"kicked\",\"until_date\":0}}}",
            "{\"update_id\":UPDATE,\"edited_message\":{\"message_id\":5,\"date\":1,\"edit_date\":2," + CHAT + "," + FROM
                    + ",\"text\":\"TEXT\"}}",
            "{\"update_id\":UPDATE,\"message\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":-100CHAT,\"type\":\"supergroup\","
                    + "\"title\":\"群\"}," + FROM + ",\"text\":\"/help@xianfeng_bot TEXT\"}}");
    private static final List<String> TEXTS = List.of("遵义会议是什么时候召开的？", "/help", "/mine", "/activities", "/new",
            "/tasks",
            "/name 张三", "/profile", "/cancel", "报名", "明天下午3点", "2", "/start in_1-1_AAAAAAAAAAAA", "/certificate 2026",
            "/broadcast", "/ask 长征", "1935年1月发生了什么", "zunyi huiyi", "那他呢？", "/language", "When was the Zunyi Meeting?");
    private static final List<String> ACTIONS = List.of("volunteer:list:0", "volunteer:join:1.1", "volunteer:leave:1.1",
            "volunteer:open:1", "volunteer:manage:1", "attendance:list:1.1.0", "attendance:who:1.1.0:telegram:7",
            "knowledge:page:zunyi-huiyi:0", "tasks:list:0", "flow:newactivity:1:back", "chat:speak:en", "browse:today",
            "feedback:down:x", "broadcast:read:1", "export:csv:activity:1", "confirm:yes:telegram:7:000000000000",
            "record:year:2026", "organisation:list:BRANCH:0", "calendar:post:1.1", "aftercare:rate:1.1:5");
    private static final List<String> PATHS = List.of("/", "/verify?number=2026-000001&code=AAAA-AAAA-AAAA",
            "/verify/2026-000001/AAAA", "/checkin/1.1/AAAAAAAAAAAAAAAAAAAAAAAAAA", "/calendar/AAAAAAAA.ics",
            "/admin/claim?token=AAAA", "/chat/enclosures?of=web.a.0", "/api/v1/today?date=2026-07-01",
            "/api/v1/timeline?from=1921&to=1949", "/api/v1/topics", "/api/v1/random", "/api/v1/feedback",
            "/api/v1/library/reindex", "/actuator/health", "/error", "/api/v1/openapi", "/chat/icon.svg");
    private static final int CHATS = 2_000;

    private final String url;
    private final String webhookSecret;
    private final String cookie;

    HostileRequest(String url, String webhookSecret, String cookie) {
        this.url = url;
        this.webhookSecret = webhookSecret;
        this.cookie = cookie;
    }

    HttpRequest of(long number, RandomGenerator random) {
        Mutator mutator = new Mutator(random);
        return switch (random.nextInt(10)) {
            case 0 -> post("/chat/messages", mutator.mutate("{\"id\":\"" + id(random) + "\",\"text\":\""
                    + any(TEXTS, random) + "\"}"));
            case 1 -> post("/chat/presses", mutator.mutate("{\"id\":\"" + id(random) + "\",\"action\":\""
                    + any(ACTIONS, random) + "\",\"message\":\"web.x.0\"}"));
            case 2 -> post("/chat/starts", mutator.mutate("{\"id\":\"" + id(random) + "\",\"link\":\"t_1\"}"));
            case 3 -> post("/api/v1/ask", mutator.mutate("{\"question\":\"" + any(TEXTS, random)
                    + "\",\"session\":\"s\"}"));
            case 4 -> get(path(random, mutator));
            default -> update(number, random, mutator);
        };
    }

    private HttpRequest update(long number, RandomGenerator random, Mutator mutator) {
        String update = any(UPDATES, random).replace("CHAT", Integer.toString(1000 + random.nextInt(CHATS)))
                .replace("TEXT", any(TEXTS, random)).replace("ACTION", any(ACTIONS, random))
                .replace("UPDATE", Long.toString(number + 1));
        return request("/telegram/webhook").header(SECRET_HEADER, webhookSecret)
                .POST(BodyPublishers.ofString(mutator.mutate(update))).build();
    }

    /** Without what could not be sent: of the rest each character may be another. */
    private static String path(RandomGenerator random, Mutator mutator) {
        String whole = any(PATHS, random);
        int query = whole.indexOf('?');
        String mutated = query < 0 || random.nextBoolean()
                ? whole.charAt(0) + encoded(mutator.mutate(whole.substring(1)))
                : whole.substring(0, query + 1) + encoded(mutator.mutate(whole.substring(query + 1)));
        return mutated.length() > 6000 ? mutated.substring(0, 6000).replaceFirst("%.?$", "") : mutated;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3F", "?")
                .replace("%3D", "=").replace("%26", "&").replace("%3B", ";");
    }

    private HttpRequest post(String path, String body) {
        return request(path).header("Cookie", cookie).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/json");
    }

    private static UUID id(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
