package org.xianfeng.console;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.web.FreshFiles;
import org.xianfeng.member.web.PageLanguage;

/**
 * Lets nobody see a page of the console who is not signed in, or whose role is not the one that its {@link Area} asks for.
 * The role is looked up at every request, so that one that was taken away ends all at once.
 */
@Component
final class ConsoleGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** Where one signs in and out; the files of the pages. */
    private static final Set<String> OPEN = Set.of(Area.CONSOLE + "/signin", Area.CONSOLE + "/enter",
            Area.CONSOLE + "/out");
    private static final String FILES = Area.CONSOLE + "/files/";

    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final Roles roles;
    private final Frame.Maker frames;

    ConsoleGuard(ConsoleSessions sessions, ConsoleCookie cookie, Roles roles, Frame.Maker frames) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.roles = roles;
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Area.CONSOLE, Area.CONSOLE + "/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FreshFiles.serve(registry, FILES + "lib/*", ScriptFolder.location());
        FreshFiles.serve(registry, FILES + "*", "classpath:/static/console/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith(FILES)) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<ConsoleSession> session = cookie.read(request).flatMap(sessions::use);
        session.ifPresent(one -> PageLanguage.choose(request, one.language()));
        if (OPEN.contains(path)) {
            return true;
        }
        if (session.isEmpty()) {
            leadToSignIn(request, response);
            return false;
        }
        Role role = roles.of(session.get().owner());
        if (Area.of(path).filter(area -> area.lets(role, request.getMethod())).isEmpty()) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN, ProblemDetail.forStatus(HttpStatus.FORBIDDEN), null,
                    "web.refused.CONSOLE", null);
        }
        request.setAttribute(ConsoleUser.NAME, new ConsoleUser(session.get().owner(), role, session.get().language(),
                session.get().id()));
        return true;
    }

    /** Whoever opens a page is led there; a part of one, or what somebody wants to do, is refused. */
    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Area.CONSOLE + "/signin");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(Area.CONSOLE + "/signin");
        } else {
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        }
    }

    /** What every page shows around its own. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith("redirect:")) {
            page.addObject("frame", frames.around(request));
        }
    }
}
