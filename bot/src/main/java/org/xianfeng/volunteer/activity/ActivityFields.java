package org.xianfeng.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An activity as the fields of one hash, flat, so that a script reads those that it needs: {@code s1.start} of the
 * first shift, {@code p1.places} of the first post. Times are in milliseconds.
 */
public final class ActivityFields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {
    };

    private ActivityFields() {}

    /** Names and values by turns. */
    public static List<String> write(Activity activity) {
        List<String> fields = new ArrayList<>(List.of("title", activity.title(), "description",
                activity.description(), "place", activity.place(), "organizer", activity.organizer().toString(),
                "state", activity.state().name(), "version", "1", "task", activity.task(), "shifts",
                numbers(activity.shifts().stream().map(Shift::number)
                        .toList())));
        write(fields, activity.rules());
        activity.shifts().forEach(shift -> write(fields, shift));
        return fields;
    }

    private static void write(List<String> fields, Rules rules) {
        fields.addAll(List.of("eligibility", JSON.writeValueAsString(rules.eligibility()), "sign-up-ends",
                millis(rules.signUpEnds()), "withdrawal-ends", millis(rules.withdrawalEnds()), "promotion",
                rules.promotion().name()));
        rules.draw().ifPresent(at -> fields.addAll(List.of("draw", millis(at))));
    }

    private static void write(List<String> fields, Shift shift) {
        String s = "s" + shift.number();
        fields.addAll(List.of(s + ".start", millis(shift.start()), s + ".end", millis(shift.end()), s + ".posts",
                numbers(shift.posts().stream().map(Post::number).toList())));
        for (Post post : shift.posts()) {
            String p = "p" + post.number();
            fields.addAll(List.of(p + ".role", post.role(), p + ".places", Integer.toString(post.places()),
                    p + ".skills", JSON.writeValueAsString(post.skills())));
        }
    }

    /** Grows with every change of what these fields say, though not with sign-ups. */
    public static String version(Map<String, String> fields) {
        return field(fields, "version");
    }

    /** The secret of its draw, and what is published at once, so that nobody can choose the secret afterwards. */
    public static List<String> seed(String seed) {
        return List.of("seed", seed, "commitment", DigestUtils.sha256Hex(seed));
    }

    /** What may be known of the draw; the seed only when there is nothing left to draw. */
    public static Optional<Draw> draw(Map<String, String> fields) {
        if (!fields.containsKey("draw")) {
            return Optional.empty();
        }
        boolean isDrawn = numbers(field(fields, "shifts")).stream()
                .flatMap(shift -> numbers(field(fields, "s" + shift + ".posts")).stream())
                .allMatch(post -> fields.containsKey("p" + post + ".drawn"));
        return Optional.of(new Draw(moment(fields, "draw"), field(fields, "commitment"),
                isDrawn ? Optional.of(field(fields, "seed")) : Optional.empty()));
    }

    /** The activity that these fields describe. */
    public static Activity read(ActivityId id, Map<String, String> fields) {
        List<Shift> shifts = numbers(field(fields, "shifts")).stream().map(number -> shift(fields, number))
                .sorted(Comparator.comparing(Shift::start)).toList();
        return new Activity(id, field(fields, "title"), field(fields, "description"), field(fields, "place"), shifts,
                rules(fields), ChatId.parse(field(fields, "organizer")), State.valueOf(field(fields, "state")),
                fields.getOrDefault("task", ""));
    }

    private static Rules rules(Map<String, String> fields) {
        return new Rules(JSON.readValue(field(fields, "eligibility"), Eligibility.class),
                duration(fields, "sign-up-ends"), duration(fields, "withdrawal-ends"),
                Rules.Promotion.valueOf(field(fields, "promotion")),
                Optional.ofNullable(fields.get("draw")).map(at -> moment(fields, "draw")));
    }

    private static Shift shift(Map<String, String> fields, int number) {
        String s = "s" + number;
        List<Post> posts = numbers(field(fields, s + ".posts")).stream().map(post -> post(fields, post)).toList();
        return new Shift(number, moment(fields, s + ".start"), moment(fields, s + ".end"), posts);
    }

    private static Post post(Map<String, String> fields, int number) {
        String p = "p" + number;
        return new Post(number, field(fields, p + ".role"), Integer.parseInt(field(fields, p + ".places")),
                JSON.readValue(field(fields, p + ".skills"), TEXTS));
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    public static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static Instant moment(Map<String, String> fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(field(fields, name)));
    }

    private static Duration duration(Map<String, String> fields, String name) {
        return Duration.ofMillis(Long.parseLong(field(fields, name)));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("an activity has no " + name + " in Redis");
        }
        return value;
    }
}
