package org.xianfeng.member.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Callers;
import org.xianfeng.member.FirstAdmin;

/** Where the one-time link leads that the service prints at its first start. */
@Controller
@Hidden
final class AdminLinkController {

    private static final Logger LOG = LoggerFactory.getLogger(AdminLinkController.class);

    private final FirstAdmin firstAdmin;
    private final Callers callers;

    AdminLinkController(FirstAdmin firstAdmin, Callers callers) {
        this.firstAdmin = firstAdmin;
        this.callers = callers;
    }

    /** Makes the visitor admin and shows them the chat; a used or wrong link only shows them the chat. */
    @GetMapping("/admin/claim")
    String claim(@RequestParam("token") String token, HttpServletRequest request, HttpServletResponse response) {
        ChatId chat = callers.whoOrNew(request, response);
        boolean first = firstAdmin.claim(token, chat);
        if (!first) {
            LOG.warn("Somebody opened a first-admin link that is used up or wrong");
        }
        return first ? "redirect:/?start=admin" : "redirect:/?start=admin-link-used";
    }
}
