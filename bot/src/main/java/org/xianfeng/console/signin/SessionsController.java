package org.xianfeng.console.signin;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.ConsoleCookie;
import org.xianfeng.console.ConsoleSession;
import org.xianfeng.console.ConsoleSessions;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.time.MomentPhrases;

/** Where somebody is signed in: each session, to be ended, and all of them at once; and the language of this one. */
@Controller
@Hidden
final class SessionsController {

    private static final String PATH = "/console/sessions";

    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final MomentPhrases moments;

    SessionsController(ConsoleSessions sessions, ConsoleCookie cookie, MomentPhrases moments) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.moments = moments;
    }

    /** A session as the page shows it. */
    record Line(String id, String device, String address, String begun, String seen, boolean mine) {}

    @GetMapping(PATH)
    String list(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        List<Line> lines = sessions.of(user.chat()).stream().map(session -> line(session, user)).toList();
        model.addAttribute("sessions", lines);
        return "console/sessions";
    }

    private Line line(ConsoleSession session, ConsoleUser user) {
        return new Line(session.id(), session.device(), session.address(),
                moments.moment(user.language(), session.begun()), moments.moment(user.language(), session.seen()),
                session.id().equals(user.session()));
    }

    @PostMapping(PATH + "/{id}/end")
    String end(@PathVariable String id, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user) {
        sessions.end(user.chat(), id);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/end")
    String endAll(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user, HttpServletRequest request,
            HttpServletResponse response) {
        sessions.endAll(user.chat());
        cookie.take(request, response);
        return "redirect:/console/signin";
    }

    @PostMapping(PATH + "/language")
    String speak(@RequestParam("language") String language, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user) {
        Locale nearest = Phrases.nearest(Locale.forLanguageTag(language));
        sessions.of(user.chat()).stream().filter(session -> session.id().equals(user.session()))
                .forEach(session -> sessions.speak(session, nearest));
        return "redirect:/console";
    }
}
