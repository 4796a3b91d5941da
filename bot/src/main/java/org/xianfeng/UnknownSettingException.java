package org.xianfeng;

/** There is no setting of this name. */
final class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String nearest;

    UnknownSettingException(String name, String nearest) {
        super("there is no setting " + name + "; the nearest is " + nearest);
        this.name = name;
        this.nearest = nearest;
    }

    String name() {
        return name;
    }

    String nearest() {
        return nearest;
    }
}
