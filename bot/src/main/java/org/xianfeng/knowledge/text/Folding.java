package org.xianfeng.knowledge.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

import com.hankcs.hanlp.HanLP;

/**
 * One form for all ways to write the same: NFKC, radicals as their ideographs, lower case, traditional characters as simplified ones, no spaces
 * beside Chinese characters, days in digits, sessions, units and other things that are named by a number under one name.
 * For the index and for questions only; what people read stays as it was written.
 */
public final class Folding {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';
    private static final char[] SIMPLIFIED = simplified();
    private static final Pattern SPACE = Pattern.compile("(?<=\\p{IsHan}) +| +(?=\\p{IsHan})");

    private Folding() {}

    public static String fold(String text) {
        char[] folded = Normalizer.normalize(UnifiedCharacters.of(text), Normalizer.Form.NFKC).toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char character = folded[i];
            folded[i] = character >= FIRST && character <= LAST
                    ? SIMPLIFIED[character - FIRST]
                    : Character.toLowerCase(character);
        }
        return SessionNames.of(NumberForms.of(DateDigits.of(closed(new String(folded)))));
    }

    private static String closed(String text) {
        return text.indexOf(' ') < 0 ? text : SPACE.matcher(text).replaceAll("");
    }

    /** The dictionary is asked once for each character: asking it for each text is a hundred times slower. */
    private static char[] simplified() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            String character = String.valueOf((char) (FIRST + i));
            String simple = HanLP.convertToSimplifiedChinese(character);
            table[i] = simple.length() == 1 ? simple.charAt(0) : character.charAt(0);
        }
        return table;
    }
}
