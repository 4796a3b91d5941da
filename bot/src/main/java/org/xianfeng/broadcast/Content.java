package org.xianfeng.broadcast;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Reply;

/**
 * What a broadcast says.
 *
 * @param text with {@linkplain Placeholder placeholders}
 * @param file what it brings, or null
 */
public record Content(Kind kind, String text, @Nullable SharedFile file, List<CallToAction> actions) {

    /** Room for the headline of a reminder, and for what its reader has done with it. */
    private static final int RESERVE = 96;

    public Content {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        if (actions.size() > CallToAction.MOST) {
            throw new IllegalArgumentException(
                    "actions must be at most " + CallToAction.MOST + ", got " + actions.size());
        }
        actions = List.copyOf(actions);
    }

    /** How long a text may be, in UTF-16 units as Telegram counts them. */
    public static int longest(boolean withFile) {
        return (withFile ? Reply.LONGEST_CAPTION : Reply.LONGEST) - RESERVE;
    }

    /** How long its text gets at most, in the same units. */
    public int length() {
        return Placeholder.longest(text);
    }

    public Optional<SharedFile> attached() {
        return Optional.ofNullable(file);
    }

    public <T extends CallToAction> Optional<T> action(Class<T> type) {
        return actions.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
