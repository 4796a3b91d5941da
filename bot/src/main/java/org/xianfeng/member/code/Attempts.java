package org.xianfeng.member.code;

import org.xianfeng.chat.Origin;

/**
 * Bounds guessing: by a chat, by an address, which many cookies may share, and for one name, which many may try. Each
 * attempt counts, right or wrong, before it is looked at.
 */
public interface Attempts {

    /** Within an hour. */
    int OF_CHAT = 5;
    /** Within a day, as the next one. */
    int OF_ADDRESS = 20;
    int FOR_NAME = 10;

    /**
     * Whether who writes may try once more.
     *
     * @param kind what is guessed at; each is counted by itself
     */
    boolean take(String kind, Origin origin);

    /** The same, for a name; whether there is somebody of that name makes no difference. */
    boolean take(String kind, Origin origin, String name);
}
