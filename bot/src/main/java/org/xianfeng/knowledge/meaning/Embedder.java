package org.xianfeng.knowledge.meaning;

import java.io.IOException;

/** Turns texts into vectors: the nearer two texts are in meaning, the nearer their vectors. Safe for any number of threads. */
interface Embedder extends AutoCloseable {

    /** Names the model: only vectors of the same one can be compared. */
    String model();

    /** A vector of length 1 for what is told; what goes beyond the model's longest text is not considered. */
    float[] embedStatement(String text);

    /** The same for what is asked: near the statements that answer it, and near questions that ask the same. */
    float[] embedQuestion(String text);

    @Override
    void close();

    /** Brings one, which may take a second. */
    @FunctionalInterface
    interface Loader {

        /**
         * Loads it.
         *
         * @throws IOException if it is not there, or this machine cannot run it
         */
        Embedder load() throws IOException;
    }
}
