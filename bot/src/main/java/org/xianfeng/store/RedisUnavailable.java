package org.xianfeng.store;

import org.jspecify.annotations.Nullable;

/** Redis cannot be used as it is; says why, and what the operator can do. */
public final class RedisUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public RedisUnavailable(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
