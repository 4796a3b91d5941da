package org.xianfeng.admission;

import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Routes;

/** What there is in the service, as people reach it: all commands, and all buttons. */
final class AllRoutes {

    private final List<Dialog> dialogs;

    AllRoutes(List<Dialog> dialogs) {
        this.dialogs = dialogs;
    }

    private Stream<Routes> of(Access access) {
        return dialogs.stream().map(Dialog::routes).filter(routes -> routes.access() == access);
    }

    /** As they are typed. */
    List<String> commands(Access access) {
        return of(access).flatMap(routes -> routes.commands().stream()).map(one -> "/" + one.command().name())
                .toList();
    }

    List<String> verbs(Access access) {
        return of(access).flatMap(routes -> routes.verbs().stream()).map(one -> one.verb().name()).toList();
    }

    List<String> payloads(Access access) {
        return of(access).flatMap(routes -> routes.payloads().stream()).map(one -> "/start " + one.prefix() + "1")
                .toList();
    }
}
