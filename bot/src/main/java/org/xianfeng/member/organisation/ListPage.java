package org.xianfeng.member.organisation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Verb;
import org.xianfeng.member.Attribute;

/**
 * A page of one of the organisation's lists, as buttons carry it.
 *
 * @param number from 0; the list may have become shorter meanwhile
 */
public record ListPage(Attribute attribute, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(BRANCH|GRID|SKILL):([0-9]{1,6})");

    /** A kind of button that carries one. */
    public static Verb<ListPage> verb(String name) {
        return new Verb<>(name, ListPage::parse);
    }

    private static Optional<ListPage> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new ListPage(Attribute.valueOf(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return attribute + ":" + number;
    }
}
