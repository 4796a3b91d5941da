package org.xianfeng.handbook;

/**
 * A handbook as a page shows it.
 *
 * @param title its first heading
 * @param html all of it
 */
record Handbook(String title, String html) {}
