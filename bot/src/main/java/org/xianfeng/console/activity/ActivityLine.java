package org.xianfeng.console.activity;

import org.xianfeng.console.Bar;

/**
 * An activity as a list shows it.
 *
 * @param state what it is called
 * @param organizer who is in charge
 */
record ActivityLine(int number, String title, String when, String place, String state, Bar places, long waiting,
        String organizer) {}
