import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '#scripts/child.ts';
import { freshBuild } from '#scripts/fresh-build.ts';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';

let folder: string;
const running = new Set<ChildProcessWithoutNullStreams>();

beforeAll(freshBuild, 120_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-run-'));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true });
});

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'loopback.js'), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      USERPROFILE: folder,
      XDG_CONFIG_HOME: folder,
      DISPLAY: '',
    },
  });
  running.add(child);
  return child;
}

/** Windows ends a program that is sent a signal, and asks it nothing. */
const afterSignal = process.platform === 'win32' ? null : 0;

function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** Waits for the printed address. */
function launched(child: ChildProcessWithoutNullStreams): Promise<URL> {
  return new Promise((resolve, reject) => {
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
      const address = /http:\S+/.exec(written)?.[0];
      if (address !== undefined) resolve(new URL(address));
    });
    child.once('close', () => reject(new Error(`No address: ${written}`)));
  });
}

/** Asks the desk as the window does: with the cookie that the launch address buys. */
async function asWindow(launch: URL): Promise<(name: string, input: unknown) => Promise<unknown>> {
  const opened = await fetch(launch, { redirect: 'manual', headers: { accept: 'text/html' } });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (name, input) => {
    const answer = await fetch(new URL(`/desk/${name}`, launch), {
      method: 'POST',
      headers: { cookie, origin: launch.origin, 'content-type': 'application/json' },
      body: encodeJson(input),
    });
    return decodeJson(await answer.text());
  };
}

test('a library is opened, worked in, closed by a signal, and found again', async () => {
  const first = start(['--no-open', '--library', 'desk']);
  const ask = await asWindow(await launched(first));
  expect(await ask('desk.info', {})).toMatchObject({
    ok: true,
    value: { shell: 'loopback', library: join(folder, 'desk'), writable: true },
  });
  const bytes = new TextEncoder().encode('Tide Clock Stops\n\nThe tide clock stopped at noon.\n');
  expect(await ask('import.file', { name: 'tide.txt', bytes })).toMatchObject({
    ok: true,
    value: { headline: 'Tide Clock Stops' },
  });
  first.kill('SIGINT');
  expect(await ended(first)).toBe(afterSignal);

  const second = start(['--no-open', '--library', 'desk']);
  const askAgain = await asWindow(await launched(second));
  expect(await askAgain('desk.info', {})).toMatchObject({ ok: true, value: { writable: true } });
  expect(await askAgain('library.list', {})).toMatchObject({
    ok: true,
    value: { articles: [{ headline: 'Tide Clock Stops' }] },
  });
  second.kill('SIGTERM');
  expect(await ended(second)).toBe(afterSignal);
});

test('the window gets the built page', async () => {
  const child = start(['--no-open']);
  const launch = await launched(child);
  const opened = await fetch(launch, { redirect: 'manual', headers: { accept: 'text/html' } });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', launch), { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<script type="module"');
});

test.each([
  ['an unknown option', ['--colour'], "Unknown option '--colour'."],
  ['a port that is none', ['--port', 'x'], '--port takes a number'],
  ['a library that cannot be made', ['--library', 'story.txt/desk'], 'library'],
])('%s is told in words, and ends it with 2', async (_what, args, message) => {
  await writeFile(join(folder, 'story.txt'), 'A file, no folder.');
  const child = start(['--no-open', ...args]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  expect(await ended(child)).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('the start loads few packages beside the bundle, and no parser of pages', async () => {
  const seen = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!file.startsWith('./')) return;
    const code = await readFile(join(root, 'out', 'main', file), 'utf8');
    for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^'"\n]*"([^"\n]+)"/gm)) {
      await visit(from);
    }
  };
  await visit('./loopback.js');
  expect([...seen].filter((file) => !/^(?:\.\/|node:)/.test(file)).sort()).toEqual([
    'canonicalize',
    'exifreader',
    'fflate',
    'file-type',
    'open',
    'proper-lockfile',
  ]);
});
