package org.xianfeng.member.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 to paths that no link of ours has: with parameters, steps upwards, empty or encoded parts, of which a
 * proxy and we might think differently; and to the page for errors when no error leads there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PlainPaths extends OncePerRequestFilter {

    private static final Pattern ODD = Pattern
            .compile("(?i).*(?:[;\\\\]|//|%(?:00|25|2e|2f|3b|5c)|/\\.{1,2}(?:/|$)).*|/error(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
