package org.xianfeng.console.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Roles;
import org.xianfeng.console.ConsoleCookie;
import org.xianfeng.console.ConsoleSessions;
import org.xianfeng.console.Credential;
import org.xianfeng.member.Audit;
import org.xianfeng.member.ClientAddress;
import org.xianfeng.member.Members;

/** Signs people in by the link that they were given in the chat, and out. */
@Controller
@Hidden
final class SignInController {

    static final String ENTER = "/console/enter";
    private static final String SIGN_IN = "/console/signin";
    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final RedisSignInLinks links;
    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final ClientAddress addresses;
    private final Members members;
    private final Roles roles;
    private final SignInNews news;
    private final Audit audit;

    SignInController(RedisSignInLinks links, ConsoleSessions sessions, ConsoleCookie cookie, ClientAddress addresses,
            Members members, Roles roles, SignInNews news, Audit audit) {
        this.links = links;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.members = members;
        this.roles = roles;
        this.news = news;
        this.audit = audit;
    }

    /** Where whoever is not signed in is led to: it tells how to. */
    @GetMapping(SIGN_IN)
    String how(@RequestParam(name = "why", defaultValue = "") String why, Model model) {
        model.addAttribute("used", why.equals("used"));
        return "console/signin";
    }

    /** Shows whose link it is, and a button: what follows links by itself uses nothing up. */
    @GetMapping(ENTER)
    String show(@RequestParam("token") String token, Model model) {
        Optional<Credential> good = Credential.parse(token).filter(links::isGood);
        if (good.isEmpty()) {
            return "redirect:" + SIGN_IN + "?why=used";
        }
        model.addAttribute("token", token);
        model.addAttribute("name", name(good.get().owner()));
        return "console/enter";
    }

    private String name(ChatId chat) {
        return Optional.ofNullable(members.names(List.of(chat)).get(chat)).orElseGet(chat::toString);
    }

    /** Signs in as who was given the link; a used or wrong one, or one of who has no role any more, does not. */
    @PostMapping(ENTER)
    String enter(@RequestParam("token") String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Credential> link = Credential.parse(token);
        Optional<Locale> language = link.flatMap(links::use);
        if (language.isEmpty() || !roles.of(link.orElseThrow().owner()).may(Permission.CONSOLE)) {
            LOG.warn("Somebody tried to sign in to the console with a link that is used up or wrong");
            return "redirect:" + SIGN_IN + "?why=used";
        }
        begin(link.get().owner(), language.get(), request, response);
        return "redirect:/console";
    }

    private void begin(ChatId owner, Locale language, HttpServletRequest request, HttpServletResponse response) {
        String device = DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT));
        String address = addresses.of(request);
        cookie.read(request).ifPresent(before -> sessions.end(before.owner(), before.digest()));
        Credential session = sessions.begin(owner, language, device, address);
        cookie.give(session, request, response);
        news.tell(owner, session.digest(), device, address);
        audit.note(owner.toString(), Audit.Action.SIGN_IN, "", device);
    }

    @PostMapping("/console/out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(session -> sessions.end(session.owner(), session.digest()));
        cookie.take(request, response);
        return "redirect:" + SIGN_IN;
    }
}
