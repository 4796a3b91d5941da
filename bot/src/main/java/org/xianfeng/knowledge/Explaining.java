package org.xianfeng.knowledge;

/** Answers with its reasons, for those who keep the library. */
public interface Explaining {

    /**
     * What is answered, and why.
     *
     * @throws LibraryBusyException if too many wait already
     */
    Explanation explain(Question question);
}
