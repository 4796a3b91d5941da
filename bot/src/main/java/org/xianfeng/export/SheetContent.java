package org.xianfeng.export;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What came out of a file that somebody sent as a table. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface SheetContent {

    /** A table. */
    @JsonTypeName("table")
    record Table(Sheet sheet) implements SheetContent {}

    /** It is no such file, or a damaged one. */
    @JsonTypeName("broken")
    record Broken(String reason) implements SheetContent {}

    /** It unfolds into more than anybody has written. */
    @JsonTypeName("heavy")
    record TooHeavy() implements SheetContent {}
}
