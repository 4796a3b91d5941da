package org.xianfeng.knowledge.entry;

/**
 * Why something in the library's folder was left out.
 *
 * @param file relative to the folder
 * @param line the first line being 1
 * @param message what is wrong, in plain words
 */
public record Problem(String file, int line, String message) {

    public Problem {
        if (line < 1) {
            throw new IllegalArgumentException("line must be >= 1, got " + line);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
