package org.xianfeng.messenger.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.CallableCommands;
import org.xianfeng.chat.conversation.CommandCatalog;
import org.xianfeng.chat.conversation.MenuTiles;
import org.xianfeng.chat.conversation.OrganisationName;
import org.xianfeng.chat.messaging.LinkPreview;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.member.Callers;
import org.xianfeng.member.web.PageLanguage;

/** The page itself; who comes for the first time gets an identity with it. */
@Controller
final class ChatPage {

    private final Callers callers;
    private final CommandCatalog commands;
    private final CallableCommands callable;
    private final MenuTiles tiles;
    private final OrganisationName owner;
    private final UploadSettings uploads;
    private final WebChatSettings settings;
    private final RedisPageLanguages languages;
    private final ObjectProvider<LinkPreview> previews;
    private final PublicAddress address;
    private final Clock clock;

    ChatPage(Callers callers, CommandCatalog commands, CallableCommands callable, MenuTiles tiles,
            OrganisationName owner, UploadSettings uploads,
            WebChatSettings settings, RedisPageLanguages languages, ObjectProvider<LinkPreview> previews,
            PublicAddress address, Clock clock) {
        this.callers = callers;
        this.commands = commands;
        this.callable = callable;
        this.tiles = tiles;
        this.owner = owner;
        this.uploads = uploads;
        this.settings = settings;
        this.languages = languages;
        this.previews = previews;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(@RequestParam(name = "start", defaultValue = "") String link, HttpServletRequest request,
            HttpServletResponse response, Locale wanted, Model model) {
        ChatId chat = callers.whoOrNew(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("rendered", clock.instant().toString());
        Locale language = languages.of(chat).orElseGet(() -> Phrases.nearest(wanted));
        PageLanguage.choose(request, language);
        Role role = callers.role(request);
        model.addAttribute("language", language.toLanguageTag());
        owner.given().ifPresent(name -> model.addAttribute("owner", name));
        model.addAttribute("tiles", tiles.of(chat, language));
        model.addAttribute("commands", choices(chat, language));
        model.addAttribute("known", known());
        model.addAttribute("shown", settings.shown());
        model.addAttribute("largestFile", uploads.largest());
        model.addAttribute("attaches", role.may(Permission.SEND_FILES));
        previews.stream().flatMap(preview -> preview.of(link, language).stream()).findFirst()
                .ifPresent(shown -> preview(shown, link, model));
        return "chat/page";
    }

    /** For the servers of messengers, which ask for the page of a link that somebody shares. */
    private void preview(LinkPreview.Shown shown, String link, Model model) {
        model.addAttribute("preview", shown);
        address.of(shown.picture()).ifPresent(picture -> model.addAttribute("picture", picture));
        address.of("/").ifPresent(page -> model.addAttribute("address", page + "?start=" + link));
    }

    private List<Choice> choices(ChatId reader, Locale language) {
        return callable.of(reader).stream()
                .map(command -> new Choice("/" + command.name(), commands.describe(command, language))).toList();
    }

    /** The names of all commands: somebody may be given a role while the page is open. */
    private String known() {
        return commands.of(Role.ADMIN).stream().map(Command::name).collect(Collectors.joining(" "));
    }

    /** A command in the page's menu. */
    record Choice(String call, String description) {}
}
