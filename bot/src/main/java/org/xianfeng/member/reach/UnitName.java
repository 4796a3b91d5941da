package org.xianfeng.member.reach;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a branch or a grid. Where one belongs is said by its name, as in 兴达社区第二网格 or 兴达社区第一支部, which are
 * below 兴达社区: what begins like another one lies within it.
 */
public record UnitName(String text) {

    /** 网格1 has nothing to do with 网格12, nor 网格十 with 网格十一. */
    private static final Pattern ONE_WORD = Pattern
            .compile("[0-9]{2}|[〇零一二三四五六七八九十百]{2}|[A-Za-z]{2}");

    /** What the name of a place ends with that has grids, though it may be none itself. */
    private static final Pattern PLACE = Pattern.compile(".+(?:省|市|区|县|旗|镇|乡|街道|办事处|村|街|庄|片|网格|党委|党工委|总支|支部)");

    /** Whether this one is that, or lies below it. */
    public boolean isWithin(UnitName other) {
        return text.equals(other.text) || (text.startsWith(other.text) && !ONE_WORD
                .matcher(text.substring(other.text.length() - 1, other.text.length() + 1)).matches());
    }

    /** Those of these that it is or that lie below it. */
    public List<String> within(List<String> names) {
        return names.stream().filter(name -> new UnitName(name).isWithin(this)).toList();
    }

    /** Whether it is the name of a place that some of these lie in, so that it need not be one of them itself. */
    public boolean isPlaceOf(List<String> names) {
        return PLACE.matcher(text).matches() && !within(names).isEmpty();
    }
}
