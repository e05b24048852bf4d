import { expect } from '@playwright/test';
import { test } from './galley.ts';

test('app: is an origin like https, and nothing more', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  expect(await galley.ask.schemes()).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
});

test('the page comes with its policy, and without the headers that crash a custom scheme', async ({
  place,
}) => {
  const galley = place.launch();
  await galley.page();
  const answer = await galley.ask.fetch('app://galley/', 'GET');
  expect(answer?.status).toBe(200);
  expect(answer?.text).toContain('<!doctype html>');
  expect(answer?.headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; /),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
});

test('only files of the renderer are served', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const refused = [
    'app://galley/../main/electron.js',
    'app://galley/%2e%2e/main/electron.js',
    'app://galley/..%2fmain/electron.js',
    'app://galley/assets/..%2f..%2f..%2fpackage.json',
    'app://galley/..%5cmain%5celectron.js',
    'app://galley/%00index.html',
    'app://galley//etc/passwd.json',
    'app://galley/assets/',
    'app://galley/preload.cjs',
    'app://elsewhere/',
    'app://galley:8080/',
    'app://galley.evil/',
  ];
  for (const url of refused) {
    expect({ url, status: (await galley.ask.fetch(url, 'GET'))?.status }).toEqual({
      url,
      status: 404,
    });
  }
  expect((await galley.ask.fetch('app://galley/', 'POST'))?.status).toBe(405);
});

test('a picture of the library is shown in the page, by its content’s name alone', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  const stored = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3, 2);
    canvas.getContext('2d')?.fillRect(0, 0, 3, 2);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = new Uint8Array(await picture.arrayBuffer());
    return (await window.desk?.request('asset.add', { name: 'dot.png', bytes })) as {
      readonly ok: boolean;
      readonly value: { readonly sha256: string };
    };
  });
  expect(stored.ok).toBe(true);

  const shown = await page.evaluate(async (name) => {
    const image = new Image();
    image.src = `assets/${name}.png`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, stored.value.sha256);
  expect(shown).toEqual([3, 2]);

  const answer = await galley.ask.fetch(`app://galley/assets/${stored.value.sha256}.png`, 'GET');
  expect(answer?.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  const unknown = 'f'.repeat(64);
  expect((await galley.ask.fetch(`app://galley/assets/${unknown}.png`, 'GET'))?.status).toBe(404);
});

test('the page runs no script but the build’s own', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const ran = await page.evaluate(async () => {
    const violated = new Promise((settle) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        settle(event.effectiveDirective),
      );
    });
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return { violated: await violated, injected: 'injected' in window };
  });
  expect(ran).toEqual({ violated: 'script-src-elem', injected: false });
});
