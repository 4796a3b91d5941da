package org.xianfeng.task;

import org.xianfeng.chat.ChatId;

/** Which part of the list is meant. */
public sealed interface Slice {

    record All() implements Slice {}

    record OfCategory(String category) implements Slice {}

    record InChargeOf(ChatId person) implements Slice {}
}
