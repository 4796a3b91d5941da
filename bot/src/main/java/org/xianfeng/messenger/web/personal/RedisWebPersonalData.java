package org.xianfeng.messenger.web.personal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the web chat, its files, and the browsers that are told of news. In others' logs a name may stand. */
@Component
final class RedisWebPersonalData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UnifiedJedis redis;
    private final Phrases phrases;
    private final ZoneId zone;

    RedisWebPersonalData(UnifiedJedis redis, Phrases phrases, ZoneId zone) {
        this.redis = redis;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.names("{web:*}:log"), PersonalKey.own("{web:*}:unseen"),
                PersonalKey.own("{web:*}:line:*"), PersonalKey.own("{web:*}:language"),
                PersonalKey.own("{web:*}:wanted"), PersonalKey.own("{web:*}:push"),
                PersonalKey.own("{web:*}:enclosure:*"));
    }

    /** What was said, line by line. */
    @Override
    public List<String> told(ChatId member, Locale language) {
        return redis.xrange("{" + member + "}:log", "-", "+").stream()
                .flatMap(entry -> Stream.ofNullable(entry.getFields().get("message"))).map(JSON::readTree)
                .map(line -> phrases.plain(language, line.path("mine").asBoolean()
                        ? "privacy.told.mine"
                        : "privacy.told.ours", MINUTE.format(moment(line.path("at")).atZone(zone)),
                        TAGS.matcher(line.path("html").asString()).replaceAll("")))
                .toList();
    }

    private static Instant moment(JsonNode at) {
        return at.isNumber() ? Instant.ofEpochSecond(at.asLong()) : Instant.parse(at.asString());
    }
}
