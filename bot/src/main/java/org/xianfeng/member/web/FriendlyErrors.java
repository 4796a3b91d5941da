package org.xianfeng.member.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a page with a way back, rather than the JSON that programs get, to whoever opens an address where there is
 * nothing for them.
 */
@Component
final class FriendlyErrors implements HandlerExceptionResolver, Ordered {

    private static final int NOT_FOUND = 404;

    private final MessageSource phrases;

    FriendlyErrors(MessageSource phrases) {
        this.phrases = phrases;
    }

    @Override
    public int getOrder() { return HIGHEST_PRECEDENCE; }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        if (!(failure instanceof ErrorResponse problem) || !isOpenedByHand(request) || response.isCommitted()) {
            return null;
        }
        HttpStatusCode status = problem.getStatusCode();
        ModelAndView page = new ModelAndView("error", status);
        page.addAllObjects(Map.of("status", status.value(), "language", request.getLocale().toLanguageTag()));
        why(problem, request.getLocale()).ifPresent(why -> page.addObject("why", why));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page;
    }

    /** Browsers name it when somebody follows a link; scripts and programs do not. */
    private static boolean isOpenedByHand(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** What we say ourselves; what the framework would say of a missing page is not for readers. */
    private Optional<String> why(ErrorResponse problem, Locale language) {
        return problem.getStatusCode().value() == NOT_FOUND && !problem.getDetailMessageCode().startsWith("web.")
                ? Optional.empty()
                : Optional.ofNullable(phrases.getMessage(problem.getDetailMessageCode(),
                        problem.getDetailMessageArguments(), null, language));
    }
}
