package org.xianfeng.knowledge.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feedback in Redis, under one hash tag: what is told about a question is one script. */
@Component
final class RedisFeedback implements Feedback {

    /** How many questions wait for the admins at most. */
    static final int MOST_KEPT = 10_000;

    private static final Script TELL = Script.load(RedisFeedback.class, "tell.lua");
    private static final Script NOTE = Script.load(RedisFeedback.class, "note.lua");
    private static final Script SETTLE = Script.load(RedisFeedback.class, "settle.lua");

    private static final String KEPT = "{feedback}:kept";
    private static final String BY_TIME = "{feedback}:kept-by-time";
    private static final String TOTALS = "{feedback}:totals";
    private static final String DISMISSED = "{feedback}:dismissed";

    /** So long the buttons under an answer work. */
    private static final Duration ASKED_KEPT = Duration.ofDays(3);
    private static final Duration QUESTION_KEPT = Duration.ofDays(180);
    /** So that a month can be compared with the same one of the year before. */
    private static final Duration DAYS_KEPT = Duration.ofDays(800);
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_NOTES = 5;
    private static final int KEY_BYTES = 9;
    private static final int SALT_BYTES = 16;

    private final UnifiedJedis redis;
    private final Clock clock;
    private final ZoneId zone;
    private final RandomGenerator chance;
    private final int mostKept;

    @Autowired
    RedisFeedback(UnifiedJedis redis, Clock clock, ZoneId zone, RandomGenerator chance) {
        this(redis, clock, zone, chance, MOST_KEPT);
    }

    RedisFeedback(UnifiedJedis redis, Clock clock, ZoneId zone, RandomGenerator chance, int mostKept) {
        this.redis = redis;
        this.clock = clock;
        this.zone = zone;
        this.chance = chance;
        this.mostKept = mostKept;
    }

    @Override
    public QuestionRef asked(String request, String question, boolean answered) {
        QuestionRef id = QuestionRef.by(chance);
        String text = Characters.shortened(Redaction.mask(question.strip()), LONGEST_TEXT);
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return new QuestionRef(tell(request, id, "outcome", answered ? "answered" : "missed", "",
                List.of(id.text(), text, key(text), Base64.getEncoder().encodeToString(salt))));
    }

    @Override
    public void opened(String request, QuestionRef asked) {
        tell(request, asked, "outcome", "opened", "missed", List.of());
    }

    @Override
    public FeedbackResult judge(String request, QuestionRef asked, ChatId voter, Verdict verdict) {
        String salt = redis.hget(asked(asked), "salt");
        return salt == null
                ? FeedbackResult.EXPIRED
                : FeedbackResult.valueOf(
                        tell(request, asked, "vote:" + hidden(voter, salt), verdict.word(), "*", List.of()));
    }

    @Override
    public FeedbackResult note(QuestionRef asked, String text) {
        return FeedbackResult.valueOf((String) NOTE.run(redis, List.of(asked(asked), KEPT),
                List.of(Characters.shortened(Redaction.mask(text.strip()), LONGEST_TEXT),
                        Integer.toString(MOST_NOTES))));
    }

    @Override
    public FeedbackResult handOver(String request, QuestionRef asked) {
        return FeedbackResult.valueOf(tell(request, asked, "handed", "handed", "", List.of()));
    }

    private String tell(String request, QuestionRef asked, String slot, String value, String before,
            List<String> rest) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        List<String> arguments = new ArrayList<>(List.of(slot, value, before, Long.toString(clock.millis()),
                DeduplicationWindow.SECONDS, seconds(ASKED_KEPT), seconds(QUESTION_KEPT), Integer.toString(mostKept),
                Integer.toString(today.getDayOfMonth()), seconds(DAYS_KEPT)));
        arguments.addAll(rest);
        return (String) TELL.run(redis, List.of("{feedback}:request:" + request, asked(asked), KEPT, BY_TIME, TOTALS,
                DISMISSED, daysKey(YearMonth.from(today))), arguments);
    }

    @Override
    public List<KeptQuestion> kept() {
        Map<String, String> records = redis.hgetAll(KEPT);
        List<KeptQuestion> questions = new ArrayList<>();
        for (Tuple one : redis.zrangeWithScores(BY_TIME, ZRangeParams.zrangeParams(0, -1).rev())) {
            String json = records.get(one.getElement());
            if (json != null) {
                questions.add(read(one.getElement(), JsonMapper.shared().readTree(json),
                        Instant.ofEpochMilli((long) one.getScore())));
            }
        }
        return questions;
    }

    private static KeptQuestion read(String key, JsonNode record, Instant last) {
        Map<Verdict, Integer> faults = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            int count = record.path(verdict.word()).asInt(0);
            if (count > 0) {
                faults.put(verdict, count);
            }
        }
        List<String> notes = record.path("notes").valueStream().map(JsonNode::asString).toList();
        return new KeptQuestion(key, record.path("text").asString(), record.path("missed").asInt(0),
                record.path("handed").asInt(0), faults, notes, last);
    }

    @Override
    public long waiting() {
        return redis.zcard(BY_TIME);
    }

    @Override
    public Map<LocalDate, DayCount> days(YearMonth month) {
        Map<String, String> counts = redis.hgetAll(daysKey(month));
        Map<LocalDate, DayCount> days = new TreeMap<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            DayCount count = new DayCount(count(counts, day, "answered"), count(counts, day, "opened"),
                    count(counts, day, "missed"));
            if (count.all() > 0) {
                days.put(month.atDay(day), count);
            }
        }
        return days;
    }

    /** What was answered after all is taken from what was missed on the day on which that became known. */
    private static long count(Map<String, String> counts, int day, String what) {
        return Math.max(0, Long.parseLong(counts.getOrDefault(day + ":" + what, "0")));
    }

    private static String daysKey(YearMonth month) {
        return "{feedback}:days:" + (month.getYear() * 100 + month.getMonthValue());
    }

    @Override
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        redis.hgetAll(TOTALS).forEach((what, count) -> totals.put(what, Long.parseLong(count)));
        return totals;
    }

    @Override
    public int settle(List<String> keys, Settlement how) {
        List<String> arguments = new ArrayList<>(List.of(how.name().toLowerCase(Locale.ROOT),
                Long.toString(clock.millis()), seconds(QUESTION_KEPT), Integer.toString(mostKept)));
        arguments.addAll(keys);
        return Math.toIntExact(
                (Long) SETTLE.run(redis, List.of(KEPT, BY_TIME, TOTALS, DISMISSED), arguments));
    }

    private static String asked(QuestionRef id) {
        return "{feedback}:asked:" + id;
    }

    /** The same for the same question, however it is punctuated or written. */
    private static String key(String text) {
        String folded = Folding.fold(text).replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        byte[] digest = DigestUtils.sha256(folded.isEmpty() ? text : folded);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KEY_BYTES));
    }

    /** Tells voters of one question apart, and nothing else: the salt is the question's own and goes with it. */
    private static String hidden(ChatId voter, String salt) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, salt).hmac(voter.toString()));
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
