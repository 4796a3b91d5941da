package org.xianfeng.permission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Members;
import org.xianfeng.permission.Matrix.Outcome;

/** All that the service answers by HTTP, and somebody who asks for it. */
final class WebDoors {

    /** What varies in a path, with its form, which may have braces of its own. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?:[^{}]|\\{[^{}]*})*}");
    private static final String CONSOLE = "/console";
    private static final ChatId READER = new ChatId("web", "walks-through-all-pages");
    private static final int REFUSED_BY_NAME = 401;
    private static final int REFUSED = 403;
    private static final int ELSEWHERE = 302;

    private final RunningService service;

    WebDoors(RunningService service) {
        this.service = service;
    }

    /** @param type of the body that it takes */
    record Endpoint(String method, String pattern, MediaType type) {

        boolean isPage() {
            return pattern.startsWith(CONSOLE);
        }

        /** With something in place of what varies. */
        String path() {
            return VARIABLE.matcher(pattern).replaceAll("1");
        }

        @Override
        public String toString() {
            return method + " " + VARIABLE.matcher(pattern).replaceAll("{$1}");
        }
    }

    /** All but the page that tells of errors. */
    List<Endpoint> endpoints() {
        return service.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()).flatMap(WebDoors::endpoints)
                .filter(endpoint -> !endpoint.pattern.startsWith("/error")).distinct().toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        MediaType type = mapping.getConsumesCondition().getConsumableMediaTypes().stream().findFirst()
                .orElse(MediaType.APPLICATION_FORM_URLENCODED);
        return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty()
                ? Stream.of("GET", "POST")
                : methods.stream().map(RequestMethod::name)).map(method -> new Endpoint(method, pattern, type)));
    }

    /** @param role null for who bears no cookie */
    Outcome asks(@Nullable Role role, Endpoint endpoint) {
        int status = endpoint.isPage() ? page(role, endpoint) : status(role, endpoint);
        return status == REFUSED || status == REFUSED_BY_NAME || (role == null && status == ELSEWHERE)
                ? Outcome.REFUSED
                : Outcome.LET;
    }

    /** Whoever is no more than a member had a role when they signed in. */
    int page(@Nullable Role role, Endpoint endpoint) {
        try (ConsoleVisitor visitor = role == null
                ? ConsoleVisitor.stranger(service)
                : ConsoleVisitor.signedIn(service, READER, Role.ADMIN)) {
            if (role != null) {
                service.bean(Members.class).assign(READER, role);
            }
            return endpoint.method.equals("GET")
                    ? visitor.status(endpoint.path())
                    : visitor.post(endpoint.path(), Map.of()).statusCode();
        }
    }

    private int status(@Nullable Role role, Endpoint endpoint) {
        CookieManager cookies = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            if (role != null) {
                http.send(HttpRequest.newBuilder(URI.create(service.url() + "/")).build(), BodyHandlers.discarding());
                service.bean(Members.class).assign(owner(cookies), role);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + endpoint.path()));
            if (!endpoint.method.equals("GET")) {
                String body = endpoint.type.equals(MediaType.APPLICATION_JSON) ? "{}" : "";
                request.method(endpoint.method, BodyPublishers.ofString(body)).header("Content-Type",
                        endpoint.type.toString());
            }
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            http.shutdownNow();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("could not ask for " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ChatId owner(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue)
                .filter(value -> value.contains("."))
                .map(value -> new ChatId("web", value.substring(0, value.lastIndexOf('.')))).findFirst().orElseThrow();
    }
}
