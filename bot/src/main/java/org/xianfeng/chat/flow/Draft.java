package org.xianfeng.chat.flow;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.chat.Session;

/** What somebody has answered so far in a form; it lives in their session. */
public final class Draft {

    private static final String ONLY_MISSING = "$missing";

    private final String form;
    private final Session session;
    private final Set<FormField<?>> written = new HashSet<>();

    Draft(String form, Session session) {
        this.form = form;
        this.session = session;
    }

    public <T> Optional<T> get(FormField<T> field) {
        return session.get(key(field.name())).map(field.read());
    }

    /**
     * The answer to a question that must be answered.
     *
     * @throws IllegalStateException if it has not been
     */
    public <T> T need(FormField<T> field) {
        return get(field).orElseThrow(() -> new IllegalStateException("no answer to " + field.name()));
    }

    public boolean has(FormField<?> field) {
        return session.get(key(field.name())).isPresent();
    }

    public <T> void put(FormField<T> field, T value) {
        session.put(key(field.name()), field.write().apply(value));
        written.add(field);
    }

    /** From now on only what must be answered and is not is asked: the answer that is being read has filled in much. */
    public void askOnlyWhatIsMissing() {
        session.put(key(ONLY_MISSING), "1");
    }

    boolean asksOnlyWhatIsMissing() {
        return session.get(key(ONLY_MISSING)).isPresent();
    }

    public void remove(FormField<?> field) {
        session.forget(key(field.name()));
    }

    public Locale language() {
        return session.language();
    }

    public Session session() {
        return session;
    }

    /** Whether the answer that is being read has filled this field. */
    boolean hasJustWritten(FormField<?> field) {
        return written.contains(field);
    }

    private String key(String field) {
        return form + "." + field;
    }
}
