package org.xianfeng.member.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Verb;
import org.xianfeng.member.Attribute;

/**
 * A name in one of the organisation's lists, as buttons carry it.
 *
 * @param key stands for the name, which does not fit into a button, and whose place in the list may change
 */
public record ListEntry(Attribute attribute, UUID key) {

    private static final Pattern WRITTEN = Pattern
            .compile("(BRANCH|GRID|SKILL):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    public static ListEntry of(Attribute attribute, String name) {
        return new ListEntry(attribute, key(name));
    }

    /** A kind of button that carries one. */
    public static Verb<ListEntry> verb(String name) {
        return new Verb<>(name, ListEntry::parse);
    }

    private static Optional<ListEntry> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new ListEntry(Attribute.valueOf(parts.group(1)), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** The name; empty if it is not in the list any more. */
    public Optional<String> among(List<String> names) {
        return names.stream().filter(name -> key(name).equals(key)).findFirst();
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return attribute + ":" + key;
    }
}
