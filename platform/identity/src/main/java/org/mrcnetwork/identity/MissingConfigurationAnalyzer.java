package org.mrcnetwork.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line what is missing, without a stack trace. */
class MissingConfigurationAnalyzer extends AbstractFailureAnalyzer<RequiredConfiguration.Missing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RequiredConfiguration.Missing cause) {
        return new FailureAnalysis("identity: " + cause.getMessage(), null, cause);
    }
}
