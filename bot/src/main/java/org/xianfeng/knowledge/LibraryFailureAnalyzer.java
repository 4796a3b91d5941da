package org.xianfeng.knowledge;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator why the service has no library at its start, and what to do, instead of a stack trace. */
final class LibraryFailureAnalyzer extends AbstractFailureAnalyzer<LibraryException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LibraryException cause) {
        return new FailureAnalysis(cause.getMessage() + ": " + cause.getCause(),
                "Make the library readable and the folder of its index writable, or choose others "
                        + "(xianfeng.library.path, xianfeng.library.index).",
                rootFailure);
    }
}
