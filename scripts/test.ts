import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binOf, run } from './child.ts';
import { freshBuild } from './fresh-build.ts';
import { testBrowser } from './test-browser.ts';
import { outcomeOf, readPlaywright, readVitest, type Outcome } from './test-reports.ts';

/** `npm test`: everything there is to check, each step in spite of the ones before it. */

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

interface Begun {
  readonly name: string;
  readonly ended: Promise<Outcome & { readonly seconds: number }>;
}

/** What keeps one processor busy goes on in two rows, side by side. */
const rows: readonly (readonly Step[])[] = [
  [
    ...['check:format', 'check:types', 'check:layers', 'check:unused'].map(npmScript),
    { name: 'build', run: build },
    npmScript('dist:check'),
  ],
  [npmScript('check:lint')],
];
/** What keeps all of them busy follows, one after the other. */
const tests: readonly Step[] = [
  { name: 'unit', run: unit },
  { name: 'browser', run: browser },
];

const reports = await mkdtemp(join(tmpdir(), 'galley-test-'));
const outcomes: Outcome[] = [];
const summary: string[] = [];
for (const begun of rows.flatMap(beginRow)) await tell(begun);
for (const step of tests) await tell(begin(step));
await rm(reports, { recursive: true });

// Told once more at the end: of a long run people often see no more than that.
for (const { failures } of outcomes) {
  for (const { test, said } of failures) console.log(`\nFAIL  ${test}\n${said}`);
}
for (const { flaky } of outcomes) {
  for (const { test, said } of flaky) console.log(`\nflaky  ${test}\n${said}`);
}
console.log(`\n${summary.join('\n')}\n`);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function begin({ name, run }: Step, after: Promise<unknown> = Promise.resolve()): Begun {
  const ended = after.then(async () => {
    const started = performance.now();
    return { ...(await run()), seconds: (performance.now() - started) / 1000 };
  });
  return { name, ended };
}

function beginRow(steps: readonly Step[]): readonly Begun[] {
  const begun: Begun[] = [];
  for (const step of steps) begun.push(begin(step, begun.at(-1)?.ended));
  return begun;
}

/** Waits for a step, and says how it ended in its turn. */
async function tell({ name, ended }: Begun): Promise<void> {
  console.log(`\n── ${name}`);
  const outcome = await ended;
  outcomes.push(outcome);
  if (outcome.output !== '') console.log(outcome.output);
  summary.push(
    `${outcome.failed === 0 ? 'pass' : 'FAIL'}  ${name.padEnd(14)}` +
      `${outcome.seconds.toFixed(1).padStart(7)} s` +
      `${String(outcome.passed).padStart(7)} passed${String(outcome.failed).padStart(5)} failed`,
  );
}

/** A script of package.json; it counts one, and speaks only when it fails. */
function npmScript(name: string): Step {
  return {
    name,
    run: async () => {
      const npm = process.env['npm_execpath'];
      const { status, output } =
        npm === undefined
          ? await run('npm', ['run', '--silent', name], { shell: process.platform === 'win32' })
          : await run(process.execPath, [npm, 'run', '--silent', name]);
      return outcomeOf(name, status, output);
    },
  };
}

async function build(): Promise<Outcome> {
  try {
    await freshBuild();
    return outcomeOf('build', 0);
  } catch (error) {
    return outcomeOf('build', 1, error instanceof Error ? error.message : String(error));
  }
}

async function unit(): Promise<Outcome> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run(process.execPath, [binOf('vitest'), ...args], { stdio: 'inherit' });
  return readVitest(await readReport(report), status);
}

/** The app in a real browser: e2e and electron. */
async function browser(): Promise<Outcome> {
  const found = await testBrowser();
  if (found.file === null) return outcomeOf('browser', 1, found.why);
  console.log(`With ${found.file}`);
  const report = join(reports, 'playwright.json');
  const { status } = await run(
    process.execPath,
    [binOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        GALLEY_CHROMIUM: found.file,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return readPlaywright(await readReport(report), status);
}

/** `null` for a runner that ended before it could write one. */
async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
