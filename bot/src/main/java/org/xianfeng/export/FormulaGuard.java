package org.xianfeng.export;

import java.util.regex.Pattern;

/**
 * Puts an apostrophe in front of a text that a spreadsheet would take for a formula, as OWASP advises against CSV
 * injection, and takes it away again when such a table comes back.
 */
public final class FormulaGuard {

    /** Also in full width, which Excel takes for the same where Chinese is typed; and what is guarded already. */
    private static final Pattern FORMULA = Pattern.compile("'*(?:\\s*[=+\\-@＝＋－＠].*|[\t\r].*)", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guard(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text before it was guarded, if it was. */
    public static String unguard(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
