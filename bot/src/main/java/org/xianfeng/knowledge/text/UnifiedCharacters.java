package org.xianfeng.knowledge.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in the characters that it looks to be written in: some fonts and converters put a radical (⻓) in place of the
 * ideograph that looks the same (长), or what nobody sees into the midst of a word. For what is shown as well as for
 * what is searched.
 */
public final class UnifiedCharacters {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int JOINER = 0x200D;

    /** Each with its ideograph, by Unicode's {@code Equivalent_Unified_Ideograph}; NFKC knows the others. */
    private static final String RADICALS = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌"
            + "⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓"
            + "⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝"
            + "⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐"
            + "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    private static final Map<Integer, String> UNIFIED = unified();

    private UnifiedCharacters() {}

    public static String of(String text) {
        return text.chars().noneMatch(UnifiedCharacters::isToBeLookedAt) ? text : unified(text);
    }

    /** Without more than a glance at what nearly every text consists of. */
    private static boolean isToBeLookedAt(int character) {
        return (character >= FIRST_RADICAL && character <= LAST_RADICAL) || character == 0xAD
                || (character >= 0x600 && character < 0x900) || (character >= 0x200B && character < 0x2070)
                || character == 0x180E || (character >= 0xD800 && character <= 0xDFFF)
                || (character >= 0xF900 && !isWidePunctuation(character));
    }

    private static boolean isWidePunctuation(int character) {
        return character >= 0xFF01 && character < 0xFFF0;
    }

    private static String unified(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!isUnseen(character, before)) {
                unified.append(isForm(character)
                        ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        : UNIFIED.getOrDefault(character, Character.toString(character)));
            }
            before = character;
        }
        return unified.toString();
    }

    /** A joiner stays where it holds a picture together. */
    private static boolean isUnseen(int character, int before) {
        return character == JOINER
                ? Character.isLetterOrDigit(before)
                : Character.getType(character) == Character.FORMAT || (character >= 0xFE00 && character <= 0xFE0D)
                        || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /** Kangxi radicals, compatibility ideographs, ligatures and what stands for upright writing. */
    private static boolean isForm(int character) {
        return (character >= 0x2F00 && character <= LAST_RADICAL) || (character >= 0xF900 && character <= 0xFB06)
                || (character >= 0xFE10 && character <= 0xFE4F) || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    private static Map<Integer, String> unified() {
        int[] pairs = RADICALS.codePoints().toArray();
        Map<Integer, String> table = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        return Map.copyOf(table);
    }
}
