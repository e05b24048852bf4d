import { expect } from '@playwright/test';
import { test } from './galley.ts';

test('the page stays where it is', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const home = page.url();
  const before = await page.evaluate(() => performance.timeOrigin);
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'assets/a.js',
    'data:text/html,x',
  ]) {
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
    }, url);
  }
  await page.evaluate(() => new Promise((settle) => setTimeout(settle, 300)));
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
});

test('the page may load itself again', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const before = await page.evaluate(() => performance.timeOrigin);
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await loaded;
  expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(before);
  expect(await page.evaluate(() => window.desk?.request('desk.info', {}))).toMatchObject({
    ok: true,
  });
});

test('a page opens no window; a web link goes to the user’s browser once the user agrees', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  const open = (url: string): Promise<void> =>
    page.evaluate((target) => void window.open(target), url);
  const opened = async (): Promise<unknown[]> =>
    (await galley.ask.calls())
      .filter(({ name }) => name === 'openExternal')
      .map(({ values }) => values[0]);
  const handled = async (): Promise<number> =>
    (await galley.ask.calls()).filter(({ name }) => name === 'window-open').length;

  await galley.ask.answerDialog({ response: 1, checkboxChecked: false });
  await open('https://refused.example/');
  await expect.poll(handled).toBe(1);
  await galley.ask.answerDialog({ response: 0, checkboxChecked: true });
  await open('https://agreed.example/a');
  await expect.poll(opened).toEqual(['https://agreed.example/a']);
  await open('https://agreed.example/b');
  await expect.poll(opened).toEqual(['https://agreed.example/a', 'https://agreed.example/b']);

  for (const url of [
    'http://plain.example/',
    'file:///etc/passwd',
    'https://user:word@agreed.example/',
    `https://agreed.example/${'a'.repeat(2100)}`,
  ]) {
    await open(url);
  }
  await expect.poll(handled).toBeGreaterThanOrEqual(6);
  expect(await opened()).toHaveLength(2);
  expect(await galley.ask.windows()).toHaveLength(1);
  const actions = (await galley.ask.calls())
    .filter(({ name }) => name === 'window-open')
    .map(({ values }) => values[1]);
  expect(new Set(actions)).toEqual(new Set(['deny']));
});

test('a link that no browser takes is told of', async ({ place }) => {
  const galley = place.launch({ browser: false });
  const page = await galley.page();
  await galley.ask.answerDialog({ response: 0, checkboxChecked: false });
  await page.evaluate(() => void window.open('https://agreed.example/a'));
  await expect
    .poll(() => galley.ask.calls().then((calls) => calls.at(-1)))
    .toMatchObject({
      name: 'showMessageBox',
      values: [{ message: 'agreed.example could not be opened in your browser.' }],
    });
});

test('no permission is granted but the one to copy, asked for or checked', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  expect(await galley.ask.permission('clipboard-sanitized-write')).toMatchObject({
    check: true,
    request: true,
  });
  for (const name of [
    'media',
    'clipboard-read',
    'geolocation',
    'notifications',
    'usb',
    'made-up',
  ]) {
    expect(await galley.ask.permission(name), name).toEqual({
      check: false,
      request: false,
      device: false,
    });
  }
});

test('no request leaves for the network', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  // The content policy stops these first; an image of the app's own scheme shows that requests work.
  await page.evaluate(async () => {
    const tries = ['https://example.org/a.png', 'http://192.0.2.1/b.png', '//example.org/c.png'];
    await Promise.allSettled(
      tries.map((src) => {
        const image = new Image();
        image.src = src;
        return image.decode();
      }),
    );
    await Promise.allSettled([fetch('https://example.org/'), fetch('wss://example.org/')]);
    navigator.sendBeacon('https://example.org/beacon');
  });
  const names = (await galley.ask.calls()).map(({ name }) => name);
  expect(names).not.toContain('left for the network');
});

test('the session’s filter stops what the content policy would let through', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const cancelled = async (url: string): Promise<boolean> => galley.ask.isCancelled(url);
  expect(await cancelled('app://galley/assets/a.js')).toBe(false);
  expect(await cancelled('https://example.org/')).toBe(true);
  expect(await cancelled('http://localhost:5173/')).toBe(true);
  expect(await cancelled('wss://example.org/')).toBe(true);
  expect(await cancelled('file:///etc/passwd')).toBe(true);
  expect(await cancelled('app://elsewhere/')).toBe(true);
  expect(await cancelled('devtools://devtools/bundled/inspector.html')).toBe(true);
});

test('peer connections and spelling dictionaries find no network', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const calls = await galley.ask.calls();
  expect(calls).toContainEqual({
    name: 'setWebRTCIPHandlingPolicy',
    values: ['disable_non_proxied_udp'],
  });
  expect(calls).toContainEqual({ name: 'setSpellCheckerLanguages', values: [[]] });
});

test('downloads are denied', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['words']));
    link.download = 'words.txt';
    link.click();
  });
  await expect
    .poll(
      async () =>
        (await galley.ask.calls()).find(({ name }) => name === 'will-download')?.values[1],
    )
    .toBe(true);
});
