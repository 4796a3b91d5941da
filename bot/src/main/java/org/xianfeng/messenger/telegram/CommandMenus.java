package org.xianfeng.messenger.telegram;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.CommandCatalog;
import org.xianfeng.chat.messaging.RoleChanged;

/** The list of commands behind the menu button of Telegram. */
final class CommandMenus {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenus.class);

    private final CommandCatalog catalog;
    private final BotApi api;

    CommandMenus(CommandCatalog catalog, BotApi api) {
        this.catalog = catalog;
        this.api = api;
    }

    /** Shows everybody what a member may call; false if Telegram gave no answer, so that it should be done again. */
    boolean publish() {
        boolean answered = true;
        for (Locale language : Phrases.LANGUAGES) {
            switch (api.call(menu(Role.MEMBER, language, new BotCommandScopeDefault()))) {
                case ApiResult.Done<?> _ -> LOG.debug("Telegram: the commands in {} are shown", language);
                case ApiResult.Refused<?> refused ->
                    LOG.warn("Telegram: the commands in {} are not shown: {}", language, refused.description());
                case ApiResult.Unsent<?> _,ApiResult.Lost<?> _ -> answered = false;
            }
        }
        return answered;
    }

    /** Shows the owner of one chat what this role may call. */
    void show(ChatId chat, Role role) {
        for (Locale language : Phrases.LANGUAGES) {
            api.callAndForget(menu(role, language, new BotCommandScopeChat(chat.id())));
        }
    }

    @EventListener
    void on(RoleChanged change) {
        if (change.chat().messenger().equals(TelegramMessenger.NAME)) {
            show(change.chat(), change.role());
        }
    }

    private SetMyCommands menu(Role role, Locale language, BotCommandScope scope) {
        List<BotCommand> commands = catalog.of(role).stream()
                .map(command -> new BotCommand(command.name(), catalog.describe(command, language))).toList();
        return new SetMyCommands(commands, scope, code(language));
    }

    /** Our first language is for everybody whose own we do not have, which Telegram calls none. */
    private static @Nullable String code(Locale language) {
        return language.equals(Phrases.LANGUAGES.getFirst()) ? null : language.getLanguage();
    }
}
