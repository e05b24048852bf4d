import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { built, test } from './galley.ts';

/** `--desk` of the renderer's theme: light, then dark. */
async function deskColours(): Promise<readonly [string, string]> {
  const tokens = await readFile('renderer/theme/tokens.css', 'utf8');
  const [, light = '', dark = ''] = /--desk: light-dark\((.*?), (.*?)\)/.exec(tokens) ?? [];
  return [light, dark];
}

test('the window is locked down', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const [window, ...others] = await galley.ask.windows();
  expect(others).toEqual([]);
  expect(window?.options).toMatchObject({ show: false });
  expect(window?.options.webPreferences).toEqual({
    preload: join(built, 'preload', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    enableWebSQL: false,
    webgl: false,
    spellcheck: process.platform === 'darwin',
    devTools: false,
  });
  const calls = await place.calls();
  expect(calls).toContainEqual({ name: 'enableSandbox', values: [] });
  expect(calls).toContainEqual({
    name: 'appendSwitch',
    values: ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  });
});

test('the window shows itself once it has something to show', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  await expect.poll(async () => (await galley.ask.windows())[0]?.state.shown).toBe(true);
});

test('developers get the developer tools, and nobody else', async ({ place }) => {
  const galley = place.launch({ packaged: false });
  await galley.page();
  expect((await galley.ask.windows())[0]?.options.webPreferences?.devTools).toBe(true);
  expect((await galley.ask.menu()).map((item) => item.role)).toContain('toggleDevTools');
  await galley.quit();

  const packaged = place.launch();
  await packaged.page();
  expect((await packaged.ask.menu()).map((item) => item.role)).not.toContain('toggleDevTools');
});

test('the window comes back where it was', async ({ place }) => {
  const bounds = { x: 240, y: 120, width: 1100, height: 760 };
  const first = place.launch();
  await first.page();
  await first.quit();
  const file = join(place.home, 'config/Galley/window.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ maximized: false });
  await writeFile(file, JSON.stringify({ ...bounds, maximized: true }));

  const second = place.launch();
  await second.page();
  const [window] = await second.ask.windows();
  expect(window?.options).toMatchObject(bounds);
  expect(window?.state.maximized).toBe(true);
});

test('the window follows the stored theme from its first frame', async ({ place }) => {
  const first = place.launch();
  const page = await first.page();
  await page.evaluate(() =>
    window.desk?.request('preferences.change', { name: 'Ada', theme: 'dark' }),
  );
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);
  const [light, dark] = await deskColours();
  expect((await first.ask.windows())[0]?.options.backgroundColor).toBe(light);
  await first.quit();

  const second = place.launch();
  await second.page();
  expect((await second.ask.windows())[0]?.options.backgroundColor).toBe(dark);
});

test('every command of the menu reaches the page', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.desk?.subscribe('command', (payload) => heard.push(payload));
  });
  const items = (await galley.ask.menu()).flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(items).toContain('article.import');
  for (const id of items) await galley.ask.chooseMenuItem(id, 'open');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual(items.map((name) => ({ name })));
});

test('the licence can be read', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  await galley.ask.chooseMenuItem('&Licence');
  await expect
    .poll(() => galley.ask.calls().then((calls) => calls.at(-1)))
    .toMatchObject({
      name: 'showMessageBox',
      values: [{ detail: expect.stringContaining('MIT License') }],
    });
});
