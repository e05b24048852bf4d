import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '#scripts/test-failures.ts';

const root = join(import.meta.dirname, '..', '..', '..');

test('a unit test that failed is named with what it said, and one that passed is not', () => {
  const assertionResults = [
    { fullName: 'a dek is kept', status: 'passed', failureMessages: [] },
    {
      fullName: 'a slug is kept',
      status: 'failed',
      failureMessages: ['Expected “a”\n\n  at b.ts\n  at node_modules/c.js'],
    },
  ];
  const name = join(root, 'tests/unit/slug.test.ts');
  expect(
    vitestFailures({ testResults: [{ name, status: 'failed', message: '', assertionResults }] }),
  ).toEqual([
    {
      test: `${join('tests', 'unit', 'slug.test.ts')} › a slug is kept`,
      said: '  Expected “a”\n    at b.ts',
    },
  ]);
});

test('a file of unit tests that could not be loaded is named', () => {
  const message = 'Cannot find module';
  const name = join(root, 'slug.test.ts');
  expect(
    vitestFailures({ testResults: [{ name, status: 'failed', message, assertionResults: [] }] }),
  ).toEqual([{ test: 'slug.test.ts', said: '  Cannot find module' }]);
});

test('a browser test that failed is named with the first lines of each error, without colours', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const spec = (title: string, ok: boolean, ...messages: readonly string[]): object => ({
    title,
    file: 'e2e/library.spec.ts',
    line: 8,
    ok,
    tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const failed = spec('rows are chosen', false, '\u001B[31mNot visible\u001B[39m', long);
  const failures = playwrightFailures({
    errors: [],
    suites: [{ specs: [spec('it opens', true)], suites: [{ specs: [failed] }] }],
  });
  expect(failures.map((failure) => failure.test)).toEqual([
    'e2e/library.spec.ts:8 › rows are chosen',
  ]);
  expect(failures[0]?.said).toMatch(/^ {2}Not visible\n {2}line 0\n[^]* {2}line 11$/);
});

test('what kept browser tests from being run at all is told', () => {
  const report = { suites: [], errors: [{ message: 'The build failed.' }] };
  expect(playwrightFailures(report)).toEqual([{ test: 'Playwright', said: '  The build failed.' }]);
});

test('a report that was not written tells nothing', () => {
  expect(vitestFailures(null)).toEqual([]);
  expect(playwrightFailures(null)).toEqual([]);
});
