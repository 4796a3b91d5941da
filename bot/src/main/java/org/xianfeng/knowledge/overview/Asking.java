package org.xianfeng.knowledge.overview;

import java.io.IOException;

import org.xianfeng.knowledge.Answer;

/** Answers a folded question about one thing. */
@FunctionalInterface
public interface Asking {

    Answer ask(String folded) throws IOException;
}
