package org.xianfeng;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting there is not, and which may have been meant. */
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSettingException cause) {
        return new FailureAnalysis("There is no setting " + cause.name() + ".",
                "Did you mean " + cause.nearest() + "? Mend or remove it; bot/docs/operation.md lists all settings.",
                cause);
    }
}
