package dev.caretaker.testkit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Notes which test runs; JUnit finds it by itself. */
public final class RunningTestListener implements TestExecutionListener {
    @Override
    public void executionStarted(TestIdentifier test) {
        RunningTest.started(test.getLegacyReportingName(), test.getTags());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        RunningTest.finished();
    }
}
