package org.xianfeng.messenger.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.CommandCatalog;
import org.xianfeng.member.Callers;

/** The page itself; who comes for the first time gets an identity with it. */
@Controller
final class ChatPage {

    private final Callers callers;
    private final CommandCatalog commands;
    private final UploadSettings uploads;

    ChatPage(Callers callers, CommandCatalog commands, UploadSettings uploads) {
        this.callers = callers;
        this.commands = commands;
        this.uploads = uploads;
    }

    @GetMapping("/")
    String page(HttpServletRequest request, HttpServletResponse response, Locale wanted, Model model) {
        callers.whoOrNew(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Locale language = Phrases.nearest(wanted);
        model.addAttribute("language", language.toLanguageTag());
        model.addAttribute("commands", choices(request, language));
        model.addAttribute("known", known());
        if (callers.role(request).covers(Role.ORGANIZER)) {
            model.addAttribute("largestFile", uploads.largest());
        }
        return "chat/page";
    }

    private List<Choice> choices(HttpServletRequest request, Locale language) {
        return commands.of(callers.role(request)).stream()
                .map(command -> new Choice("/" + command.name(), commands.describe(command, language))).toList();
    }

    /** The names of all commands: somebody may be given a role while the page is open. */
    private String known() {
        return commands.of(Role.ADMIN).stream().map(Command::name).collect(Collectors.joining(" "));
    }

    /** A command in the page's menu. */
    record Choice(String call, String description) {}
}
