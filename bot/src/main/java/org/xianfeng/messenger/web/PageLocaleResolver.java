package org.xianfeng.messenger.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.web.PageLanguage;

/** The language of a page: the one that its reader has chosen in the chat, else the one that their browser asks for. */
final class PageLocaleResolver extends AcceptHeaderLocaleResolver {

    PageLocaleResolver() {
        setDefaultLocale(Phrases.LANGUAGES.getFirst());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return PageLanguage.of(request).orElseGet(() -> super.resolveLocale(request));
    }
}
