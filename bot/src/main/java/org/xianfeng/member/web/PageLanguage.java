package org.xianfeng.member.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** The language that a page is to speak, where its reader has chosen one; without one it goes by their browser. */
public final class PageLanguage {

    private static final String CHOSEN = PageLanguage.class.getName();

    private PageLanguage() {}

    /** Has what is made for this request speak this language. */
    public static void choose(HttpServletRequest request, Locale language) {
        request.setAttribute(CHOSEN, language);
    }

    public static Optional<Locale> of(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Locale chosen ? Optional.of(chosen) : Optional.empty();
    }
}
