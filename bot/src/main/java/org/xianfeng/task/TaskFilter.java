package org.xianfeng.task;
import org.xianfeng.chat.ChatId;

/** Which part of the list is meant. */
public sealed interface TaskFilter {

    record All() implements TaskFilter {}

    record OfCategory(String category) implements TaskFilter {}

    record InChargeOf(ChatId person) implements TaskFilter {}
}
