package org.xianfeng.volunteer.poster;

/**
 * What a poster says; it is painted from nothing else.
 *
 * @param organisation may be empty
 * @param when such as 11月28日（周六）09:00–11:00
 * @param link what its code leads to; empty for no code
 * @param how how to sign up, in words
 */
record Poster(String organisation, String heading, String title, String when, String place, String places,
        String link, String how) {}
