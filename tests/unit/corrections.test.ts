import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { lastVoided } from '#shared/article/log.ts';
import { fromWindow } from '#main/desk/library/saving.ts';
import { logWords } from '#renderer/versions/log-words.ts';
import { open } from './desk-with-library.ts';
import type { OpenedDesk } from './desk-with-library.ts';

const text = 'An earlier version misstated the day. The ferry sails on Friday.';

/** A desk with an article that is signed off and exported. */
async function published(): Promise<OpenedDesk & { readonly id: string }> {
  const opened = await open();
  const { ask } = opened;
  const { id } = await ask('article.create', {});
  const article = await ask('article.open', { id });
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sails.' }] }];
  await ask('article.save', {
    article: {
      ...article,
      headline: 'Ferry sails',
      byline: ['Ada Berg'],
      dateline: 'Kiel, Nov. 22',
      section: 'Coast',
      body: { type: 'doc', content },
    },
  });
  await signAndExport(opened, id);
  return { ...opened, id };
}

async function signAndExport({ ask, folder }: OpenedDesk, id: string): Promise<string> {
  const { revision } = await ask('article.open', { id });
  const signed = await ask('article.signOff', { id, revision, by: 'Tom Ries' });
  const exported = await ask('export.html', { id, revision: signed.revision, draft: false });
  onTestFinished(() => rm(join(folder, 'exports'), { recursive: true, force: true }));
  return readFile(join(exported?.folder ?? '', 'index.html'), 'utf8');
}

it('voids the sign-off of what it corrects, and is printed once somebody signed it off', async () => {
  const opened = await published();
  const { ask, refused, id } = opened;
  const before = await ask('article.open', { id });
  expect(before.signOff).not.toBeNull();
  const { revision } = before;
  const corrected = await ask('article.correct', { id, revision, text, by: 'Nora Blum' });
  expect(corrected).toMatchObject({ signOff: null, corrections: [{ text, by: 'Nora Blum' }] });
  expect(
    await refused('export.html', { id, revision: corrected.revision, draft: false }),
  ).toMatchObject({ code: 'not signed off' });
  const page = await signAndExport(opened, id);
  expect(page).toContain(text);
  const { entries } = await ask('log.read', { id });
  expect(entries.map(({ by, event }) => [event.kind, by])).toContainEqual([
    'correction',
    'Nora Blum',
  ]);
});

it('is printed as what it is called where it is no correction', async () => {
  const opened = await published();
  const { ask, id } = opened;
  const say = async (kind?: 'clarification' | 'editor’s note') => {
    const { revision } = await ask('article.open', { id });
    await ask('article.correct', { id, revision, text: `${kind}: ${text}`, by: 'Nora Blum', kind });
  };
  await say('clarification');
  expect(await signAndExport(opened, id)).toContain('<h2 id="corrections">Clarification</h2>');
  await say('editor’s note');
  await say();
  const page = await signAndExport(opened, id);
  expect(page).toContain('<h2 id="corrections">Notes to readers</h2>');
  expect(page).toContain('<li><strong>Editor’s note</strong>, ');
  expect(page.match(/"@type":"CorrectionComment"/g)).toHaveLength(2);
  expect(page).toContain('"name":"Clarification"');
  const { entries } = await ask('log.read', { id });
  expect(
    entries.flatMap(({ event }) => (event.kind === 'correction' ? logWords(event) : [])),
  ).toEqual([
    `Clarification for readers: clarification: ${text}`,
    `Editor’s note for readers: editor’s note: ${text}`,
    `Correction for readers: undefined: ${text}`,
  ]);
});

it('is taken back as long as no page has shown it', async () => {
  const opened = await published();
  const { ask, refused, id } = opened;
  const correct = async () => {
    const { revision } = await ask('article.open', { id });
    return ask('article.correct', { id, revision, text, by: 'Nora Blum' });
  };
  const first = await correct();
  const back = { id, revision: first.revision, correction: first.corrections[0]?.id ?? '' };
  expect((await ask('article.withdrawCorrection', back)).corrections).toEqual([]);
  await correct();
  await signAndExport(opened, id);
  const { revision, corrections } = await ask('article.open', { id });
  const late = { id, revision, correction: corrections[0]?.id ?? '' };
  expect(await refused('article.withdrawCorrection', late)).toMatchObject({
    code: 'not supported',
  });
});

