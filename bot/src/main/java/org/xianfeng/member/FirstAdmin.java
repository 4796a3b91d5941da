package org.xianfeng.member;

import java.util.Optional;

import org.xianfeng.chat.ChatId;

/** A one-time token by which the first admin becomes one; there is none once somebody is admin. */
public interface FirstAdmin {

    /** A fresh token, valid until it is used or the next one is made; empty when there is an admin already. */
    Optional<String> token();

    /** Whether it could be claimed with at this moment. */
    boolean isValid(String token);

    /**
     * Makes this person the first admin if the token is the valid one; it is used up by that. None is while the settings
     * name admins, not even one that was made before.
     */
    boolean claim(String token, ChatId chat);
}
