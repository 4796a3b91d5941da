package org.xianfeng.chat.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;

/** Finds the commands that people mean without typing them as they are written. */
@Component
final class SpokenCommands {

    /** What Unicode calls a space, and the marks of no width. */
    private static final String SPACES = "[\\s\\p{Z}\\p{Cf}]";
    private static final Pattern AROUND = Pattern.compile("^" + SPACES + "+|[\\s\\p{Z}\\p{Cf}\\p{P}~]+$");
    private static final Pattern SLASHED = Pattern
            .compile(SPACES + "*[/／、]" + SPACES + "*([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:" + SPACES + "+(.*))?",
                    Pattern.DOTALL);

    private final CommandCatalog commands;

    SpokenCommands(CommandCatalog commands) {
        this.commands = commands;
    }

    /** A known command behind a slash of any width or a 、, whatever spaces and marks stand around it. */
    Optional<Incoming.Command> slashed(Incoming.Text text) {
        Matcher parts = SLASHED.matcher(AROUND.matcher(text.text()).replaceAll(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(parts.group(1), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String arguments = parts.group(2) == null ? "" : AROUND.matcher(parts.group(2)).replaceAll("");
        return commands.find(name).map(_ -> new Incoming.Command(text.origin(), name, arguments));
    }

    /** A command that a short sentence means. */
    Optional<Incoming.Command> spoken(Incoming.Text text) {
        return Optional.empty();
    }

    /** A short text without spaces and marks around it, in lower case. */
    static String bare(String text) {
        return AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
