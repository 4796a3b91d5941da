package org.xianfeng.knowledge.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Callers;

/** Everybody has the role that the header {@code X-Role} names. */
final class HeaderCallers implements Callers {

    @Override
    public Optional<ChatId> who(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Role")).filter(role -> !role.isEmpty())
                .map(role -> new ChatId("web", role));
    }

    @Override
    public ChatId whoOrNew(HttpServletRequest request, HttpServletResponse response) {
        return who(request).orElseThrow();
    }

    @Override
    public Role role(HttpServletRequest request) {
        return who(request).map(chat -> Role.valueOf(chat.id())).orElse(Role.MEMBER);
    }
}
