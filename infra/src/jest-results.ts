/** The parts of Jest's JSON report that we count. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that broke before their first test. */
  readonly numRuntimeErrorTestSuites: number;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Tests plus steps. A file that broke counts as one failure; a run without a report, or without a single test, as well. */
export function tally(report: JestReport | undefined, steps: readonly boolean[]): Count {
  const passedSteps = steps.filter(Boolean).length;
  const failedSteps = steps.length - passedSteps;
  if (!report) return { passed: passedSteps, failed: failedSteps + 1 };
  const broken = report.numRuntimeErrorTestSuites + (report.numPassedTests + report.numFailedTests === 0 ? 1 : 0);
  return { passed: passedSteps + report.numPassedTests, failed: failedSteps + report.numFailedTests + broken };
}
