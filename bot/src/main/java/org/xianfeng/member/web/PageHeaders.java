package org.xianfeng.member.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/** Lets nothing into our pages but what is ours, nor any of them into a page of somebody else. */
public final class PageHeaders {

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin");

    private PageHeaders() {}

    public static void set(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
