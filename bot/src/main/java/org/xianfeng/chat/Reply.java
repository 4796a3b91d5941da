package org.xianfeng.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What we answer.
 *
 * @param text at most 4,096 characters to a reader, which is Telegram's limit; longer content is paged by its dialog
 * @param buttons rows of buttons, may be empty
 * @param inPlace whether it replaces the message whose button was pressed, rather than being a new message
 */
public record Reply(Markup text, List<List<Button>> buttons, boolean inPlace) {

    public static final int LONGEST = 4096;

    public Reply {
        int length = text.length();
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("text must be 1 to 4,096 characters, got " + length);
        }
        buttons = buttons.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    public static Reply of(Markup text) {
        return new Reply(text, List.of(), false);
    }

    /** The same with one more row of buttons. */
    public Reply with(Button... row) {
        return with(List.of(row));
    }

    /** The same with one more row of buttons; an empty row is left out. */
    public Reply with(List<Button> row) {
        List<List<Button>> rows = new ArrayList<>(buttons);
        rows.add(row);
        return new Reply(text, rows, inPlace);
    }

    /** The same, shown in place of the message whose button was pressed. */
    public Reply replacing() {
        return new Reply(text, buttons, true);
    }
}
