import { z } from 'zod';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** What vitest's JSON reporter counted. A run that failed otherwise counts as one failure. */
export function countVitest(report: unknown, status: number): Count {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return atLeastOneFailure({ passed: 0, failed: 0 }, 1);
  const { numPassedTests, numFailedTests } = parsed.data;
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests }, status);
}

/** What Playwright's JSON reporter counted. A test that passed only when repeated has passed. */
export function countPlaywright(report: unknown, status: number): Count {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return atLeastOneFailure({ passed: 0, failed: 0 }, 1);
  const { expected, flaky, unexpected } = parsed.data.stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected }, status);
}

/** A file that cannot be loaded fails the run, and fails no test. */
function atLeastOneFailure(count: Count, status: number): Count {
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
