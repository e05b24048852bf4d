import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { servePage, type PageSource } from '#main/electron/protocol.ts';

const sha = 'a'.repeat(64);
const drawing = 'b'.repeat(64);
const damaged = 'c'.repeat(64);
let source: PageSource;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'galley-protocol-'));
  await writeFile(join(root, 'secret.json'), '{}');
  const folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index-B_x-1.js'), 'void 0');
  await writeFile(join(folder, 'assets', 'notes.txt'), 'not served');
  await writeFile(join(folder, '.env.json'), '{}');
  source = {
    folder,
    readAsset: (name) => {
      if (name === damaged) return Promise.reject(new Error('damaged'));
      const mediaType = name === sha ? 'image/png' : 'image/svg+xml';
      return Promise.resolve(
        name === sha || name === drawing ? { bytes: new Uint8Array([1, 2, 3]), mediaType } : null,
      );
    },
  };
});

test.each([
  ['app://galley/', 'text/html; charset=utf-8'],
  ['app://galley/index.html', 'text/html; charset=utf-8'],
  ['app://galley/?theme=dark', 'text/html; charset=utf-8'],
  ['app://galley/assets/index-B_x-1.js', 'text/javascript; charset=utf-8'],
  [`app://galley/assets/${sha}.png`, 'image/png'],
])('%s is served as %s', async (url, mediaType) => {
  const answer = await servePage(new Request(url), source);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(mediaType);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://galley/../secret.json',
  'app://galley/%2e%2e/secret.json',
  'app://galley/..%2fsecret.json',
  'app://galley/assets/..%5c..%5csecret.json',
  'app://galley/.env.json',
  'app://galley/assets/notes.txt',
  'app://galley/assets/missing.js',
  'app://galley/assets',
  `app://galley/assets/${'f'.repeat(64)}.png`,
  `app://galley/assets/${sha}.png/x`,
  `app://galley/assets/${damaged}.png`,
  'app://elsewhere/index.html',
  'https://galley/index.html',
])('%s is not there', async (url) => {
  const answer = await servePage(new Request(url), source);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toBe('');
});

test('a stored file that is no plain picture is not shown', async () => {
  const answer = await servePage(new Request(`app://galley/assets/${drawing}.svg`), source);
  expect(answer.status).toBe(404);
});

test('a page is asked for, never sent to', async () => {
  const posted = await servePage(new Request('app://galley/', { method: 'POST' }), source);
  expect(posted.status).toBe(405);
  const head = await servePage(new Request('app://galley/', { method: 'HEAD' }), source);
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('no answer carries a header that only http may carry', async () => {
  for (const url of ['app://galley/', 'app://galley/none.js', `app://galley/assets/${sha}.png`]) {
    const { headers } = await servePage(new Request(url), source);
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('cross-origin-opener-policy')).toBe(false);
  }
});
