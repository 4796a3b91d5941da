package org.xianfeng.member.web;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Callers;
import org.xianfeng.member.FirstAdmin;

/** Where the one-time link leads that the service prints at its first start. */
@Controller
@Hidden
final class AdminLinkController {

    private static final String PATH = "/admin/claim";
    private static final String USED_UP = "redirect:/?start=admin-link-used";
    private static final Logger LOG = LoggerFactory.getLogger(AdminLinkController.class);

    private final FirstAdmin firstAdmin;
    private final Callers callers;

    AdminLinkController(FirstAdmin firstAdmin, Callers callers) {
        this.firstAdmin = firstAdmin;
        this.callers = callers;
    }

    /** Shows a button: what follows links by itself, such as a preview in a messenger, uses nothing up. */
    @GetMapping(PATH)
    String show(@RequestParam("token") String token, HttpServletResponse response, Locale wanted, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("language", Phrases.nearest(wanted).toLanguageTag());
        model.addAttribute("token", token);
        return "admin/claim";
    }

    /** Makes the visitor admin, as somebody new, and shows them the chat; a used or wrong link only shows it. */
    @PostMapping(PATH)
    String claim(@RequestParam("token") String token, HttpServletRequest request, HttpServletResponse response) {
        if (!firstAdmin.isValid(token)) {
            LOG.warn("Somebody opened a first-admin link that is used up or wrong");
            return USED_UP;
        }
        return firstAdmin.claim(token, callers.renew(request, response)) ? "redirect:/?start=admin" : USED_UP;
    }
}
