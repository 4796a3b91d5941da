package org.xianfeng.chat.conversation;

import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Session;

/** What somebody wanted who has to do something else first: a button leads back to it afterwards. */
public final class Detour {

    /** What calls a command, and what opens the chat by a link, as actions of buttons. */
    public static final String RUN = "menu:run:";
    public static final String START = "menu:start:";
    private static final String NOTE = "chat.detour";

    private Detour() {}

    /** Remembers it, if a button can lead back to it. */
    public static void note(Incoming wanted, Session session) {
        action(wanted).filter(Button::fits).ifPresentOrElse(action -> session.put(NOTE, action),
                () -> session.forget(NOTE));
    }

    private static Optional<String> action(Incoming wanted) {
        return switch (wanted) {
            case Incoming.ButtonPress press -> Optional.of(press.action());
            case Incoming.Command call when call.name().equals("start") -> Optional.of(START + call.arguments());
            case Incoming.Command call -> Optional.of(RUN + call.name());
            case Incoming.Text _,Incoming.Document _,Incoming.Location _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                Optional.empty();
        };
    }

    /** Leads back, once. */
    public static Optional<Button> back(String label, Session session) {
        Optional<Button> back = session.get(NOTE).map(action -> new Button(label, action));
        session.forget(NOTE);
        return back;
    }
}
