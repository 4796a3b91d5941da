package org.xianfeng.messenger.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.xianfeng.chat.Phrases;

/** The language of a page: the one that its reader has chosen in the chat, else the one that their browser asks for. */
final class PageLocaleResolver extends AcceptHeaderLocaleResolver {

    private static final String CHOSEN = PageLocaleResolver.class.getName();

    PageLocaleResolver() {
        setDefaultLocale(Phrases.LANGUAGES.getFirst());
    }

    /** Has what is made for this request speak this language. */
    static void choose(HttpServletRequest request, Locale language) {
        request.setAttribute(CHOSEN, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Locale chosen ? chosen : super.resolveLocale(request);
    }
}
