package org.xianfeng.knowledge.document.extract;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a file.
 *
 * @param recognition how to read pictures of pages; if it is missing, they are not read
 */
public record ExtractionRequest(FileType type, @Nullable Recognition recognition) {

    /**
     * Text recognition.
     *
     * @param program where it is
     * @param mostPages that are recognised of one file
     * @param pageSeconds that one page may take
     */
    public record Recognition(String program, int mostPages, int pageSeconds) {}
}
