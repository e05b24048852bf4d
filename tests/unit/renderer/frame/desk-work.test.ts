import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desk } from '#main/desk/desk.ts';
import { importFiles, importPasted } from '#renderer/importing/import-files.ts';
import { storyIn } from '#renderer/importing/whole-story.ts';
import { deleteForEver, trashArticles } from '#renderer/library/bulk-work.ts';
import { arriving, newArticle, openArticle, renameArticle } from '#renderer/library/desk-work.ts';
import { rowTitle } from '#renderer/library/rows.ts';
import { sampleArticle } from '#renderer/first-run/sample-article.ts';
import { exportPage, signOff, withdrawSignOff } from '#renderer/publishing/publish-work.ts';
import { followVoidedSignOff } from '#renderer/publishing/voided-sign-off.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useInterface } from '#renderer/stores/interface.ts';
import { useLibrary } from '#renderer/stores/library.ts';
import { bridgeTo, openDeskIn } from '../../../desk-in-folder.ts';

/** The window's work against a real desk with a library on the disk; only the bridge is short. */
let folder: string;
let desk: Desk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-frame-'));
  desk = await openDeskIn(folder, {
    shell: 'loopback',
    chooseExportFolder: () => Promise.resolve(join(folder, 'exports')),
  });
  vi.stubGlobal('window', { desk: bridgeTo(desk) });
  useLibrary.getState().follow();
});

