package org.xianfeng.store.embedded;

/** A version of Redis, as far as features depend on it. */
public record RedisVersion(int major, int minor) {

    public boolean isAtLeast(RedisVersion other) {
        return major > other.major || (major == other.major && minor >= other.minor);
    }

    /**
     * Reads {@code 7.0.15}.
     *
     * @throws NumberFormatException if the text does not begin with two numbers
     */
    public static RedisVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new RedisVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
