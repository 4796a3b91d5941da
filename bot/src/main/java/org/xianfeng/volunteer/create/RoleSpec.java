package org.xianfeng.volunteer.create;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;

/**
 * A kind of place that every shift of a draft has, as an organizer writes it: 驾驶员 2（驾驶、急救）.
 *
 * @param skills that it needs; may be empty
 */
record RoleSpec(String role, int places, List<String> skills) {

    private static final Pattern WRITTEN = Pattern
            .compile("([^0-9()]{1," + Post.LONGEST_ROLE + "}?)\\s*([1-9][0-9]{0,5})\\s*[人名位个]?\\s*(?:\\(([^()]*)\\))?");
    private static final String FIELD = "\t";
    private static final String SKILL = ";";

    /** Reads one of several that have been taken apart; empty if it is none. */
    static Optional<RoleSpec> parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches() || parts.group(1).isBlank()
                || Integer.parseInt(parts.group(2)) > Activity.MOST_PLACES) {
            return Optional.empty();
        }
        List<String> skills = parts.group(3) == null ? List.of() : OptionalFields.names(parts.group(3));
        return Optional.of(new RoleSpec(parts.group(1).strip(), Integer.parseInt(parts.group(2)), skills));
    }

    static RoleSpec of(Post post) {
        return new RoleSpec(post.role(), post.places(), List.copyOf(post.skills()));
    }

    RoleSpec needing(List<String> others) {
        return new RoleSpec(role, places, others);
    }

    /** As the session keeps it. */
    String kept() {
        return role + FIELD + places + FIELD + String.join(SKILL, skills);
    }

    /** Reads what {@link #kept} wrote. */
    static RoleSpec ofKept(String line) {
        String[] fields = line.split(FIELD, -1);
        return new RoleSpec(fields[0], Integer.parseInt(fields[1]),
                fields[2].isEmpty() ? List.of() : Arrays.asList(fields[2].split(SKILL, -1)));
    }

    Post post(int number) {
        return new Post(number, role, places, Set.copyOf(skills));
    }
}
