package org.xianfeng.console;

/**
 * A part of a whole, to be drawn.
 *
 * @param percent 0 to 100
 */
public record Bar(long part, long whole, int percent) {

    private static final int ALL = 100;

    public static Bar of(long part, long whole) {
        return new Bar(part, whole, whole <= 0 ? 0 : Math.clamp(part * ALL / whole, 0, ALL));
    }
}
