package org.xianfeng.knowledge.naming;

/** Tells the surname with a single character behind it, 彭总 and 董老, from the words that begin or end alike. */
public final class Address {

    /** What may stand before: whatever calls somebody or tells of them. */
    private static final String BEFORE = "是由和与跟同在对给被让请问把了的像及、";

    private Address() {}

    /** Whether this stretch of a question may be such a form, if it looks like one. */
    public static boolean mayStand(String question, int start, int end) {
        if (end - start != 2) {
            return true;
        }
        String others = switch (question.charAt(end - 1)) {
            case '总' -> "理统书司部工会经裁监共结数量体";
            case '帅' -> "气哥才";
            case '老' -> "师百姓乡家人区边版虎总板婆公";
            default -> "";
        };
        return others.isEmpty() || ((start == 0 || isBefore(question.charAt(start - 1)))
                && (end == question.length() || others.indexOf(question.charAt(end)) < 0));
    }

    private static boolean isBefore(char character) {
        return BEFORE.indexOf(character) >= 0 || !Character.isIdeographic(character);
    }
}
