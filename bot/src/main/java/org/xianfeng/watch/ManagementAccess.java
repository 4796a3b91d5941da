package org.xianfeng.watch;

import java.security.Principal;
import java.util.Objects;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whoever reaches the management port, which is bound to the machine itself, reads all that it tells. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(ManagementAccess.OfThatPort.class)
class ManagementAccess {

    @Bean
    Filter readsAll() {
        return (request, response, chain) -> chain.doFilter(
                request instanceof HttpServletRequest http ? new OfOperator(http) : request, response);
    }

    /** The context of the port of its own has ours as its parent; ours, which is scanned as well, must not let all read all. */
    static final class OfThatPort implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Objects.requireNonNull(context.getBeanFactory()).getParentBeanFactory() != null;
        }
    }

    private static final class OfOperator extends HttpServletRequestWrapper {

        OfOperator(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() { return () -> "operator"; }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }
    }
}
