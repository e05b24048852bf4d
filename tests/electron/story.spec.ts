import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './galley.ts';

const story = join(import.meta.dirname, '../fixtures/articles/ferry-code.txt');

interface Answered {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
  readonly error?: { readonly code: string };
}

/** Asks the desk as the page does, through the preload's bridge. */
function asking(page: Page): (name: string, input: object) => Promise<Answered> {
  return (name, input) =>
    page.evaluate(
      async ([name, input]) => (await window.desk?.request(name as 'desk.info', input)) as Answered,
      [name, input] as const,
    );
}

async function onlyName(folder: string): Promise<string> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return names.join();
}

test('a story goes from import to the exported page through IPC', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const request = asking(page);
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

test('a signed-off article leaves as cleared, and an edit holds it back again', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  const request = asking(page);
  const created = await request('article.create', {});
  const saved = await request('article.save', {
    article: {
      ...created.value,
      headline: 'Port Alder Paints Its Pilot Station',
      byline: ['Nora Blum'],
      dateline: 'PORT ALDER',
      section: 'Local',
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is green now.' }] }],
      },
    },
  });
  expect(saved).toMatchObject({ ok: true });
  const { id, revision } = saved.value as { readonly id: string; readonly revision: string };
  const signed = await request('article.signOff', { id, revision, by: 'Ada' });
  expect(signed).toMatchObject({ ok: true, value: { signOff: { by: 'Ada' } } });

  const folder = join(place.home, 'Exports');
  await mkdir(folder);
  await galley.ask.answerDialog({ canceled: false, filePaths: [folder] });
  const exported = await request('export.html', {
    id,
    revision: signed.value['revision'],
    draft: false,
  });
  expect(exported.ok).toBe(true);
  const html = await readFile(join(folder, await onlyName(folder), 'index.html'), 'utf8');
  expect(html).toContain('It is green now.');

  const opened = await request('article.open', { id });
  const edited = await request('article.save', {
    article: { ...opened.value, headline: 'Port Alder Paints Everything' },
  });
  expect(
    await request('export.html', { id, revision: edited.value['revision'], draft: false }),
  ).toMatchObject({ ok: false, error: { code: 'not signed off' } });
});

test('the window’s own commands do the same, from the native menu to the system’s dialog', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  // The page listens for commands once it shows what they do.
  await expect(page.getByText('A clean desk')).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  // The browser hands its dialog to the test only once it has heard of it: this waits for its answer.
  await page.evaluate(() => undefined);
  await galley.choose('article.import');
  await (await choosing).setFiles(story);
  await page.getByRole('button', { name: 'To the manuscript' }).click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(
    'Harbor Mayor Shares Ferry Override Code With Visiting Officials',
  );

  const folder = join(place.home, 'Exports');
  await mkdir(folder);
  await galley.ask.answerDialog({ canceled: false, filePaths: [folder] });
  await galley.choose('article.export');
  await page.getByRole('button', { name: 'Export a draft' }).click();
  await expect(page.getByText('The draft is written')).toBeVisible();
  const html = await readFile(join(folder, await onlyName(folder), 'index.html'), 'utf8');
  expect(html).toContain('Harbor Mayor Shares Ferry Override Code');
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
