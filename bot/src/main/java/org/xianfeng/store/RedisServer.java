package org.xianfeng.store;

/**
 * The Redis that we are connected to.
 *
 * @param version such as {@code 7.0.15}
 * @param place where it keeps its data if we started it, else its address without the password
 * @param embedded whether we started it
 */
public record RedisServer(String version, String place, boolean embedded) {}
