package org.xianfeng.admission;

/**
 * A row of a roster that was not taken.
 *
 * @param row from 1, as people count them
 * @param phrase why: the phrase {@code admission.roster.fault.NAME}, told the row and the other one
 * @param other the row that says the same, or 0
 */
public record RosterFault(int row, String phrase, int other) {}
