package org.xianfeng.chat.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** One person's talk with some dialogs, as on a phone: they type, and press what is on the newest message. */
public final class Talk {

    private final ChatId chat;
    private final Conversation conversation;
    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
    private final List<String> news = new ArrayList<>();
    private List<Reply> seen = List.of();
    private int updates;

    /** A talk with these dialogs alone, in which the person may do everything. */
    public Talk(ChatId chat, Dialog... dialogs) {
        this(chat, List.of(dialogs));
    }

    public Talk(ChatId chat, List<Dialog> dialogs) {
        this(chat, TestConversation.of(dialogs));
    }

    public Talk(ChatId chat, Conversation conversation) {
        this.chat = chat;
        this.conversation = conversation;
    }

    public ChatId chat() {
        return chat;
    }

    /** A message that comes without having been asked for; its buttons are the newest then. */
    public void receives(Function<Locale, Reply> message) {
        Reply reply = message.apply(session.language());
        news.add(reply.text().plain());
        seen = List.of(reply);
    }

    /** What came without having been asked for since this was called last. */
    public List<String> news() {
        List<String> all = List.copyOf(news);
        news.clear();
        return all;
    }

    /** Types a text or a command; what they read then. */
    public String sends(String text) {
        return answer(Incoming.typed(origin(), text));
    }

    /** Sends what is no text: a photo, a file. */
    public String sends(Function<Origin, Incoming> message) {
        return answer(message.apply(origin()));
    }

    /** Presses the button with this label, or the first one whose label begins so. */
    public String presses(String label) {
        return pressesAction(button(label).action());
    }

    /** Presses a button that is not there any more, or that nobody has shown them. */
    public String pressesAction(String action) {
        return answer(new Incoming.ButtonPress(origin(), action, "m"));
    }

    /** Sends where they are, as their phone tells it. */
    public String locates(double latitude, double longitude) {
        return answer(new Incoming.Location(origin(), latitude, longitude, true));
    }

    /** Presses a button, and the press is handled again, as after a crash; what they read each time. */
    public List<String> pressesTwice(String action) {
        Incoming press = new Incoming.ButtonPress(origin(), action, "m");
        seen = conversation.answer(press, new Session(session.state()));
        return List.of(text(), answer(press));
    }

    /** What stands on the buttons of the newest messages. */
    public List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    /** The action of the button with this label, or of the first one whose label begins so. */
    public String action(String label) {
        return button(label).action();
    }

    private Button button(String label) {
        return buttons().stream().filter(button -> button.label().equals(label)).findFirst()
                .or(() -> buttons().stream().filter(button -> button.label().startsWith(label)).findFirst())
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + labels() + " of " + text()));
    }

    /** What the newest messages say. */
    public String text() {
        return seen.stream().map(reply -> reply.text().plain()).collect(Collectors.joining("\n\n"));
    }

    /** Whether a guided dialog waits for this text, rather than leaving it to be answered as a question. */
    public boolean isListenedTo(String text) {
        return session.dialog().isPresent();
    }

    private String answer(Incoming incoming) {
        seen = conversation.answer(incoming, session);
        return text();
    }

    private List<Button> buttons() {
        return seen.stream().flatMap(reply -> reply.buttons().stream()).flatMap(List::stream).toList();
    }

    private Origin origin() {
        return new Origin(chat.id() + "-" + ++updates, chat, "", "", Instant.EPOCH);
    }
}
