package org.xianfeng.volunteer.certificate;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import tools.jackson.databind.json.JsonMapper;

/** Certificates in Redis, each under its number; and for each member which one says what. */
@Component
final class RedisCertificates {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{6,9}");

    private final UnifiedJedis redis;

    RedisCertificates(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** A number that no other certificate has. */
    String nextNumber(int year) {
        return String.format(Locale.ROOT, "%d-%06d", year, redis.incr("certificate:numbers:" + year));
    }

    void keep(Certificate certificate) {
        redis.set(key(certificate.number()), JSON.writeValueAsString(certificate));
        redis.hset(of(certificate.member()), saying(certificate), certificate.number());
    }

    Optional<Certificate> find(String number) {
        return NUMBER.matcher(number).matches()
                ? Optional.ofNullable(redis.get(key(number))).map(json -> JSON.readValue(json, Certificate.class))
                : Optional.empty();
    }

    /** The one that says the same already. */
    Optional<Certificate> same(Certificate wanted) {
        return Optional.ofNullable(redis.hget(of(wanted.member()), saying(wanted))).flatMap(this::find);
    }

    /** Has all of the one's be the other's, who is the same person. */
    void become(ChatId from, ChatId into) {
        redis.hvals(of(from)).forEach(number -> find(number).filter(certificate -> certificate.member().equals(from))
                .ifPresent(certificate -> redis.set(key(number), JSON.writeValueAsString(certificate.of(into)))));
        new Renaming(redis, from.toString(), into.toString()).move(of(from), of(into));
    }

    /** Counts one more attempt from an address, and tells how many there were within this time. */
    long attempts(String address, Duration within) {
        String key = "certificate:attempts:" + address;
        redis.set(key, "0", SetParams.setParams().nx().ex(within.toSeconds()));
        return redis.incr(key);
    }

    /** What makes two certificates the same, but for their numbers and when they were issued. */
    private static String saying(Certificate certificate) {
        return String.join("\n", certificate.subject().toString(), certificate.hours().toString(),
                Long.toString(certificate.activities()), certificate.name(), certificate.issuer())
                + (certificate.confirmed() ? "\nconfirmed" : "");
    }

    private static String key(String number) {
        return "certificate:" + number;
    }

    private static String of(ChatId member) {
        return "{mem:" + member + "}:certificates";
    }
}
