package org.xianfeng.chat.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Flow;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Finds the handler of an incoming among the routes of all dialogs. */
@Component
final class Router implements SmartInitializingSingleton {

    private final ObjectProvider<Dialog> dialogs;
    private volatile @Nullable Table table;

    Router(ObjectProvider<Dialog> dialogs) {
        this.dialogs = dialogs;
    }

    /**
     * Checks the routes, so that a mistake is found at the start and not by a member.
     *
     * @throws IllegalStateException naming every route that is declared twice
     */
    @Override
    public void afterSingletonsInstantiated() {
        table();
    }

    private record Table(Map<String, Routes.OfCommand> commands, Map<String, Routes.OfVerb<?>> verbs,
            Map<String, Routes.OfPayload> payloads, Map<Class<?>, Routes.OfKind<?>> kinds, Map<String, Flow> flows,
            List<Routes.OfAnyText> texts, Map<String, Routes.InGroups> calls, Map<String, Routes.OfTap<?>> taps,
            IdentityHashMap<Object, Access> access) {

        Access accessTo(@Nullable Object route) {
            return route == null ? Access.ANYBODY : access.getOrDefault(route, Access.MEMBERS);
        }
    }

    private Table table() {
        Table made = table;
        if (made == null) {
            made = make(dialogs.stream().map(Dialog::routes).toList());
            table = made;
        }
        return made;
    }

    private static Table make(List<Routes> all) {
        List<String> faults = new ArrayList<>();
        Map<String, Routes.OfPayload> payloads = index("payload", all, Routes::payloads, Routes.OfPayload::prefix,
                faults);
        payloads.keySet().forEach(prefix -> payloads.keySet().stream()
                .filter(other -> !other.equals(prefix) && other.startsWith(prefix))
                .forEach(other -> faults.add("payload " + other + " is hidden by " + prefix)));
        Table table = new Table(index("command", all, Routes::commands, route -> route.command().name(), faults),
                index("verb", all, Routes::verbs, route -> route.verb().name(), faults), payloads,
                index("kind of message", all, Routes::kinds, Routes.OfKind::kind, faults),
                index("flow", all, Routes::flows, Flow::name, faults),
                all.stream().flatMap(routes -> routes.texts().stream())
                        .sorted(Comparator.comparingInt(Routes.OfAnyText::rank)).toList(),
                index("command in groups", all, Routes::calls, Routes.InGroups::command, faults),
                index("tap", all, Routes::taps, route -> route.verb().name(), faults), access(all));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Dialogs collide: " + String.join(", ", faults));
        }
        return table;
    }

    /** For whom each route is, by the route itself. */
    private static IdentityHashMap<Object, Access> access(List<Routes> all) {
        IdentityHashMap<Object, Access> access = new IdentityHashMap<>();
        all.forEach(routes -> Stream.of(routes.commands(), routes.verbs(), routes.payloads(), routes.kinds(),
                routes.texts(), routes.flows()).flatMap(List::stream).forEach(
                        route -> access.put(route,
                                routes.access())));
        return access;
    }

    private static <K, R> Map<K, R> index(String what, List<Routes> all, Function<Routes, List<R>> routes,
            Function<R, K> key, List<String> faults) {
        Map<K, R> index = new LinkedHashMap<>();
        all.stream().flatMap(one -> routes.apply(one).stream()).forEach(route -> {
            if (index.put(key.apply(route), route) != null) {
                faults.add(what + " " + key.apply(route) + " is declared twice");
            }
        });
        return index;
    }

    List<Command> commands() {
        return table().commands.values().stream().map(Routes.OfCommand::command).toList();
    }

    /** The flow that the session is in; empty if it is in none, or in one that is not there any more. */
    Optional<Flow> flowOf(Session session) {
        return session.dialog().map(table().flows::get);
    }

    Optional<List<Reply>> command(Incoming.Command call, Session session) {
        return Optional.ofNullable(table().commands.get(call.name()))
                .map(route -> route.handler().answer(call, session));
    }

    /** For whom a command is; what none of ours is, is for nobody, and told to anybody. */
    Access access(String command) {
        return table().accessTo(table().commands.get(command));
    }

    Access access(Flow flow) {
        return table().accessTo(flow);
    }

    /** For whom a button is. */
    Access access(Incoming.ButtonPress press) {
        return table().accessTo(route(press).orElse(null));
    }

    /** For whom what a {@code /start} brings along is. */
    Access accessToPayload(Incoming.Command start) {
        return table().accessTo(payload(start).orElse(null));
    }

    /** For whom a file or a location is that no flow has asked for. */
    Access access(Class<? extends Incoming> kind) {
        return table().accessTo(table().kinds.get(kind));
    }

    /** A {@code /start} with a payload that somebody declared. */
    Optional<List<Reply>> payload(Incoming.Command start, Session session) {
        return payload(start).map(route -> List.of(route.handler().answer(start, session)));
    }

    private Optional<Routes.OfPayload> payload(Incoming.Command start) {
        return table().payloads.values().stream().filter(route -> start.arguments().startsWith(route.prefix()))
                .findFirst();
    }

    /** Empty if the button is none of ours, carries what we never wrote, or what is gone. */
    Optional<List<Reply>> press(Incoming.ButtonPress press, Session session) {
        String[] parts = press.action().split(":", 3);
        return route(press).flatMap(route -> press(route, press, parts.length == 3 ? parts[2] : "", session));
    }

    /** What it takes to press it; empty if it is none of ours. */
    Optional<Permission> needs(Incoming.ButtonPress press) {
        return route(press).map(route -> route.verb().needs());
    }

    private Optional<Routes.OfVerb<?>> route(Incoming.ButtonPress press) {
        String[] parts = press.action().split(":", 3);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(table().verbs.get(parts[0] + ":" + parts[1]));
    }

    private static <T> Optional<List<Reply>> press(Routes.OfVerb<T> route, Incoming.ButtonPress press, String arguments,
            Session session) {
        return route.verb().reader().apply(arguments)
                .map(target -> route.handler().answer(new Press<>(press, target), session))
                .filter(replies -> !replies.isEmpty());
    }

    /** What no flow has asked for: a file, a location. */
    Optional<Reply> kind(Incoming incoming, Session session) {
        return Optional.ofNullable(table().kinds.get(incoming.getClass()))
                .map(route -> kind(route, incoming, session));
    }

    private static <I extends Incoming> Reply kind(Routes.OfKind<I> route, Incoming incoming, Session session) {
        return route.handler().answer(route.kind().cast(incoming), session);
    }

    /** The first that answers any text, of those that are for somebody. */
    Optional<Reply> text(Incoming.Text text, Session session, Predicate<Access> isPermitted) {
        return table().texts.stream().filter(route -> isPermitted.test(table().accessTo(route)))
                .map(route -> route.handler().apply(text, session)).flatMap(Optional::stream)
                .findFirst();
    }

    /** What a command does in a group, for those who may call it there. */
    Optional<Routes.InGroups> inGroups(String command) {
        return Optional.ofNullable(table().calls.get(command));
    }

    /** Has a tap counted, if its button is one of ours. */
    void tap(InGroup.Tapped tap) {
        String[] parts = tap.action().split(":", 3);
        if (parts.length >= 2) {
            Optional.ofNullable(table().taps.get(parts[0] + ":" + parts[1]))
                    .ifPresent(route -> tap(route, tap, parts.length == 3 ? parts[2] : ""));
        }
    }

    private static <T> void tap(Routes.OfTap<T> route, InGroup.Tapped tap, String arguments) {
        route.verb().reader().apply(arguments).ifPresent(target -> route.handler().accept(tap, target));
    }
}
