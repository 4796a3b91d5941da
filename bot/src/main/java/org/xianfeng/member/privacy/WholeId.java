package org.xianfeng.member.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.ChatId;

/** A member's id where it stands in a text as a whole, and not as a part of a longer one. */
final class WholeId {

    private final Pattern pattern;

    WholeId(ChatId member) {
        this.pattern = Pattern.compile("(?<![\\w-])" + Pattern.quote(member.toString()) + "(?![\\w-])");
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    String replacedIn(String text, String by) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
