package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;

/**
 * An activity or a post, and a number that a button carries besides: a page, a count.
 *
 * @param number 0 if a button names the thing alone
 */
public record Numbered<T>(T of, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)\\.([0-9]{1,9})");

    static Optional<Numbered<ActivityId>> activity(String written) {
        return ActivityId.parse(written).map(id -> new Numbered<>(id, 0))
                .or(() -> parse(written, ActivityId::parse));
    }

    static Optional<Numbered<PostId>> post(String written) {
        return parse(written, PostId::parse);
    }

    private static <T> Optional<Numbered<T>> parse(String written, Function<String, Optional<T>> parse) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? parse.apply(parts.group(1)).map(of -> new Numbered<>(of, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** As a button carries it: {@code 12.1}, {@code 12.3.1}. */
    @Override
    public String toString() {
        return of + "." + number;
    }
}
