package org.xianfeng.volunteer.manage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;

/** A part of what somebody manages. Titles are the phrases {@code volunteer.managed.NAME}. */
enum ManagedTab {

    /** What runs now, then what comes next. */
    AHEAD, DRAFTS,
    /** What is over or was called off, the latest first. */
    OVER,
    /** All open ones, whoever made them; for admins. */
    EVERYBODYS;

    static final Verb<Page> LISTED = new Verb<>("volunteer:managed", Page::parse).from(Permission.ORGANIZE);

    String action(int page) {
        return LISTED.with(new Page(this, page));
    }

    /** A page of it, from 0. */
    record Page(ManagedTab tab, int number) {

        private static final Pattern WRITTEN = Pattern.compile("(AHEAD|DRAFTS|OVER|EVERYBODYS)\\.([0-9]{1,4})");

        private static Optional<Page> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new Page(valueOf(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return tab + "." + number;
        }
    }
}
