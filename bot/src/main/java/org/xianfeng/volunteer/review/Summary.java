package org.xianfeng.volunteer.review;

import java.util.List;

/**
 * What the picture of an activity tells.
 *
 * @param organisation may be empty
 * @param when such as 11月28日（周六）09:00–11:00
 * @param figures in the order in which they are shown
 */
record Summary(String organisation, String heading, String title, String when, String place, List<Figure> figures) {

    /** @param value such as 38 */
    record Figure(String label, String value) {}
}