it('is edited in its place as long as no page has shown it, and the log keeps both', async () => {
  const opened = await published();
  const { ask, refused, id } = opened;
  const before = await ask('article.open', { id });
  const asked = { id, text, by: 'Nora Blum' };
  const first = await ask('article.correct', { ...asked, revision: before.revision });
  const correction = first.corrections[0]?.id ?? '';
  const better = 'An earlier version misstated the day. It is Saturday.';
  const again = { id, revision: first.revision, text: better, by: 'Tom Ries', correction };
  const edited = await ask('article.correct', again);
  expect(edited.corrections).toMatchObject([{ id: correction, text: better, by: 'Tom Ries' }]);
  const { entries } = await ask('log.read', { id });
  const told = entries.flatMap(({ event }) => (event.kind === 'correction' ? [event] : []));
  expect(told.map(logWords)).toEqual([
    `Correction for readers: ${text}`,
    `Correction for readers edited: ${better}`,
  ]);
  expect(told[1]?.before).toBe(text);

  await signAndExport(opened, id);
  const { revision } = await ask('article.open', { id });
  expect(await refused('article.correct', { ...asked, revision, correction })).toMatchObject({
    code: 'not supported',
  });
});

it('leaves what readers see published, through every edit and sign-off until it is exported anew', async () => {
  const opened = await published();
  const { ask, id } = opened;
  const stands = async () => {
    const [row] = (await ask('library.list', {})).articles;
    return [row?.status, row?.signedOff, row?.changedSincePublished];
  };
  expect(await stands()).toEqual(['published', true, false]);
  const edit = async (dek: string) => {
    const article = await ask('article.open', { id });
    return ask('article.save', { article: { ...article, dek } });
  };
  const { revision } = await edit('At last');
  expect(await stands()).toEqual(['published', false, true]);
  const signed = await ask('article.signOff', { id, revision, by: 'Tom Ries' });
  expect(signed.signOff?.anew).toBe(true);
  expect(await stands()).toEqual(['published', true, true]);
  await edit('In the end');
  expect(await stands()).toEqual(['published', false, true]);
  const { entries } = await ask('log.read', { id });
  expect(lastVoided(entries)).toBe('Tom Ries');
  await signAndExport(opened, id);
  expect(await stands()).toEqual(['published', true, false]);
  const after = await ask('log.read', { id });
  expect(lastVoided(after.entries)).toBeNull();
  expect(after.entries.filter(({ event }) => event.kind === 'signed off')).toHaveLength(3);
});

it('is no new text where the one that readers see is signed off once more', async () => {
  const { ask, id } = await published();
  const { revision } = await ask('article.open', { id });
  const withdrawn = await ask('article.withdrawSignOff', { id, revision });
  expect(withdrawn).toMatchObject({ status: 'published', signOff: null });
  const asked = { id, revision: withdrawn.revision, by: 'Nora Blum' };
  expect((await ask('article.signOff', asked)).signOff).not.toHaveProperty('anew');
});

it('is not for an article that nobody has seen', async () => {
  const { ask, refused } = await open();
  const { id, revision } = await ask('article.create', {});
  const asked = { id, revision, text, by: 'Nora Blum' };
  expect(await refused('article.correct', asked)).toMatchObject({ code: 'not supported' });
});

it('outlives a save and a restored version that know nothing of it', () => {
  const at = '2026-11-22T09:00:00.000Z';
  const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
  const stored = makeArticle({ id, now: at, corrections: [{ id: 'c1', by: 'Nora', at, text }] });
  const sent = { ...stored, corrections: [] };
  expect(fromWindow(stored, sent).corrections).toEqual(stored.corrections);
});
