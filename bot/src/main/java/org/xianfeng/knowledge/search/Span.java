package org.xianfeng.knowledge.search;

/** A stretch of a text, the end exclusive. */
record Span(int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }

    Span to(Span other) {
        return new Span(start, other.end);
    }

    /** Both, and what is between them. */
    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
