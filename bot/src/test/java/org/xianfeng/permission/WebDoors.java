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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Members;
import org.xianfeng.permission.Matrix.Outcome;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.AnActivity;

/** All that the service answers by HTTP, and somebody who asks for it. */
final class WebDoors {

    /** What varies in a path, with its form, which may have braces of its own. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?:[^{}]|\\{[^{}]*})*}");
    private static final String FILES = "/chat/files/";
    private static final String CONSOLE = "/console";
    private static final ChatId READER = new ChatId("web", "walks-through-all-pages");
    private static final int REFUSED_BY_NAME = 401;
    static final int REFUSED = 403;
    private static final int ELSEWHERE = 302;

    private static final int GONE = 404;
    /** Whatever an endpoint wants to know. */
    private static final String BODY = """
            {"id": "ID", "text": "/whoami", "action": "menu:open", "message": "1", "question": "遵义会议",
             "latitude": 39.9, "longitude": 116.4, "endpoint": "https://example.org/push"}""";

    private final RunningService service;
    private final int others;
    private final int own;

    /** Makes an activity, a task and a broadcast of somebody else, and the same of the reader. */
    WebDoors(RunningService service) {
        this.service = service;
        this.others = things(new ChatId("web", "somebody-else"));
        this.own = things(READER);
    }

    /** All of one number. */
    private int things(ChatId owner) {
        Activities activities = service.bean(Activities.class);
        Broadcasts broadcasts = service.bean(Broadcasts.class);
        BroadcastId broadcast = broadcasts.create("b" + owner, owner, new Content(Kind.NOTICE, "开会", null, List.of()),
                new Audience.All(), null);
        int number = activities.nextId().number();
        activities.add(AnActivity.numbered(number, Instant.now()).organizedBy(owner).build());
        Addition task = service.bean(Tasks.class).add("t" + owner, owner,
                List.of(ATask.titled("修路灯").build()));
        if (broadcast.number() != number || !(task instanceof Addition.Added)) {
            throw new IllegalStateException("number " + number + " was given before, as was " + broadcast);
        }
        return number;
    }

    /** @param type of the body that it takes */
    record Endpoint(String method, String pattern, MediaType type) {

        boolean isPage() { return pattern.startsWith(CONSOLE); }

        /** With this number in place of what varies; posts are counted from one, and messages have other ids. */
        String path(int number) {
            String path = pattern.replace("{post}", "1").replace("{list}", "seated");
            return VARIABLE.matcher(path).replaceAll(pattern.startsWith(FILES)
                    ? UUID.randomUUID() + "?name=a.txt"
                    : Integer.toString(number));
        }

        /** Whether it is about something that has a number and is somebody's. */
        boolean isAboutSomething() {
            return pattern.contains("{number}");
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
        if (role == null || !endpoint.isPage() || !endpoint.isAboutSomething()) {
            return endpoint.isPage()
                    ? outcome(role, page(role, endpoint, others), GONE)
                    : outcome(role, status(role, endpoint), REFUSED);
        }
        int ofOthers = page(role, endpoint, others);
        if (ofOthers != GONE) {
            return outcome(role, ofOthers, REFUSED);
        }
        return page(role, endpoint, own) == GONE ? Outcome.REFUSED : Outcome.OWN;
    }

    /** How a page answers whoever asks for what is somebody else's. */
    int answers(Role role, Endpoint page) {
        return page(role, page, others);
    }

    /** @param hidden what says no as well: a page that is not for somebody may not be there for them */
    private static Outcome outcome(@Nullable Role role, int status, int hidden) {
        return status == REFUSED || status == hidden || status == REFUSED_BY_NAME
                || (role == null && status == ELSEWHERE)
                        ? Outcome.REFUSED
                        : Outcome.LET;
    }

    /** Whoever is no more than a member had a role when they signed in. */
    private int page(@Nullable Role role, Endpoint endpoint, int number) {
        try (ConsoleVisitor visitor = role == null
                ? ConsoleVisitor.stranger(service)
                : ConsoleVisitor.signedIn(service, READER, Role.ADMIN)) {
            if (role != null) {
                service.bean(Members.class).assign(READER, role);
            }
            return endpoint.method.equals("GET")
                    ? visitor.status(endpoint.path(number))
                    : visitor.post(endpoint.path(number), Map.of()).statusCode();
        }
    }

    private int status(@Nullable Role role, Endpoint endpoint) {
        CookieManager cookies = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            if (role != null) {
                http.send(HttpRequest.newBuilder(URI.create(service.url() + "/")).build(), BodyHandlers.discarding());
                service.bean(Members.class).assign(owner(cookies), role);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + endpoint.path(others)));
            if (!endpoint.method.equals("GET")) {
                String body = endpoint.type.equals(MediaType.APPLICATION_JSON)
                        ? BODY.replace("ID", UUID.randomUUID().toString())
                        : "x";
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