beforeEach(async () => {
  useInterface.setState({ notices: [], dialog: null });
  await useArticle.getState().closeArticle();
  const ids = useLibrary.getState().articles.map(({ id }) => id);
  if (ids.length > 0) await desk.request('article.trash', { ids });
  await useLibrary.getState().load();
});

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const titles = (): readonly string[] => useLibrary.getState().articles.map(rowTitle);
const openId = (): string | undefined => useArticle.getState().article?.id;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('what is on its way to the desk', () => {
  it('is said until it lies there, or could not come', async () => {
    const said = () => useInterface.getState().arriving;
    const seen = await arriving('Opening a story…', () => Promise.resolve(said()));
    expect([seen, said()]).toEqual(['Opening a story…', null]);
    await expect(arriving('Opening…', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(said()).toBeNull();
  });
});

describe('work in the library', () => {
  it('calls articles deleted for ever only where all of them are', async () => {
    await newArticle();
    const id = openId() ?? '';
    await useArticle.getState().closeArticle();
    await desk.request('article.trash', { ids: [id] });
    const stuck = crypto.randomUUID();
    await mkdir(join(folder, 'library', 'trash', `${stuck}.json`));
    expect(await deleteForEver([id, stuck])).toBe(false);
    expect(useInterface.getState().notices[0]?.text).toContain('still in the trash');
    await rm(join(folder, 'library', 'trash', `${stuck}.json`), { recursive: true });
    expect(await deleteForEver([id, stuck])).toBe(true);
  });

  it('puts a new article on the desk and in the list', async () => {
    await newArticle();
    expect(useLibrary.getState().articles.map(({ id }) => id)).toEqual([openId()]);
  });

  it('renames the open article where it stands, and in the list', async () => {
    await newArticle();
    const id = openId() ?? '';
    expect(await renameArticle(id, 'The ferry stays')).toBe(true);
    expect(useArticle.getState().article?.headline).toBe('The ferry stays');
    // The list hears of it after whoever asked.
    await expect.poll(titles).toEqual(['The ferry stays']);
  });

  it('keeps words typed before a rename', async () => {
    await newArticle();
    useArticle.getState().changeFields({ dek: 'Five votes to four.' });
    await renameArticle(openId() ?? '', 'The ferry stays');
    expect(useArticle.getState().article).toMatchObject({
      headline: 'The ferry stays',
      dek: 'Five votes to four.',
    });
  });

  it('moves the open article to the trash, and Undo brings it back onto the desk', async () => {
    await newArticle();
    const id = openId() ?? '';
    await trashArticles([{ id, headline: 'Ferry', slug: '' }]);
    expect([openId(), titles()]).toEqual([undefined, []]);

    const [notice] = useInterface.getState().notices;
    expect(notice?.text).toBe('“Ferry” is in the trash.');
    notice?.action?.run();
    await vi.waitFor(() => {
      expect(openId()).toBe(id);
    });
    await vi.waitFor(() => {
      expect(useLibrary.getState().articles).toHaveLength(1);
    });
  });

  it('says what went wrong when an article is gone', async () => {
    await openArticle('00000000-0000-4000-8000-000000000000');
    expect(useInterface.getState().notices).toMatchObject([{ tone: 'problem' }]);
  });
});

describe('an import', () => {
  it('makes an article of each file, opens the last and shows what was left out', async () => {
    await importFiles([file('a.txt', 'First story\n\nIts text.'), sampleArticle()]);
    expect(titles()).toHaveLength(2);
    expect(useInterface.getState().dialog).toBe('import report');
    expect(useArticle.getState().article?.origin?.dropped.map(({ text }) => text)).toEqual([
      'Skip to main content',
      'All rights reserved',
    ]);
  });

  it('says for each file that failed why, and imports the others', async () => {
    await importFiles([file('empty.txt', ''), file('a.txt', 'A story\n\nIts text.')]);
    expect(titles()).toEqual(['A story']);
    expect(useInterface.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('empty.txt'),
    ]);
  });

  it('takes a pasted page that is too short for an article as the text it shows', async () => {
    await importPasted({
      html: '<p>Ferry stays</p><p>It does.</p>',
      text: 'Ferry stays\n\nIt does.',
    });
    expect(titles()).toEqual(['Ferry stays']);
    expect(useInterface.getState().notices).toEqual([]);
  });

  it('leaves what is open alone when nothing could be imported', async () => {
    await newArticle();
    const before = openId();
    await importFiles([file('empty.txt', '')]);
    expect([openId(), useInterface.getState().dialog]).toEqual([before, null]);
  });
});

describe('a paste into a text', () => {
  const told = 'The office counted the boats.\n\nIt counted them again, Ida Moss said.';

  it.each([
    ['with its byline', `Boats counted\n\nBy Ida Moss\n\n${told}`],
    ['with its dateline', `Boats counted\n\nWESTMARK — ${told}`],
    ['with its credits', `Boats counted\n\n${told}\n\nSources: AP`],
  ])('is a story %s, and nothing is stored for that', async (_with, text) => {
    expect(await storyIn({ html: '', text })).toMatchObject({ headline: 'Boats counted' });
    await useLibrary.getState().load();
    expect(titles()).toEqual([]);
  });

  it.each([
    ['paragraphs alone', told],
    ['paragraphs with their sources', `${told}\n\nSources: AP`],
    ['a headline and its byline, without a text', 'Boats counted\n\nBy Ida Moss'],
    ['a headline over a text, and nothing else', `Boats counted\n\n${told}`],
    ['a byline over a text', `By Ida Moss\n\n${told}`],
  ])('is none with %s', async (_what, text) => {
    expect(await storyIn({ html: '', text })).toBeNull();
  });
});

describe('publishing', () => {
  const story = [
    'The ferry stays',
    'By Ida Moss',
    'WESTMARK — The council voted on Monday.',
    '“We need it,” Anna Holt, the mayor, told the Associated Press.',
    'Sources: Associated Press',
  ].join('\n\n');

  it('signs, exports and goes on from what the desk then holds', async () => {
    await importFiles([file('story.txt', story)]);
    useArticle.getState().changeFields({ section: 'Local' });
    expect(await signOff('Nora Lind')).toMatchObject({ ok: true });
    expect(useArticle.getState().article?.signOff?.by).toBe('Nora Lind');
    expect(await exportPage(false)).toMatchObject({ ok: true, value: { files: ['index.html'] } });

    useArticle.getState().changeFields({ dek: 'Changed after the export.' });
    expect(await useArticle.getState().flush()).toBe(true);
    expect(useArticle.getState().article?.signOff).toBeNull();
  });

  it('says that a change voided the sign-off, until somebody signs off again', async () => {
    onTestFinished(followVoidedSignOff());
    const said = () => useInterface.getState().notices.map(({ text }) => text);
    await importFiles([file('story.txt', story)]);
    useArticle.getState().changeFields({ section: 'Local' });
    await signOff('Nora Lind');
    useArticle.getState().changeFields({ dek: 'Changed after the sign-off.' });
    await useArticle.getState().flush();
    expect(said()).toEqual([expect.stringContaining('voided the sign-off by Nora Lind')]);
    await signOff('Nora Lind');
    expect(said()).toEqual([]);
  });

  it('takes a sign-off back', async () => {
    await importFiles([file('story.txt', story)]);
    useArticle.getState().changeFields({ section: 'Local' });
    await signOff('Nora Lind');
    expect(await withdrawSignOff()).toMatchObject({ ok: true, value: { signOff: null } });
  });

  it('is refused while something blocks, with the reasons', async () => {
    await importFiles([sampleArticle()]);
    expect(await signOff('Nora Lind')).toMatchObject({ ok: false, error: { code: 'blocked' } });
    expect(await exportPage(false)).toMatchObject({ ok: false });
    expect(await exportPage(true)).toMatchObject({ ok: true });
  });
});
