package org.xianfeng.knowledge.folder;

/**
 * What can be told of the library's folder without reading entries.
 *
 * @param fingerprint tells the contents apart from any others
 * @param entries about how many there are; blank lines and broken entries count
 */
public record Survey(String fingerprint, long entries) {}
