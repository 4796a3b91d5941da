package org.xianfeng.broadcast;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A broadcast's number, counted from 1. */
public record BroadcastId(@JsonValue int number) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    @JsonCreator
    public BroadcastId {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1, got " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<BroadcastId> parse(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BroadcastId(Integer.parseInt(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
