package org.xianfeng.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.chat.ChatId;

/**
 * The organisation's own list of its people (花名册).
 *
 * @param people each as an id, a space and a name, such as {@code telegram:12345 张三}: an id is the messenger's, so that
 *        nobody can be on the list by calling themselves as somebody on it
 */
@ConfigurationProperties("xianfeng.organisation")
public record PeopleSettings(@DefaultValue List<String> people) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+)\\s+(.+)");

    /** @throws IllegalArgumentException if one of them is no id with a name */
    public PeopleSettings {
        people = people.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        read(people);
    }

    Map<ChatId, String> names() {
        return read(people);
    }

    private static Map<ChatId, String> read(List<String> people) {
        Map<ChatId, String> names = new HashMap<>();
        for (String written : people) {
            Matcher parts = WRITTEN.matcher(written);
            Optional<DisplayName> name = parts.matches() ? DisplayName.parse(parts.group(2)) : Optional.empty();
            names.put(ChatId.parse(parts.matches() ? parts.group(1) : written), name.orElseThrow(
                    () -> new IllegalArgumentException(
                            "xianfeng.organisation.people must be of the form telegram:12345 张三, got " + written))
                    .text());
        }
        return Map.copyOf(names);
    }
}
