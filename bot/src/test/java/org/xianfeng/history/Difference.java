package org.xianfeng.history;

/** What is tested and its model do not agree. */
public final class Difference extends AssertionError {

    private static final long serialVersionUID = 1;

    private final String about;

    private Difference(String about, Object real, Object model) {
        super("%s%n  should be %s%n  but is    %s".formatted(about, model, real));
        this.about = about;
    }

    /**
     * Compares.
     *
     * @param about what, such as the outcome or the queue; failures that are about the same are taken for the same
     * @throws Difference if they are not equal
     */
    public static void check(String about, Object real, Object model) {
        if (!real.equals(model)) {
            throw new Difference(about, real, model);
        }
    }

    String about() {
        return about;
    }
}
