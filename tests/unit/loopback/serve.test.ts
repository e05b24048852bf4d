import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoopbackSite } from '#main/loopback/app.ts';
import { serveLoopback, type Loopback } from '#main/loopback/serve.ts';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';

const picture = 'a'.repeat(64);
const drawing = 'b'.repeat(64);

type Listener = Parameters<LoopbackSite['desk']['subscribe']>[0];

/** A desk at the other end of the wire: it keeps what arrives, and answers with it. */
class EchoDesk implements Pick<LoopbackSite['desk'], 'request' | 'subscribe' | 'readAsset'> {
  readonly listeners = new Set<Listener>();

  request(name: string, input: unknown): Promise<{ ok: true; value: unknown }> {
    if (name === 'article.create') return Promise.reject(new Error('The desk fell over.'));
    return Promise.resolve({ ok: true, value: { name, input } });
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readAsset(sha256: string): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
    if (sha256 === picture) {
      return Promise.resolve({ bytes: new Uint8Array([1, 2]), mediaType: 'image/png' });
    }
    if (sha256 === drawing) {
      return Promise.resolve({ bytes: new Uint8Array([3]), mediaType: 'image/svg+xml' });
    }
    return Promise.resolve(null);
  }
}

let folder: string;
let desk: EchoDesk;
let loopback: Loopback;
let host: string;
let cookie: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-loopback-'));
  await mkdir(join(folder, 'window', 'assets'), { recursive: true });
  await mkdir(join(folder, 'exports', 'story'), { recursive: true });
  await writeFile(join(folder, 'window', 'index.html'), '<!doctype html><title>Galley</title>');
  await writeFile(join(folder, 'window', 'assets', 'index-a1B2.js'), 'export {};');
  await writeFile(join(folder, 'exports', 'story', 'index.html'), '<!doctype html><p>Story');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'exports', 'linked.txt'));
  desk = new EchoDesk();
  loopback = await serveLoopback(
    { desk, windowFolder: join(folder, 'window'), exportsFolder: join(folder, 'exports') },
    0,
  );
  const launch = new URL(loopback.launchUrl());
  host = launch.host;
  const { headers } = await get(`${launch.pathname}${launch.search}`, {
    cookie: '',
    accept: 'text/html',
  });
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});

afterEach(async () => {
  await loopback.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  const [hostname = '', port = ''] = host.split(':');
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { cookie, ...headers } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.end(body);
  });
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask('GET', path, headers);

const post = (
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(
    'POST',
    path,
    { origin: `http://${host}`, 'content-type': 'application/json', ...headers },
    body,
  );

test('a launch address opens the window once, and leaves no token behind', async () => {
  const { pathname, search } = new URL(loopback.launchUrl());
  const first = await get(pathname + search, { cookie: '', accept: 'text/html' });
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe('/');
  expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);

  const second = await get(pathname + search, { cookie: '', accept: 'text/html' });
  expect(second.status).toBe(403);
  expect(second.text).toContain('This address has been used.');
  expect(second.headers['set-cookie']).toBeUndefined();
});

test('the address that a browser is started with opens the window too', async () => {
  const { pathname, search } = new URL(loopback.windowUrl());
  const opened = await get(`${pathname}${search}`, { cookie: '', accept: 'text/html' });
  expect(opened.status).toBe(303);
});

const linuxRoot = process.platform === 'linux' && process.getuid?.() === 0;

test.runIf(linuxRoot)('it opens nothing for another account that read it', async () => {
  const address = loopback.windowUrl();
  const asks =
    'fetch(process.argv[1], { redirect: "manual", headers: { accept: "text/html" } })' +
    '.then(({ status, headers }) => console.log(status, headers.get("set-cookie")))';
  const stranger = promisify(execFile)(process.execPath, ['-e', asks, address], { uid: 65_534 });
  expect((await stranger).stdout.trim()).toBe('403 null');
  const { pathname, search } = new URL(address);
  const opened = await get(`${pathname}${search}`, { cookie: '', accept: 'text/html' });
  expect(opened.status).toBe(303);
});

test('a program that looks whether Galley is up does not use the address up', async () => {
  const { pathname, search } = new URL(loopback.launchUrl());
  const probe = await get(pathname + search, { cookie: '', accept: '*/*' });
  expect(probe.status).toBe(200);
  expect(probe.headers['set-cookie']).toBeUndefined();
  expect((await get(pathname + search, { cookie: '', accept: 'text/html' })).status).toBe(303);
});

test('the window that has the session may come back by a used address', async () => {
  const { pathname, search } = new URL(loopback.launchUrl());
  await get(pathname + search, { accept: 'text/html' });
  expect((await get(pathname + search, { accept: 'text/html' })).status).toBe(303);
});

