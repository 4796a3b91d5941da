package org.xianfeng.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Members;

/**
 * What every page shows around its own.
 *
 * @param language as pages name it
 * @param areas those that its reader sees; none for who is not signed in
 * @param here the path of the area that the page is in, or empty
 * @param name whose page it is; empty for who is not signed in
 */
public record Frame(String language, List<Area> areas, String here, String name) {

    /** Makes it. */
    @Component
    static final class Maker {

        private final Members members;

        Maker(Members members) {
            this.members = members;
        }

        Frame around(HttpServletRequest request) {
            Locale language = Phrases.nearest(RequestContextUtils.getLocale(request));
            return request.getAttribute(ConsoleUser.NAME) instanceof ConsoleUser user
                    ? new Frame(language.toLanguageTag(), Area.of(user.role()),
                            here(request.getRequestURI()), name(user.chat()))
                    : new Frame(language.toLanguageTag(), List.of(), "", "");
        }

        private static String here(String path) {
            return Area.of(path).map(area -> area == Area.ROSTER ? Area.MEMBERS : area).map(Area::path).orElse("");
        }

        private String name(ChatId chat) {
            return Optional.ofNullable(members.names(List.of(chat)).get(chat)).orElseGet(chat::toString);
        }
    }
}
