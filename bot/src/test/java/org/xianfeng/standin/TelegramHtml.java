package org.xianfeng.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML of a message as Telegram does: some tags are known, everything else is an error. */
final class TelegramHtml {

    private static final Set<String> TAGS = Set.of("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a",
            "code", "pre", "span", "tg-spoiler", "blockquote");

    private static final Map<String, String> CHARACTERS = Map.of("&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;",
            "\"");

    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot);");

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private TelegramHtml(String html) {
        this.html = html;
    }

    /** What a reader sees. */
    static String plain(String html) {
        return new TelegramHtml(html).read().strip();
    }

    private String read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            plain.append(characters(html.substring(at, tag < 0 ? html.length() : tag)));
            at = tag < 0 ? html.length() : tag;
            if (tag >= 0) {
                readTag();
            }
        }
        if (!open.isEmpty()) {
            throw unreadable("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return plain.toString();
    }

    private void readTag() {
        int end = html.indexOf('>', at);
        if (end < 0) {
            throw unreadable("Unclosed start tag at byte offset " + offset());
        }
        String tag = html.substring(at + 1, end);
        if (tag.startsWith("/")) {
            close(tag.substring(1).strip());
        } else {
            open(tag.split("[\\s>]", 2)[0]);
        }
        at = end + 1;
    }

    private void open(String name) {
        if (!TAGS.contains(name)) {
            throw unreadable("Unsupported start tag \"" + name + "\" at byte offset " + offset());
        }
        open.push(name);
    }

    private void close(String name) {
        if (open.isEmpty()) {
            throw unreadable("Unexpected end tag at byte offset " + offset());
        }
        String expected = open.pop();
        if (!expected.equals(name)) {
            throw unreadable("Unmatched end tag at byte offset " + offset() + ", expected \"</" + expected
                    + ">\", found \"</" + name + ">\"");
        }
    }

    private int offset() {
        return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String characters(String text) {
        return ENTITY.matcher(text)
                .replaceAll(
                        entity -> Matcher.quoteReplacement(CHARACTERS.getOrDefault(entity.group(), entity.group())));
    }

    private static Refusal unreadable(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }
}
