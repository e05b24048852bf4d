import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf, readPlaywright, readVitest } from '#scripts/test-reports.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface UnitFile {
  readonly name: string;
  readonly message?: string;
  readonly failed?: string;
}

/** What vitest writes of one file in which seven tests passed. */
function vitestReport({ name, message = '', failed }: UnitFile): object {
  const passing = { fullName: 'a dek is kept', status: 'passed', failureMessages: [] };
  const failing = { fullName: 'a slug is kept', status: 'failed', failureMessages: [failed] };
  const assertionResults = failed === undefined ? [passing] : [passing, failing];
  const status = failed === undefined && message === '' ? 'passed' : 'failed';
  return {
    numPassedTests: 7,
    numFailedTests: failed === undefined ? 0 : 1,
    testResults: [{ name: join(root, name), status, message, assertionResults }],
  };
}

type Status = 'expected' | 'unexpected' | 'flaky';

/** A test as Playwright writes it, with what each go said. */
function browserTest(title: string, status: Status, ...messages: readonly string[]): object {
  const results = messages.map((message) => ({ errors: [{ message }] }));
  return { title, file: 'e2e/library.spec.ts', line: 8, tests: [{ status, results }] };
}

function playwrightReport(stats: object, specs: readonly object[] = []): object {
  return {
    stats: { expected: 0, unexpected: 0, flaky: 0, ...stats },
    suites: [{ specs: [], suites: [{ specs }] }],
    errors: [],
  };
}

test('a check counts one, and what it says is told when it fails', () => {
  expect(outcomeOf('check:lint', 0, 'Nothing to do.')).toMatchObject({
    passed: 1,
    failed: 0,
    output: '',
  });
  expect(outcomeOf('check:lint', 1, 'a.ts: unused\n')).toMatchObject({
    passed: 0,
    failed: 1,
    failures: [{ test: 'check:lint', said: '  a.ts: unused' }],
    output: 'a.ts: unused',
  });
});

test('a unit test that failed is counted and named with what it said', () => {
  const failed = 'Expected “a”\n\n  at b.ts\n  at node_modules/c.js';
  expect(readVitest(vitestReport({ name: 'tests/unit/slug.test.ts', failed }), 1)).toMatchObject({
    passed: 7,
    failed: 1,
    failures: [
      {
        test: `${join('tests', 'unit', 'slug.test.ts')} › a slug is kept`,
        said: '  Expected “a”\n    at b.ts',
      },
    ],
  });
});

test('a file that could not be loaded fails the run, though no test failed, and is named', () => {
  const message = 'Cannot find module';
  expect(readVitest(vitestReport({ name: 'slug.test.ts', message }), 1)).toMatchObject({
    passed: 7,
    failed: 1,
    failures: [{ test: 'slug.test.ts', said: '  Cannot find module' }],
  });
});

test('a browser test that failed is named with the first lines of each error, without colours', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const specs = [
    browserTest('it opens', 'expected'),
    browserTest('rows are chosen', 'unexpected', '\u001B[31mNot visible\u001B[39m', long),
  ];
  const { passed, failed, failures, flaky } = readPlaywright(
    playwrightReport({ expected: 5, unexpected: 1 }, specs),
    1,
  );
  expect([passed, failed]).toEqual([5, 1]);
  expect(failures.map(({ test }) => test)).toEqual(['e2e/library.spec.ts:8 › rows are chosen']);
  expect(failures[0]?.said).toMatch(/^ {2}Not visible\n {2}line 0\n[^]* {2}line 11$/);
  expect(flaky).toEqual([]);
});

test('a browser test that passed at the second go has passed, and is named with what it said', () => {
  const specs = [browserTest('rows are chosen', 'flaky', 'Not visible')];
  expect(readPlaywright(playwrightReport({ expected: 5, flaky: 1 }, specs), 0)).toMatchObject({
    passed: 6,
    failed: 0,
    failures: [],
    flaky: [{ test: 'e2e/library.spec.ts:8 › rows are chosen', said: '  Not visible' }],
  });
});

test('what kept browser tests from being run at all is told', () => {
  const errors = [{ message: 'The build failed.' }];
  expect(readPlaywright({ ...playwrightReport({}), errors }, 1)).toMatchObject({
    passed: 0,
    failed: 1,
    failures: [{ test: 'Playwright', said: '  The build failed.' }],
  });
});

test('a runner that wrote no report counts as one failure, whatever it ended with', () => {
  for (const read of [readVitest, readPlaywright]) {
    expect(read(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  }
});

test('a test in the browser that was not run counts as neither, and says why', () => {
  const annotations = [{ type: 'skip', description: 'Electron is not here.' }];
  const tests = [{ status: 'skipped', annotations, results: [] }];
  const skipped = { title: 'an article is typed', file: 'desktop/smoke.spec.ts', line: 9, tests };
  expect(readPlaywright(playwrightReport({ expected: 3 }, [skipped]), 0)).toMatchObject({
    passed: 3,
    failed: 0,
    output: 'not run  desktop/smoke.spec.ts:9 › an article is typed: Electron is not here.',
  });
});
