package org.xianfeng.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator what is wrong with Redis and what to do, instead of a stack trace. */
final class RedisUnavailableAnalyzer extends AbstractFailureAnalyzer<RedisUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RedisUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
    }
}
