package org.xianfeng.history;

import java.util.List;

/**
 * Steps done one after another both to what is tested and to a model of it. All that is random comes from a seed, and
 * each step has a meaning whatever came before it, so that any of them can be left out.
 *
 * @param <S> a step; its text says in words what is done
 */
public interface History<S> {

    /** So many steps as they may come; the same ones for the same seed. */
    List<S> steps(int count);

    /**
     * Does one.
     *
     * @param thoroughly whether to compare all afterwards, or only what may have changed
     * @return what came of it, in words
     * @throws Difference if the model says something else
     */
    String take(S step, boolean thoroughly);

    /**
     * Compares all.
     *
     * @throws Difference if the model says something else
     */
    void compare();

    /** What there is before the first step, in words. */
    String beginning();
}
