package org.xianfeng.messenger.web;

/** What people type, or paste without knowing what is in it. */
final class Typing {

    private Typing() {}

    /** The text without control characters and halves of characters; tabs become spaces, lines stay lines. */
    static String readable(String typed) {
        StringBuilder readable = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').codePoints().filter(Typing::isReadable)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
