package org.xianfeng.store.client;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xianfeng.store.RedisUnavailable;

/** Shows the operator what is wrong with Redis and what to do, instead of a stack trace. */
final class RedisUnavailableAnalyzer extends AbstractFailureAnalyzer<RedisUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RedisUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
    }
}
