package org.xianfeng.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the library says to a statement: that it is so, that it is not so, or nothing. */
public enum Ruling {

    @JsonProperty("yes")
    YES, @JsonProperty("no")
    NO, @JsonProperty("unsaid")
    UNSAID
}
