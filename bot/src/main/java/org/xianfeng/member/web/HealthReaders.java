package org.xianfeng.member.web;

import java.io.IOException;
import java.security.Principal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Callers;

/**
 * Where the actuator is at the port for everybody: lets admins, and who bears the admin token, read all that it tells;
 * others read whether the service is up.
 */
@Component
final class HealthReaders extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final Callers callers;

    HealthReaders(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // who bears nothing is not looked up: a probe must be answered while Redis is away
        boolean unknown = request.getHeader("Authorization") == null && request.getHeader("Cookie") == null;
        boolean admin = !unknown && callers.role(request).may(Permission.OPERATE);
        if (!admin && !request.getRequestURI().startsWith(HEALTH)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(admin ? new OfAdmin(request) : request, response);
    }

    private static final class OfAdmin extends HttpServletRequestWrapper {

        OfAdmin(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() { return () -> Role.ADMIN.name(); }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(Role.ADMIN.name());
        }
    }
}
