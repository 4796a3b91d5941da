package org.xianfeng.parser;

import java.nio.file.Path;

/**
 * Gets out of a file what is wanted of it. It runs in the process for it, where nothing else is to be harmed; it has a
 * constructor without parameters.
 *
 * @param <Q> what is asked of it, and
 * @param <A> what it answers: values that JSON can carry
 */
public interface FileParser<Q, A> {

    /** What is wrong with the file is an answer too. */
    A parse(Q question, Path file);
}
