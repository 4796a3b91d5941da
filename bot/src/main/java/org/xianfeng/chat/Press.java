package org.xianfeng.chat;

/**
 * A pressed button whose action has been read.
 *
 * @param incoming what the messenger brought
 * @param target what the action's arguments stand for, as its {@link Verb} reads them
 * @param <T> the target's type
 */
public record Press<T>(Incoming.ButtonPress incoming, T target) {

    public ChatId chat() {
        return incoming.chat();
    }
}
