package org.xianfeng.knowledge;

import java.util.Collection;

/** Asks a part of the library, as who has brought a document does to see what it answers. */
public interface Trials {

    /**
     * What these entries say to a question, whatever others say; it is taken for what it says.
     *
     * @param beginnings of the ids of those that are asked
     */
    Answer ask(Question question, Collection<String> beginnings);
}
