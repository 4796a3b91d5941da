package org.xianfeng.chat.messaging;

import java.util.Locale;

import org.xianfeng.chat.ChatId;

/** Published when somebody has chosen a language, so that a messenger can speak it beside the chat as well. */
public record LanguageChosen(ChatId chat, Locale language) {}
