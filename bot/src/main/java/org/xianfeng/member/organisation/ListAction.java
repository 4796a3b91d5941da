package org.xianfeng.member.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.member.Attribute;

/**
 * What a button about one of the organisation's lists carries: {@code FEATURE:VERB:ATTRIBUTE:ARGUMENT}.
 *
 * @param argument a page, or the key of a name
 */
public record ListAction(String verb, Attribute attribute, String argument) {

    private static final Pattern FORM = Pattern.compile("([a-z]+):(BRANCH|GRID|SKILL):([0-9a-f-]{1,36})");

    /** Empty if this is no such button of the feature. */
    public static Optional<ListAction> parse(String feature, String action) {
        if (!action.startsWith(feature)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(action.substring(feature.length()));
        return parts.matches()
                ? Optional.of(new ListAction(parts.group(1), Attribute.valueOf(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    public static String page(String feature, String verb, Attribute attribute, int page) {
        return feature + verb + ":" + attribute + ":" + page;
    }

    public static String name(String feature, String verb, Attribute attribute, String name) {
        return feature + verb + ":" + attribute + ":" + key(name);
    }

    /** The page it asks for; the first if it carries something else. */
    public int page() {
        return argument.matches("[0-9]{1,6}") ? Integer.parseInt(argument) : 0;
    }

    /** The name it is about; empty if that is not in the list any more. */
    public Optional<String> among(List<String> names) {
        return names.stream().filter(name -> key(name).equals(argument)).findFirst();
    }

    /** A name does not fit into a button, and its place in the list may change. */
    private static String key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
