package org.xianfeng.chat.flow;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;

/** Makes forms of their declarations. */
@Component
public final class Forms {

    private final Phrases phrases;

    public Forms(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The form that is declared so.
     *
     * @throws IllegalArgumentException if the declaration lacks an end, or asks nothing
     */
    public Form of(FlowSpec spec) {
        if (spec.asked.isEmpty() || spec.finishes.isEmpty()) {
            throw new IllegalArgumentException("flow " + spec.name + " must ask something and have an end");
        }
        if (spec.preview == null && spec.finishes.size() > 1) {
            throw new IllegalArgumentException("flow " + spec.name + " must have a preview to choose its end from");
        }
        return new Form(spec, new FormView(spec, phrases), phrases);
    }
}
