package org.xianfeng.volunteer.create;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old those must be who take part, in whole years.
 *
 * @param youngest 0 for no limit
 * @param oldest 0 for no limit
 */
record Ages(int youngest, int oldest) {

    static final Ages ANY = new Ages(0, 0);

    private static final int OLDEST = 120;
    private static final Pattern BOTH = Pattern.compile("([0-9]{1,3})岁?[-–—~到至]([0-9]{1,3})岁?");
    private static final Pattern FROM = Pattern.compile("(?:满|年满)?([0-9]{1,3})(?:周?岁)?(?:以上|起|\\+)");
    private static final Pattern TO = Pattern.compile("([0-9]{1,3})(?:周?岁)?(?:以下|以内|为止)");

    /** Reads 18-60, 18岁以上, 60岁以下; empty for what is no age that people have. */
    static Optional<Ages> parse(String text) {
        Matcher both = BOTH.matcher(text);
        Matcher from = FROM.matcher(text);
        Matcher to = TO.matcher(text);
        int youngest = both.matches() ? number(both, 1) : from.matches() ? number(from, 1) : 0;
        int oldest = both.matches() ? number(both, 2) : to.matches() ? number(to, 1) : 0;
        boolean good = (youngest > 0 || oldest > 0) && youngest <= OLDEST && oldest <= OLDEST
                && (oldest == 0 || oldest >= youngest);
        return good ? Optional.of(new Ages(youngest, oldest)) : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Reads what {@link #toString} wrote. */
    static Ages ofKept(String kept) {
        int dash = kept.indexOf('-');
        return new Ages(Integer.parseInt(kept.substring(0, dash)), Integer.parseInt(kept.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return youngest + "-" + oldest;
    }
}
