package org.xianfeng.messenger.telegram;

import java.util.Optional;

import org.xianfeng.chat.ChatId;

/** Which message of a chat asks for the next answer of a form, so that its buttons go when the form has gone on. */
interface OpenForms {

    /** Notes the message; the one that asked before it, if there is one. */
    Optional<String> replace(ChatId chat, String message);

    /** Forgets the message, if it is the one: it says something else now. */
    void forget(ChatId chat, String message);
}
