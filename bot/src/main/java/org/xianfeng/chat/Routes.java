package org.xianfeng.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.xianfeng.chat.AccessControl.Access;

/**
 * What a dialog answers, declared once. The conversation collects the routes of all dialogs at the start and refuses
 * to begin if two of them answer the same command, verb, payload, flow or kind of message.
 */
public final class Routes {

    private final List<OfCommand> commands = new ArrayList<>();
    private final List<OfVerb<?>> verbs = new ArrayList<>();
    private final List<OfPayload> payloads = new ArrayList<>();
    private final List<OfKind<?>> kinds = new ArrayList<>();
    private final List<OfAnyText> texts = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<InGroups> calls = new ArrayList<>();
    private final List<OfTap<?>> taps = new ArrayList<>();

    private final Access access;

    private Routes(Access access) {
        this.access = access;
    }

    /** Those of a dialog for who was let in. */
    public static Routes of() {
        return of(Access.MEMBERS);
    }

    /** Those of a dialog that others may use as well. */
    public static Routes of(Access access) {
        return new Routes(access);
    }

    /** For whom all of them are. */
    public Access access() {
        return access;
    }

    public record OfCommand(Command command, Several<Incoming.Command> handler) {}

    public record OfVerb<T>(Verb<T> verb, Several<Press<T>> handler) {}

    public record OfPayload(String prefix, Handler<Incoming.Command> handler) {}

    public record OfKind<I extends Incoming>(Class<I> kind, Handler<I> handler) {}

    /** What may take a text that nobody has a better claim to; the first by rank that answers has it. */
    public record OfAnyText(int rank, BiFunction<Incoming.Text, Session, Optional<Reply>> handler) {}

    /** A command that does something in a group itself. */
    public record InGroups(String command, Permission needs, Handler<InGroup.Called> handler) {}

    public record OfTap<T>(Verb<T> verb, BiConsumer<InGroup.Tapped, T> handler) {}

    /** Like {@link Handler}, where one message is not enough. */
    @FunctionalInterface
    public interface Several<I> {

        List<Reply> answer(I incoming, Session session);
    }

    /** A command; who may not call it is turned away before. */
    public Routes command(Command command, Handler<Incoming.Command> handler) {
        return commandWithSeveral(command, (call, session) -> List.of(handler.answer(call, session)));
    }

    public Routes commandWithSeveral(Command command, Several<Incoming.Command> handler) {
        commands.add(new OfCommand(command, handler));
        return this;
    }

    /** A command that does something in the group it is called in; any other leads to the private chat from there. */
    public Routes inGroups(String command, Permission needs, Handler<InGroup.Called> handler) {
        calls.add(new InGroups(command, needs, handler));
        return this;
    }

    /** A button below a message that a whole group reads: who presses it is counted, and told nothing there. */
    public <T> Routes tap(Verb<T> verb, BiConsumer<InGroup.Tapped, T> handler) {
        taps.add(new OfTap<>(verb, handler));
        return this;
    }

    /** A button. What it carries may be stale or forged, so whoever handles it checks it anew. */
    public <T> Routes press(Verb<T> verb, Handler<Press<T>> handler) {
        return pressWithSeveral(verb, (press, session) -> List.of(handler.answer(press, session)));
    }

    /** A button whose target may be gone by now; without a reply, it is a stale one. */
    public <T> Routes pressIfThere(Verb<T> verb, BiFunction<Press<T>, Session, Optional<Reply>> handler) {
        return pressWithSeveral(verb, (press, session) -> handler.apply(press, session).stream().toList());
    }

    /** A button that is answered by several messages; by none if it is a stale one. */
    public <T> Routes pressWithSeveral(Verb<T> verb, Several<Press<T>> handler) {
        verbs.add(new OfVerb<>(verb, handler));
        return this;
    }

    /** A button whose message the reply takes the place of. */
    public <T> Routes pressReplacing(Verb<T> verb, Handler<Press<T>> handler) {
        return press(verb, (press, session) -> handler.answer(press, session).replacing());
    }

    /** A {@code /start} whose payload begins so, which is how a link opens the chat. */
    public Routes start(String prefix, Handler<Incoming.Command> handler) {
        payloads.add(new OfPayload(prefix, handler));
        return this;
    }

    /** A file that no flow has asked for. */
    public Routes document(Handler<Incoming.Document> handler) {
        kinds.add(new OfKind<>(Incoming.Document.class, handler));
        return this;
    }

    /** A picture that no flow has asked for. */
    public Routes photo(Handler<Incoming.Photo> handler) {
        kinds.add(new OfKind<>(Incoming.Photo.class, handler));
        return this;
    }

    /** A location that no flow has asked for. */
    public Routes location(Handler<Incoming.Location> handler) {
        kinds.add(new OfKind<>(Incoming.Location.class, handler));
        return this;
    }

    /** A guided exchange, which comes before everything else while it is under way. */
    public Routes flow(Flow flow) {
        flows.add(flow);
        return this;
    }

    /**
     * Whatever else is written.
     *
     * @param rank dialogs with a smaller one are asked first
     * @param handler empty if it is not for this dialog
     */
    public Routes anyText(int rank, BiFunction<Incoming.Text, Session, Optional<Reply>> handler) {
        texts.add(new OfAnyText(rank, handler));
        return this;
    }

    public List<OfCommand> commands() {
        return commands;
    }

    public List<OfVerb<?>> verbs() {
        return verbs;
    }

    public List<OfPayload> payloads() {
        return payloads;
    }

    public List<OfKind<?>> kinds() {
        return kinds;
    }

    public List<OfAnyText> texts() {
        return texts;
    }

    public List<InGroups> calls() {
        return calls;
    }

    public List<OfTap<?>> taps() {
        return taps;
    }

    public List<Flow> flows() {
        return flows;
    }
}