test('the page comes with its policy, and with no policy but its own', async () => {
  const { status, headers, text } = await get('/');
  expect(status).toBe(200);
  expect(text).toContain('<title>Galley</title>');
  expect(headers['content-type']).toMatch(/^text\/html/);
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('scripts are served as scripts', async () => {
  const { headers } = await get('/assets/index-a1B2.js');
  expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
});

test('without the session there is nothing to see', async () => {
  const answer = await get('/', { cookie: 'galley-1=guess' });
  expect(answer.status).toBe(401);
  expect(answer.text).toContain('Press Enter');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test('a rebound domain is turned away before anything else', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(403);
  expect(
    (await post('/desk/desk.info', '{}', { host: `localhost:${host.split(':')[1] ?? ''}` })).status,
  ).toBe(403);
});

test('a request reaches the desk with its bytes, and its answer comes back', async () => {
  const input = { name: 'story.txt', bytes: new Uint8Array([0, 255, 10]) };
  const { status, text, headers } = await post('/desk/import.file', encodeJson(input));
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json');
  expect(decodeJson(text)).toEqual({ ok: true, value: { name: 'import.file', input } });
});

test('another page’s request never reaches the desk', async () => {
  const foreign = await post('/desk/desk.info', '{}', { origin: 'http://127.0.0.1:1' });
  expect(foreign.status).toBe(403);
  expect(decodeJson(foreign.text)).toMatchObject({ ok: false, error: { code: 'no permission' } });
  expect((await post('/desk/desk.info', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
});

test.each(['{', '{"$bytes":1}', ''])('a body that is no JSON is refused: %j', async (body) => {
  const { status, text } = await post('/desk/desk.info', body);
  expect(status).toBe(400);
  expect(decodeJson(text)).toMatchObject({ ok: false, error: { code: 'bad request' } });
});

test('a body over the cap is refused, whether it tells its length or not', async () => {
  const large = `"${'x'.repeat(100_000)}"`;
  expect((await post('/desk/desk.info', large)).status).toBe(413);
  const chunked = await post('/desk/desk.info', large, { 'transfer-encoding': 'chunked' });
  expect(chunked.status).toBe(413);
  expect(decodeJson(chunked.text)).toMatchObject({ ok: false, error: { code: 'too large' } });
});

test('a package over the cap is refused with another way to take it in', async () => {
  const { status, text } = await post('/desk/article.takeIn', '{}', {
    'content-length': '100000000',
  });
  expect(status).toBe(413);
  expect(text).toContain('galley import');
});

test('an unknown request is not found; a desk that falls over answers in its own form', async () => {
  expect(decodeJson((await post('/desk/desk.explode', '{}')).text)).toMatchObject({
    ok: false,
    error: { code: 'not found' },
  });
  const fallen = await post('/desk/article.create', '{}');
  expect(fallen.status).toBe(500);
  expect(decodeJson(fallen.text)).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('events arrive as they happen, and a window that leaves is forgotten', async () => {
  const [hostname = '', port = ''] = host.split(':');
  const event = await new Promise<string>((resolve, reject) => {
    const sent = request({ hostname, port, path: '/desk/events', headers: { cookie } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.setEncoding('utf8');
      response.once('data', (chunk: string) => {
        resolve(chunk);
        response.destroy();
      });
    });
    sent.end();
    const whenHeard = setInterval(() => {
      if (desk.listeners.size === 0) return;
      clearInterval(whenHeard);
      for (const listener of desk.listeners) listener('command', { name: 'find' });
    }, 5);
  });
  expect(event).toBe('event: command\ndata: {"name":"find"}\n\n');
  await expect.poll(() => desk.listeners.size).toBe(0);
});

test('pictures are shown and kept; a drawing that could run is only bytes', async () => {
  const png = await get(`/assets/${picture}.png`);
  expect(png.headers['content-type']).toBe('image/png');
  expect(png.headers['cache-control']).toContain('immutable');
  const svg = await get(`/assets/${drawing}.svg`);
  expect(svg.headers['content-type']).toBe('application/octet-stream');
  expect((await get(`/assets/${'c'.repeat(64)}.png`)).status).toBe(404);
});

test('an exported page is shown without its scripts', async () => {
  const { status, text, headers } = await get('/exports/story/index.html');
  expect(status).toBe(200);
  expect(text).toContain('Story');
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['content-security-policy']).not.toContain('script-src');
});

test.each([
  '/exports/../secret.txt',
  '/exports/%2e%2e/secret.txt',
  '/exports/..%2fsecret.txt',
  '/exports/linked.txt',
  '/exports/story',
  '/..%2fsecret.txt',
  '/%00',
  '/%',
  '/missing.js',
])('nothing outside its folders is served: %s', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('it answers on 127.0.0.1 alone, and a taken port is said to be taken', async () => {
  const port = Number(host.split(':')[1]);
  expect(host).toMatch(/^127\.0\.0\.1:/);
  await expect(
    serveLoopback({ desk, windowFolder: folder, exportsFolder: folder }, port),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
