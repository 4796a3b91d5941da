package org.xianfeng.chat;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What we answer.
 *
 * @param text at most 4,096 characters to a reader, or 1,024 beside a file, which are Telegram's limits; longer content
 *        is paged by its dialog
 * @param buttons rows of buttons, may be empty
 * @param inPlace whether it replaces the message whose button was pressed, rather than being a new message
 * @param enclosure the file it brings, or null; a message with a file is always a new one
 * @param wanted what it asks for that is not typed, or null
 * @param brief what is to be said instead of the text where buttons show their {@linkplain Button#detail details}, or
 *        null
 */
public record Reply(Markup text, List<List<Button>> buttons, boolean inPlace, @Nullable Attachment enclosure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wanted wanted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Markup brief) {

    public static final int LONGEST = 4096;
    public static final int LONGEST_CAPTION = 1024;

    public Reply {
        int length = text.length();
        int longest = enclosure == null ? LONGEST : LONGEST_CAPTION;
        if (length < 1 || length > longest) {
            throw new IllegalArgumentException("text must be 1 to " + longest + " characters, got " + length);
        }
        inPlace = inPlace && enclosure == null;
        buttons = buttons.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    public Reply(Markup text, List<List<Button>> buttons, boolean inPlace) {
        this(text, buttons, inPlace, null, null, null);
    }

    public static Reply of(Markup text) {
        return new Reply(text, List.of(), false);
    }

    /** The same, bringing a file. */
    public Reply attaching(Attachment file) {
        return new Reply(text, buttons, inPlace, file, wanted, brief);
    }

    /** The same with one more row of buttons. */
    public Reply with(Button... row) {
        return with(List.of(row));
    }

    /** The same with one more row of buttons; an empty row is left out. */
    public Reply with(List<Button> row) {
        List<List<Button>> rows = new ArrayList<>(buttons);
        rows.add(row);
        return new Reply(text, rows, inPlace, enclosure, wanted, brief);
    }

    /** The same with all these buttons below, so many a row. */
    public Reply withRows(int aRow, List<Button> more) {
        List<List<Button>> rows = new ArrayList<>(buttons);
        for (int from = 0; from < more.size(); from += aRow) {
            rows.add(more.subList(from, Math.min(from + aRow, more.size())));
        }
        return new Reply(text, rows, inPlace, enclosure, wanted, brief);
    }

    /** The same, shown in place of the message whose button was pressed. */
    public Reply replacing() {
        return new Reply(text, buttons, true, enclosure, wanted, brief);
    }

    /** The same, asking for something that is not typed. */
    public Reply asking(@Nullable Wanted something) {
        return new Reply(text, buttons, inPlace, enclosure, something, brief);
    }

    /** The same, saying only this where its buttons show their details. */
    public Reply inBrief(Markup words) {
        return new Reply(text, buttons, inPlace, enclosure, wanted, words);
    }
}
