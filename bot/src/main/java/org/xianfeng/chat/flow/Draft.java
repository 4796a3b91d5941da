package org.xianfeng.chat.flow;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.chat.Session;

/** What somebody has answered so far in a form; it lives in their session. */
public final class Draft {

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

    /** @throws IllegalStateException if it has not been answered */
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
