package org.xianfeng.knowledge.text;

/** A stretch of a text, the end exclusive. */
public record Span(int start, int end) {

    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    Span to(Span other) {
        return new Span(start, other.end);
    }

    /** Both, and what is between them. */
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
