package org.xianfeng.chat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text with emphasis, as the part of HTML that every messenger shows: {@code b}, {@code i}, {@code a href}, and line
 * breaks. Whatever a person wrote gets in through {@link #text}, which escapes it.
 *
 * @param html escaped text with those tags
 */
public record Markup(@JsonValue String html) {

    public static final Markup EMPTY = new Markup("");

    private static final String WORD_JOINER = "\u2060";
    /** Where a command may begin. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/(?=[A-Za-z])");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @JsonCreator
    public Markup {}

    /**
     * Plain text, shown as it is whatever it contains. Messengers make a button of what looks like a command, so that
     * whoever gets a text in there would have others press it: an unseen character after the slash prevents that.
     */
    public static Markup text(String plain) {
        return ownText(COMMAND.matcher(plain).replaceAll("/" + WORD_JOINER));
    }

    /** Plain text of ours, or shown to none but who wrote it: a command in it remains one. */
    public static Markup ownText(String plain) {
        return new Markup(
                plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
    }

    public static Markup bold(String plain) {
        return new Markup("<b>" + text(plain).html + "</b>");
    }

    public static Markup italic(String plain) {
        return new Markup("<i>" + text(plain).html + "</i>");
    }

    /** An address that can be opened, shown as it is so that it can be passed on. */
    public static Markup link(String address) {
        String text = ownText(address).html;
        return new Markup("<a href=\"" + text + "\">" + text + "</a>");
    }

    /** Each on a line of its own. */
    public static Markup lines(List<Markup> lines) {
        return new Markup(lines.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }

    public static Markup lines(Markup... lines) {
        return lines(List.of(lines));
    }

    /** This as the headline of a text; the text alone if this is empty. */
    public Markup above(Markup text) {
        return html.isEmpty() ? text : lines(this, EMPTY, text);
    }

    public Markup then(Markup next) {
        return new Markup(html + next.html);
    }

    /** What a reader sees, without emphasis. */
    public String plain() {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && !html.contains(WORD_JOINER)) {
            return html;
        }
        return TAG.matcher(html).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&").replace("/" + WORD_JOINER, "/");
    }

    /** Characters that a reader sees, as Telegram counts its 4,096. */
    public int length() {
        int length = 0;
        boolean inTag = false;
        boolean inEntity = false;
        for (int i = 0; i < html.length(); i++) {
            switch (html.charAt(i)) {
                case '<' -> inTag = true;
                case '>' -> inTag = false;
                case '&' -> inEntity = true;
                case ';' -> {
                    length += inTag ? 0 : 1;
                    inEntity = false;
                }
                default -> length += inTag || inEntity ? 0 : 1;
            }
        }
        return length;
    }

    @Override
    public String toString() {
        return html;
    }
}
