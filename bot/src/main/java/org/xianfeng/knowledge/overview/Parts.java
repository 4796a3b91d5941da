package org.xianfeng.knowledge.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question cut where it goes from one thing to the next, but not inside a name. */
record Parts(List<String> texts) {

    private static final Pattern SEPARATORS = Pattern.compile("[、,;:]|还是|以及|也就是|(?<=.)(?:和|跟|与|同(?!志)|比|及)(?=.)");

    static Parts of(String plain, List<Subjects.Named> named) {
        List<String> parts = new ArrayList<>();
        Matcher separator = SEPARATORS.matcher(plain);
        int from = 0;
        while (separator.find()) {
            int at = separator.start();
            if (named.stream().noneMatch(one -> at >= one.at() && at < one.end())) {
                add(plain.substring(from, at), from, named, parts);
                from = separator.end();
            }
        }
        add(plain.substring(from), from, named, parts);
        return new Parts(parts);
    }

    /** Two names beside each other are two parts: 华罗庚陈景润. */
    private static void add(String part, int start, List<Subjects.Named> named, List<String> parts) {
        List<Subjects.Named> here = named.stream()
                .filter(one -> one.at() >= start && one.end() <= start + part.length()).toList();
        int from = 0;
        for (int i = 1; i < here.size(); i++) {
            if (here.get(i).at() == here.get(i - 1).end()) {
                parts.add(part.substring(from, here.get(i).at() - start));
                from = here.get(i).at() - start;
            }
        }
        parts.add(part.substring(from));
    }
}
