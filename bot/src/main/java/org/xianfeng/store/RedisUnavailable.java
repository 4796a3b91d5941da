package org.xianfeng.store;

import org.jspecify.annotations.Nullable;

/** Redis cannot be used as it is; says why, and what the operator can do. */
final class RedisUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    RedisUnavailable(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
