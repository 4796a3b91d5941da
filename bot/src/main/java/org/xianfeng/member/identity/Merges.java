package org.xianfeng.member.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.code.SpokenCode;

/** Identities that are being moved or joined: kept until all of it is done, whatever crashes meanwhile. */
interface Merges {

    /**
     * One that is under way.
     *
     * @param by the admin who has joined the two; null for who has moved by themselves
     */
    record Open(Merge merge, Instant since, @Nullable ChatId by) {}

    /** What came of the wish to begin one. */
    enum Begun {
        DONE, UNKNOWN_CODE,
        /** The code was made where it was brought. */
        SAME,
        /** One of both is being moved, joined or forgotten at this moment. */
        BUSY
    }

    /** A code by which somebody's identity can be taken to another place, once and within ten minutes. */
    SpokenCode offer(ChatId from);

    /** Whose identity a code brings, if it is still good. */
    Optional<ChatId> offeredBy(SpokenCode code);

    /** Uses a code up: from now on its maker goes on as this one. The same again changes nothing. */
    Begun move(SpokenCode code, ChatId into);

    /** Has an admin's word make the one the other. */
    Begun join(ChatId from, ChatId into, ChatId by);

    List<Open> all();

    /** All was gone through once more. */
    void passed(Open done);

    void end(Open done);
}
