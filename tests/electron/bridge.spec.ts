import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { requestNames } from '#shared/desk/names.ts';
import { built, test } from './galley.ts';

test('the preload is one small file that requires nothing but electron', async () => {
  const preload = await readFile(join(built, 'preload', 'preload.cjs'), 'utf8');
  const required = [...preload.matchAll(/\brequire\(\s*["'`]([^"'`]*)["'`]\s*\)/g)].map(
    ([, name]) => name,
  );
  expect(required).toEqual(['electron']);
  expect(preload).not.toMatch(/^\s*(?:import|export)\b/m);
  expect(preload.length).toBeLessThan(4_000);
});

test('the bundle of the main process brings no Electron of its own and leaves nothing unresolved', async () => {
  const imported = [...(await importsOf('electron.js'))];
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const foreign = imported.filter(
    (name) =>
      name !== 'electron' &&
      !builtinModules.includes(name.replace(/^node:/, '')) &&
      !Object.keys(dependencies).some((known) => name === known || name.startsWith(`${known}/`)),
  );
  expect(imported).toContain('electron');
  expect(foreign).toEqual([]);
});

test('the page sees the contract, and no more of Electron or Node', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const seen = await page.evaluate(() => ({
    keys: Object.keys(window.desk ?? {}),
    frozen: Object.isFrozen(window.desk),
    replaceable: Object.getOwnPropertyDescriptor(window, 'desk')?.configurable,
    node: [
      'require',
      'process',
      'module',
      'Buffer',
      'electron',
      'ipcRenderer',
      'standInWire',
    ].filter((name) => name in window),
  }));
  expect(seen).toEqual({
    keys: ['request', 'subscribe'],
    frozen: true,
    replaceable: false,
    node: [],
  });
  expect(await galley.ask.channels()).toEqual([...requestNames]);
});

test('names that the contract does not have stop at the preload', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const failures = await page.evaluate(async () => {
    const desk = window.desk as unknown as {
      request: (name: unknown, input: unknown) => Promise<unknown>;
      subscribe: (name: unknown, listener: unknown) => unknown;
    };
    const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'none');
    const asked: string[] = [];
    for (const name of ['shell.open', '__proto__', '', null, ['desk.info']]) {
      asked.push(await desk.request(name, {}).then(() => 'answered', messageOf));
    }
    try {
      desk.subscribe('ipc-message', () => undefined);
    } catch (error) {
      asked.push(messageOf(error));
    }
    return asked;
  });
  expect(failures).toEqual([
    'The desk knows no request "shell.open".',
    'The desk knows no request "__proto__".',
    'The desk knows no request "".',
    'The desk knows no request "null".',
    'The desk knows no request "desk.info".',
    'The desk knows no event "ipc-message".',
  ]);
});

test('errors of the desk arrive whole, as values', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const id = '00000000-0000-4000-8000-000000000000';
  expect(
    await page.evaluate((id) => window.desk?.request('article.open', { id }), id),
  ).toMatchObject({
    ok: false,
    error: { code: 'not found', details: [] },
  });
  const malformed = await page.evaluate(() => window.desk?.request('article.open', { id: 7 }));
  expect(malformed).toMatchObject({ ok: false, error: { code: 'bad request' } });
});

test('what cannot be cloned does not leave the page', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const failure = await page.evaluate(() =>
    window.desk?.request('desk.info', { listen: () => undefined }).then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  );
  expect(failure).toContain('could not be cloned');
});

test('events of the desk reach the page until it stops listening', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    const stop = window.desk?.subscribe('library.changed', (payload) => heard.push(payload));
    Object.assign(window, { heard, stop });
  });
  const heard = (): Promise<unknown[]> =>
    page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await page.evaluate(() => window.desk?.request('article.create', {}));
  await expect.poll(heard).toHaveLength(1);
  expect(await heard()).toMatchObject([{ changed: [{ headline: '' }], removed: [] }]);

  await page.evaluate(() => (window as unknown as { stop: () => void }).stop());
  await page.evaluate(() => window.desk?.request('article.create', {}));
  expect(await heard()).toHaveLength(1);
});

test('only the desk’s own page, at the top of its window, is answered', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const own = { origin: 'app://galley', url: 'app://galley/', parent: null };
  const ask = (frame: Parameters<typeof galley.ask.invokeFrom>[0]) =>
    galley.ask.invokeFrom(frame, 'library.list', [{}]);

  expect(await ask(own)).toMatchObject({ ok: true });
  expect(await ask(null)).toMatchObject({ ok: false, message: /is gone/ });
  for (const frame of [
    { ...own, parent: {} },
    { ...own, origin: 'https://example.org' },
    { ...own, origin: 'app://galley.example.org' },
    { ...own, origin: 'app://elsewhere' },
    { ...own, origin: 'null' },
  ]) {
    const answer = await ask(frame);
    expect(answer.ok, frame.origin).toBe(false);
    expect(Object.keys(answer)).toEqual(['ok', 'message']);
  }
});

/** What a file of the main bundle imports from outside it, itself or through its chunks. */
async function importsOf(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(built, 'main', file), 'utf8');
  const names = [...text.matchAll(/^(?:import|export) (?:.*? from )?"([^"]+)";$/gm)].map(
    ([, name = '']) => name,
  );
  const outside = new Set(names.filter((name) => !name.startsWith('.')));
  for (const chunk of names.filter((name) => name.startsWith('.'))) {
    for (const name of await importsOf(join(dirname(file), chunk))) outside.add(name);
  }
  return outside;
}
