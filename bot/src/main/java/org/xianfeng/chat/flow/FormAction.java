package org.xianfeng.chat.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.Flow;

/** What a form's buttons do: {@code flow:FORM:DRAFT:ACTION}, then an argument if it has one. */
enum FormAction {

    BACK, SKIP, KEEP, CLEAR, STOP, PREVIEW, FIELDS,
    /** The argument is a choice's number from 0; a field's name; an end's name. */
    PICK, EDIT, FINISH;

    /** Whether a button with this action is one of a form. */
    static boolean isOfForm(String action) {
        return action.startsWith(Flow.BUTTONS);
    }

    String with(String form, String draft, Object... arguments) {
        StringBuilder action = new StringBuilder(Flow.BUTTONS).append(form).append(':').append(draft).append(':')
                .append(this);
        for (Object argument : arguments) {
            action.append(':').append(argument);
        }
        return action.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A pressed button: what follows its form's name. */
    record Pressed(String draft, FormAction action, String argument) {

        static Optional<Pressed> parse(String arguments) {
            List<String> parts = List.of(arguments.split(":", 3));
            if (parts.size() < 2) {
                return Optional.empty();
            }
            return Arrays.stream(values()).filter(action -> action.toString().equals(parts.get(1))).findFirst()
                    .map(action -> new Pressed(parts.get(0), action, parts.size() > 2 ? parts.get(2) : ""));
        }
    }
}
