import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '#scripts/test-counts.ts';

test('vitest’s tests are counted', () => {
  expect(countVitest({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({
    passed: 7,
    failed: 2,
  });
});

test('a file that could not be loaded fails the run, though no test failed', () => {
  expect(countVitest({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({
    passed: 7,
    failed: 1,
  });
});

test('Playwright’s tests are counted; one that passed when repeated has passed', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 6, failed: 2 });
});

test('a runner that wrote no report counts as one failure, whatever it ended with', () => {
  expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ errors: [] }, 0)).toEqual({ passed: 0, failed: 1 });
});
