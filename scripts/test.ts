import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binOf, run } from './child.ts';
import { freshBuild } from './fresh-build.ts';
import { testBrowser } from './test-browser.ts';
import { countPlaywright, countVitest, type Count } from './test-counts.ts';
import { playwrightFailures, vitestFailures, type Failure } from './test-failures.ts';

/** `npm test`: everything there is to check, each step in spite of the ones before it. */

interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const reports = await mkdtemp(join(tmpdir(), 'galley-test-'));
const steps: readonly Step[] = [
  ...['check:format', 'check:lint', 'check:types', 'check:layers', 'check:unused'].map(npmScript),
  { name: 'build', run: build },
  { name: 'unit', run: unit },
  { name: 'browser', run: browser },
  npmScript('dist:check'),
];

const total = { passed: 0, failed: 0 };
const summary: string[] = [];
/** Told once more at the end: of a long run people often see no more than that. */
const failures: Failure[] = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  const { passed, failed } = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${failed === 0 ? 'pass' : 'FAIL'}  ${step.name.padEnd(14)}${seconds.padStart(7)} s` +
      `${String(passed).padStart(7)} passed${String(failed).padStart(5)} failed`,
  );
}
await rm(reports, { recursive: true });
for (const { test, said } of failures) console.log(`\nFAIL  ${test}\n${said}`);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A script of package.json; it counts one, and speaks only when it fails. */
function npmScript(name: string): Step {
  return {
    name,
    run: async () => {
      const npm = process.env['npm_execpath'];
      const ended =
        npm === undefined
          ? await run('npm', ['run', '--silent', name], { shell: process.platform === 'win32' })
          : await run(process.execPath, [npm, 'run', '--silent', name]);
      if (ended.status !== 0) console.log(ended.output.trimEnd());
      return ended.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

async function unit(): Promise<Count> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run(process.execPath, [binOf('vitest'), ...args], { stdio: 'inherit' });
  const written = await readReport(report);
  failures.push(...vitestFailures(written));
  return countVitest(written, status);
}

async function build(): Promise<Count> {
  try {
    await freshBuild();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

/** The app in a real browser: e2e and electron. */
async function browser(): Promise<Count> {
  const found = await testBrowser();
  if (found.file === null) {
    console.log(found.why);
    return { passed: 0, failed: 1 };
  }
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
  const written = await readReport(report);
  failures.push(...playwrightFailures(written));
  return countPlaywright(written, status);
}

/** `null` for a runner that ended before it could write one. */
async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
