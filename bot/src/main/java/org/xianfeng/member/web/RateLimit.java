package org.xianfeng.member.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Callers;
import org.xianfeng.member.ClientAddress;
import org.xianfeng.member.Members;

/** Takes no more requests from one address, one cookie or one stranger than a person at a keyboard would make. */
@Component
final class RateLimit implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ASK = "/api/v1/ask";

    private final Callers callers;
    private final ClientAddress addresses;
    private final Members members;
    private final Buckets ofMembers;
    private final Buckets ofStrangers;
    private final Buckets ofAddresses;
    private final Buckets ofQuestions;

    RateLimit(LimitSettings settings, Callers callers, ClientAddress addresses, Members members, Clock clock) {
        this.callers = callers;
        this.addresses = addresses;
        this.members = members;
        this.ofMembers = new Buckets(settings.member(), clock);
        this.ofStrangers = new Buckets(settings.stranger(), clock);
        this.ofAddresses = new Buckets(settings.address(), clock);
        this.ofQuestions = new Buckets(settings.questions(), clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/chat/starts", "/chat/messages", "/chat/presses",
                "/chat/locations", "/chat/files/**", "/chat/events", "/chat/earlier", "/chat/enclosures",
                "/chat/push/**", "/activities/**", "/api/**", "/admin/**", "/verify/**",
                "/calendar/**", "/console/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String address = addresses.of(request);
        check(ofAddresses.take(address));
        if (request.getRequestURI().equals(ASK)) {
            check(ofQuestions.take(address));
        }
        Optional<ChatId> chat = request.getMethod().equals("POST") ? callers.who(request) : Optional.empty();
        chat.ifPresent(this::check);
        return true;
    }

    private void check(ChatId chat) {
        check(ofMembers.take(chat.id()));
        Duration wait = ofStrangers.take(chat.id());
        // whoever is within that need not be looked up
        if (wait.isPositive() && members.names(Set.of(chat)).isEmpty()) {
            check(wait);
        }
    }

    private static void check(Duration wait) {
        if (wait.isPositive()) {
            throw tooMany(wait);
        }
    }

    private static ErrorResponseException tooMany(Duration wait) {
        ErrorResponseException refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS), null, "web.refused.TOO_MANY", null);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusSeconds(1).toSeconds()));
        return refused;
    }
}
