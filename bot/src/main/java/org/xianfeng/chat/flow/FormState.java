package org.xianfeng.chat.flow;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.Session;

/** Where somebody is in a form: at a question, at the preview, or at the list of what can be changed. */
final class FormState {

    private static final String PREVIEW = "$preview";
    private static final String FIELDS = "$fields";

    private final FlowSpec spec;
    private final Session session;
    private final Draft draft;

    FormState(FlowSpec spec, Session session) {
        this.spec = spec;
        this.session = session;
        this.draft = new Draft(spec.name, session);
    }

    Draft draft() {
        return draft;
    }

    Session session() {
        return session;
    }

    /** Tells this draft's buttons from those of an earlier one. */
    String id() {
        return session.get(key("$id")).orElse("");
    }

    void begin(String id) {
        session.enter(spec.name);
        session.put(key("$id"), id);
    }

    /** Not if another version of ours left the session so, or a question is not asked any more. */
    boolean isUnderWay() {
        return isAtPreview() || question().isPresent();
    }

    boolean isAtPreview() { return step().equals(PREVIEW) || isAtFields(); }

    boolean isAtFields() { return step().equals(FIELDS); }

    void toPreview() {
        session.put(key("$step"), PREVIEW);
        session.forget(key("$edit"));
    }

    void toFields() {
        session.put(key("$step"), FIELDS);
        session.forget(key("$edit"));
    }

    /** Where the change of an answer began: at the preview or at the list of what can be changed. */
    void toWhereEditingBegan() {
        if (session.get(key("$edit")).equals(Optional.of(FIELDS))) {
            toFields();
        } else {
            toPreview();
        }
    }

    void toQuestion(Prompt<?> question) {
        session.put(key("$step"), question.field.name());
    }

    /** From now on an answer leads back to where we are: the preview, or the list of what can be changed. */
    void edit(Prompt<?> question) {
        session.put(key("$edit"), isAtFields() ? FIELDS : "");
        toQuestion(question);
    }

    boolean isEditing() { return session.get(key("$edit")).isPresent(); }

    /** The question that is open; empty at the preview. */
    Optional<Prompt<?>> question() {
        String step = step();
        return spec.questions().stream().filter(one -> one.field.name().equals(step))
                .findFirst();
    }

    /** The questions that are asked on the way, as the answers are now. */
    List<Prompt<?>> path() {
        return spec.asked.stream().filter(one -> one.appliesTo(draft)).toList();
    }

    /** The next question on the way that the last answer has not answered as well. */
    Optional<Prompt<?>> after(Prompt<?> question) {
        List<Prompt<?>> path = path();
        return path.subList(path.indexOf(question) + 1, path.size()).stream()
                .filter(one -> !draft.hasJustWritten(one.field)).findFirst();
    }

    Optional<Prompt<?>> before(Prompt<?> question) {
        List<Prompt<?>> path = path();
        int at = path.indexOf(question);
        return at > 0 ? Optional.of(path.get(at - 1)) : Optional.empty();
    }

    /** The first question on the way that must be answered and is not. */
    Optional<Prompt<?>> missing() {
        return path().stream().filter(one -> !one.optional && !draft.has(one.field)).findFirst();
    }

    private String step() {
        return session.get(key("$step")).orElse("");
    }

    private String key(String note) {
        return spec.name + "." + note;
    }
}
