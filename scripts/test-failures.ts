import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from './child.ts';

/** A test that failed: its file and name, and the first lines of what it said. */
export interface Failure {
  readonly test: string;
  readonly said: string;
}

/** So many lines of an error tell what it is; the rest stands further up. */
const fewLines = 12;

/** Empty lines, and calls within the test runner. */
const beside = /^\s*$|^\s+at .*node_modules/;

const vitestReport = z.object({
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

/** What failed by vitest's JSON reporter: tests, and files that could not be loaded. */
export function vitestFailures(report: unknown): readonly Failure[] {
  const files = vitestReport.safeParse(report).data?.testResults ?? [];
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failureOf(`${file} › ${test.fullName}`, test.failureMessages));
    return status === 'failed' && failed.length === 0 ? [failureOf(file, [message])] : failed;
  });
}

const playwrightError = z.object({ message: z.string().default('') });
const playwrightTest = z.object({
  title: z.string(),
  file: z.string(),
  line: z.int(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(playwrightError) })) })),
});
interface Suite {
  readonly specs: readonly z.infer<typeof playwrightTest>[];
  readonly suites?: readonly Suite[] | undefined;
}
const playwrightSuite: z.ZodType<Suite> = z.object({
  specs: z.array(playwrightTest),
  suites: z.array(z.lazy(() => playwrightSuite)).optional(),
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(playwrightError),
});

/** What failed by Playwright's JSON reporter: tests, and what kept them from being run at all. */
export function playwrightFailures(report: unknown): readonly Failure[] {
  const parsed = playwrightReport.safeParse(report).data;
  if (parsed === undefined) return [];
  return [
    ...parsed.errors.map(({ message }) => failureOf('Playwright', [message])),
    ...parsed.suites.flatMap(failuresIn),
  ];
}

function failuresIn({ specs, suites = [] }: Suite): readonly Failure[] {
  const failed = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failureOf(
        `${file}:${line} › ${title}`,
        errors.map(({ message }) => message),
      );
    });
  return [...failed, ...suites.flatMap(failuresIn)];
}

function failureOf(test: string, messages: readonly string[]): Failure {
  const lines = messages.flatMap((message) => {
    const written = stripVTControlCharacters(message).trimEnd().split('\n');
    return written.filter((line) => !beside.test(line)).slice(0, fewLines);
  });
  return { test, said: lines.map((line) => `  ${line}`).join('\n') };
}
