package org.xianfeng.console;

import java.time.Instant;
import java.util.Locale;

import org.xianfeng.chat.ChatId;

/**
 * Somebody who has signed in on a device.
 *
 * @param id names it among those of its owner; nobody gets in with it
 * @param seen when it was used last, to about a minute
 * @param device such as Chrome · Windows
 * @param address where its owner signed in from
 */
public record ConsoleSession(String id, ChatId owner, Instant begun, Instant seen, Locale language, String device,
        String address) {}
