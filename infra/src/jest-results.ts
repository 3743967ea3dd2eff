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

/** What one report adds: a file that broke counts as one failure; a part without a report, or without a single test, as well. */
function countOf(report: JestReport | undefined): Count {
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites + (numPassedTests + numFailedTests === 0 ? 1 : 0) };
}

/** The tests of all parts, plus the steps. */
export function tally(reports: readonly (JestReport | undefined)[], steps: readonly boolean[]): Count {
  const passedSteps = steps.filter(Boolean).length;
  return reports.map(countOf).reduce((sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failed }), {
    passed: passedSteps,
    failed: steps.length - passedSteps,
  });
}
