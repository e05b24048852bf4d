import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from './child.ts';

/** How a step of `npm test` ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Trouble[];
  /** Tests that passed at the second go. */
  readonly flaky: readonly Trouble[];
  /** What it has to say that stands nowhere yet. */
  readonly output: string;
}

const nothing: Outcome = { passed: 0, failed: 0, failures: [], flaky: [], output: '' };

/** A test that failed, once or for good: its file and name, and the first lines of what it said. */
export interface Trouble {
  readonly test: string;
  readonly said: string;
}

/** So many lines of an error tell what it is; the rest stands further up. */
const fewLines = 12;

/** Empty lines, and calls within the test runner. */
const beside = /^\s*$|^\s+at .*node_modules/;

/** A step that is one check: it speaks only when it fails. */
export function outcomeOf(name: string, status: number, output = ''): Outcome {
  if (status === 0) return { ...nothing, passed: 1 };
  const failures = [troubleOf(name, [output])];
  return { ...nothing, failed: 1, failures, output: output.trimEnd() };
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** What vitest's JSON reporter tells: its tests, and files that could not be loaded. */
export function readVitest(report: unknown, status: number): Outcome {
  const read = vitestReport.safeParse(report).data;
  if (read === undefined) return unread;
  const failures = read.testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const failed = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => troubleOf(`${name} › ${test.fullName}`, test.failureMessages));
    return file.status === 'failed' && failed.length === 0
      ? [troubleOf(name, [file.message])]
      : failed;
  });
  const { numPassedTests: passed, numFailedTests: failed } = read;
  return { ...nothing, passed, failed: atLeastOne(failed, status), failures };
}

const playwrightError = z.object({ message: z.string().default('') });
const playwrightTest = z.object({
  title: z.string(),
  file: z.string(),
  line: z.int(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z
        .array(z.object({ type: z.string(), description: z.string().optional() }))
        .default([]),
      results: z.array(z.object({ errors: z.array(playwrightError) })),
    }),
  ),
});
type PlaywrightTest = z.infer<typeof playwrightTest>;
interface Suite {
  readonly specs: readonly PlaywrightTest[];
  readonly suites?: readonly Suite[] | undefined;
}
const playwrightSuite: z.ZodType<Suite> = z.object({
  specs: z.array(playwrightTest),
  suites: z.array(z.lazy(() => playwrightSuite)).optional(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(playwrightSuite),
  errors: z.array(playwrightError),
});

/** What Playwright's JSON reporter tells: its tests, and what kept them from being run at all. */
export function readPlaywright(report: unknown, status: number): Outcome {
  const read = playwrightReport.safeParse(report).data;
  if (read === undefined) return unread;
  const { expected, flaky, unexpected } = read.stats;
  const tests = read.suites.flatMap(testsIn);
  return {
    ...nothing,
    passed: expected + flaky,
    failed: atLeastOne(unexpected, status),
    failures: [
      ...read.errors.map(({ message }) => troubleOf('Playwright', [message])),
      ...troublesOf(tests, 'unexpected'),
    ],
    flaky: troublesOf(tests, 'flaky'),
    output: tests.flatMap(skippedLine).join('\n'),
  };
}

/** A test that was not run counts as neither; why it was not is said. */
function skippedLine({ title, file, line, tests: goes }: PlaywrightTest): readonly string[] {
  const skipped = goes.find(({ status }) => status === 'skipped');
  if (skipped === undefined) return [];
  const why = skipped.annotations.find(({ type }) => type === 'skip')?.description;
  return [`not run  ${file}:${line} › ${title}${why === undefined ? '' : `: ${why}`}`];
}

function testsIn({ specs, suites = [] }: Suite): readonly PlaywrightTest[] {
  return [...specs, ...suites.flatMap(testsIn)];
}

function troublesOf(
  tests: readonly PlaywrightTest[],
  status: 'unexpected' | 'flaky',
): readonly Trouble[] {
  return tests.flatMap(({ title, file, line, tests: goes }) =>
    goes
      .filter((go) => go.status === status)
      .map(({ results }) => {
        const errors = results.flatMap((result) => result.errors);
        const messages = errors.map(({ message }) => message);
        return troubleOf(`${file}:${line} › ${title}`, messages);
      }),
  );
}

/** A runner that wrote no report has failed, whatever it ended with. */
const unread: Outcome = { ...nothing, failed: 1 };

/** A file that cannot be loaded fails the run, and fails no test. */
function atLeastOne(failed: number, status: number): number {
  return status !== 0 && failed === 0 ? 1 : failed;
}

function troubleOf(test: string, messages: readonly string[]): Trouble {
  const lines = messages.flatMap((message) => {
    const written = stripVTControlCharacters(message).trimEnd().split('\n');
    return written.filter((line) => !beside.test(line)).slice(0, fewLines);
  });
  return { test, said: lines.map((line) => `  ${line}`).join('\n') };
}
