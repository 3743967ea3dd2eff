import { describe, expect, it } from '@jest/globals';
import { tally } from './jest-results.ts';
import { chromium, installLine, javaMajor, maven, notoFonts } from './programs.ts';
import { restartDelay } from './supervisor.ts';

describe('what was found on the machine', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 1],
    ['openjdk version "21" 2023-09-19', 21],
    ['sh: java: not found', 0],
  ])('%s is Java %d', (output, major) => {
    expect(javaMajor(output)).toBe(major);
  });

  it('names everything missing in one line to type', () => {
    expect(installLine([maven, chromium, notoFonts])).toBe('apt-get update && apt-get install -y --no-install-recommends maven chromium fonts-noto-core');
  });
});

describe('a service that ends', () => {
  it('starts again after a pause that doubles up to ten seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(restartDelay)).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });
});

describe('the closing line of the tests', () => {
  const report = { numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it('adds tests and steps', () => {
    expect(tally([report], [true, true, true])).toEqual({ passed: 43, failed: 0 });
    expect(tally([report, report], [true])).toEqual({ passed: 81, failed: 0 });
    expect(tally([report, undefined], [])).toEqual({ passed: 40, failed: 1 });
    expect(tally([{ ...report, numFailedTests: 2 }], [true, false])).toEqual({ passed: 41, failed: 3 });
  });

  it('counts a file that broke before its first test', () => {
    expect(tally([{ ...report, numRuntimeErrorTestSuites: 1 }], [])).toEqual({ passed: 40, failed: 1 });
  });

  it('never passes a run without tests or without a report', () => {
    expect(tally([{ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }], [true]).failed).toBe(1);
    expect(tally([undefined], [true]).failed).toBe(1);
  });
});
