package org.xianfeng.chat.conversation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.IntentMatcher.Said;

/** Finds the commands that people mean without typing them as they are written. */
@Component
final class SpokenCommands implements SmartInitializingSingleton {

    /** What Unicode calls a space, and the marks of no width. */
    private static final String SPACES = "[\\s\\p{Z}\\p{Cf}]";
    private static final Pattern AROUND = Pattern.compile("^" + SPACES + "+|[\\s\\p{Z}\\p{Cf}\\p{P}~]+$");
    private static final Pattern SLASHED = Pattern.compile("[/／、]" + SPACES + "*(.+)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern
            .compile("([A-Za-z0-9_Ａ-Ｚａ-ｚ０-９＿]{1,32})(?:@\\w+)?(?:" + SPACES + "+(.*))?", Pattern.DOTALL);

    private final CommandCatalog commands;
    private final Phrases phrases;
    private volatile @Nullable IntentMatcher<Command> matcher;

    SpokenCommands(CommandCatalog commands, Phrases phrases) {
        this.commands = commands;
        this.phrases = phrases;
    }

    /**
     * Reads the words of all commands.
     *
     * @throws IllegalStateException naming a word that means two commands
     */
    @Override
    public void afterSingletonsInstantiated() {
        matcher();
    }

    /** A known command behind a slash of any width or a 、, whatever spaces and marks stand around it. */
    Optional<Incoming.Command> slashed(Incoming.Text text) {
        Matcher slashed = SLASHED.matcher(AROUND.matcher(text.text()).replaceAll(""));
        return slashed.matches() ? named(text, slashed.group(1)) : Optional.empty();
    }

    private Optional<Incoming.Command> named(Incoming.Text text, String written) {
        Matcher parts = NAMED.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(parts.group(1), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String arguments = parts.group(2) == null ? "" : AROUND.matcher(parts.group(2)).replaceAll("");
        return commands.find(name).map(_ -> new Incoming.Command(text.origin(), name, arguments));
    }

    /** A command that a short sentence means, by the words that stand beside its description. */
    Optional<Incoming.Command> spoken(Incoming.Text text) {
        if (SmallTalk.of(text.text()).isPresent()) {
            // 谢谢你的帮助 is no call for help
            return Optional.empty();
        }
        List<Said<Command>> said = matcher().read(text.text());
        return said.stream().map(Said::meaning).distinct().filter(command -> hasWordsFor(command, said)).findFirst()
                .map(command -> new Incoming.Command(text.origin(), command.name(), ""));
    }

    /**
     * Whether all that is said belongs to this command. A word of another one does if it is part of a word of this one:
     * 活动 in 那个活动我不去了, as in 退出活动.
     */
    private boolean hasWordsFor(Command command, List<Said<Command>> said) {
        return said.stream().allMatch(one -> one.meaning().equals(command)
                || words(command).stream().anyMatch(word -> word.contains(one.word())));
    }

    private List<String> words(Command command) {
        return phrases.words("command." + command.name() + ".words");
    }

    /** Made when all dialogs have been built. */
    private IntentMatcher<Command> matcher() {
        IntentMatcher<Command> made = matcher;
        if (made == null) {
            Map<String, Command> words = new LinkedHashMap<>();
            commands.of(Role.ADMIN).forEach(command -> words(command).forEach(word -> {
                Command other = words.put(word, command);
                if (other != null) {
                    throw new IllegalStateException(
                            "The word " + word + " means both /" + other.name() + " and /" + command.name());
                }
            }));
            made = new IntentMatcher<>(words, CarrierPhrases.AROUND, CarrierPhrases.WITHIN);
            matcher = made;
        }
        return made;
    }

    /** A short text without spaces and marks around it, in lower case. */
    static String bare(String text) {
        return AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
