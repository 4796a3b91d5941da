package org.xianfeng.member;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;

/** Tells who stands behind an HTTP request: the owner of a signed cookie, or the holder of the admin token. */
public interface Callers {

    /** The owner of the request's identity cookie; empty without one, or with one that we did not sign. */
    Optional<ChatId> who(HttpServletRequest request);

    /** The same, but somebody new is given an identity and its cookie. */
    ChatId whoOrNew(HttpServletRequest request, HttpServletResponse response);

    /** A new identity and its cookie, whatever the request bears: somebody else may have set that. */
    ChatId renew(HttpServletRequest request, HttpServletResponse response);

    /** The role of the cookie's owner; {@link Role#ADMIN} for {@code Authorization: Bearer} with the admin token. */
    Role role(HttpServletRequest request);
}
