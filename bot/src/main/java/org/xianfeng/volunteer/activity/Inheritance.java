package org.xianfeng.volunteer.activity;

import java.util.List;

import org.springframework.stereotype.Component;

/** Gives a copy or a repetition all that its model has beside its own fields. */
@Component
public final class Inheritance {

    private final List<Inherited> all;

    Inheritance(List<Inherited> all) {
        this.all = List.copyOf(all);
    }

    public void copy(ActivityId from, ActivityId to) {
        all.forEach(one -> one.copy(from, to));
    }
}
