package org.xianfeng.knowledge.text;

/** Lets others fold text as the index does. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        return Folding.fold(text);
    }
}
