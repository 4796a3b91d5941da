package org.xianfeng.knowledge.spelling;

/** What kinds of characters a folded question is made of. */
final class Letters {

    private Letters() {}

    static boolean isChinese(char character) {
        return (character >= '\u3400' && character <= '\u9FFF') || character == '〇';
    }

    static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }
}
