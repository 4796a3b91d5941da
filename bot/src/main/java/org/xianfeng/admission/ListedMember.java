package org.xianfeng.admission;

/**
 * Somebody on the roster.
 *
 * @param id stands for the name and the last four digits, which it does not tell
 * @param branch empty where the roster names none
 */
record ListedMember(String id, String name, String branch) {}
