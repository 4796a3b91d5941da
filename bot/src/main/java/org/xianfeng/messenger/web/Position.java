package org.xianfeng.messenger.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A place in a chat's log. Browsers send it back to us, so it may be forged. */
record Position(String value) {

    static final Position START = new Position("0-0");

    /** A Redis stream id, short enough never to overflow. */
    private static final String FORM = "\\d{1,15}-\\d{1,9}";

    Position {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("position must be of the form " + FORM + ", got " + value);
        }
    }

    /** What a browser sent; empty if that is nothing we ever gave out. */
    static Optional<Position> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> value.matches(FORM)).map(Position::new);
    }
}
