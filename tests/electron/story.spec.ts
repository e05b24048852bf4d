import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './galley.ts';

const story = join(import.meta.dirname, '../fixtures/articles/ferry-code.txt');

interface Answered {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
  readonly error?: { readonly code: string };
}

test('a story goes from import to the exported page through IPC', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const request = (name: string, input: object): Promise<Answered> =>
    page.evaluate(
      async ([name, input]) => (await window.desk?.request(name as 'desk.info', input)) as Answered,
      [name, input] as const,
    );
  const imported = await page.evaluate(
    async (text) =>
      (await window.desk?.request('import.file', {
        name: 'ferry-code.txt',
        bytes: new TextEncoder().encode(text),
      })) as Answered,
    await readFile(story, 'utf8'),
  );
  expect(imported).toMatchObject({
    ok: true,
    value: { headline: 'Harbor Mayor Shares Ferry Override Code With Visiting Officials' },
  });
  const article = imported.value as { readonly id: string; readonly revision: string };
  const { id, revision } = article;

  // The desk re-checks on its side: a page cannot sign off, or export, past what blocks.
  expect(await request('article.signOff', { id, revision, by: 'Ada' })).toMatchObject({
    ok: false,
    error: { code: 'blocked' },
  });
  expect(await request('export.html', { id, revision, draft: false })).toMatchObject({
    ok: false,
    error: { code: 'not signed off' },
  });

  // Nobody chooses a folder: nothing is written.
  await galley.ask.answerDialog({ canceled: true, filePaths: [] });
  expect(await request('export.html', { id, revision, draft: true })).toEqual({
    ok: true,
    value: null,
  });

  const folder = join(place.home, 'Exports');
  await mkdir(folder);
  await galley.ask.answerDialog({ canceled: false, filePaths: [folder] });
  const exported = await request('export.html', { id, revision, draft: true });
  expect(exported).toMatchObject({ ok: true, value: { url: null } });
  const written = exported.value as { readonly folder: string; readonly files: readonly string[] };
  expect(written.folder.startsWith(folder)).toBe(true);
  expect(written.files).toContain('index.html');
  const html = await readFile(join(written.folder, 'index.html'), 'utf8');
  expect(html).toContain('Harbor Mayor Shares Ferry Override Code');
  expect((await galley.ask.calls()).find(({ name }) => name === 'showOpenDialog')).toMatchObject({
    values: [{ properties: ['openDirectory', 'createDirectory'] }],
  });

  expect(await request('export.reveal', { id })).toMatchObject({ ok: true });
  expect((await galley.ask.calls()).at(-1)).toEqual({
    name: 'showItemInFolder',
    values: [join(written.folder, 'index.html')],
  });
  expect((await stat(written.folder)).isDirectory()).toBe(true);
});

test('a file of twenty megabytes crosses as bytes and is answered', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const answer = await page.evaluate(async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024).fill(0x20);
    return (await window.desk?.request('import.file', {
      name: 'blank.txt',
      bytes,
    })) as Answered;
  });
  expect(answer).toMatchObject({ ok: false });
});
