import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { trashedTitle } from '#renderer/library/rows.ts';
import { open } from './desk-with-library.ts';
import { temporaryFolder } from './library/temporary-folder.ts';

describe('many articles at once', () => {
  it('move to the trash and back, and every window hears of it once', async () => {
    const { desk, ask } = await open();
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push((await ask('article.create', {})).id);
    const heard: unknown[] = [];
    desk.subscribe((name, payload) => name === 'library.changed' && heard.push(payload));
    const missing = '00000000-0000-4000-8000-000000000000';
    const outcome = await ask('article.trash', { ids: [...ids, missing] });
    expect(outcome.done.toSorted()).toEqual(ids.toSorted());
    expect(outcome.failed).toMatchObject([{ id: missing }]);
    expect(heard).toHaveLength(1);
    expect((await ask('library.list', { fresh: true })).articles).toEqual([]);
    await ask('trash.restore', { entries: ids });
    expect((await ask('library.list', { fresh: true })).articles).toHaveLength(5);
  });

  it('take a status, a section and tags; what may not be is said for each', async () => {
    const { ask } = await open();
    const one = await ask('article.create', {});
    const two = await ask('article.create', {});
    const ids = [one.id, two.id];
    await ask('article.arrange', { ids, section: 'Local', addTags: ['rail', 'budget'] });
    await ask('article.arrange', { ids: [one.id], removeTags: ['rail'], status: 'in review' });
    expect(await ask('article.open', { id: one.id })).toMatchObject({
      section: 'Local',
      tags: ['budget'],
      status: 'in review',
    });
    const { failed } = await ask('article.arrange', { ids, status: 'published' });
    expect(failed.map(({ message }) => message)).toEqual([
      expect.stringContaining('export it'),
      expect.stringContaining('export it'),
    ]);
    expect((await ask('article.open', { id: two.id })).status).toBe('draft');
  });

  it('get no status by a save of a window', async () => {
    const { ask } = await open();
    const article = await ask('article.create', {});
    const saved = await ask('article.save', {
      article: { ...article, headline: 'Spiked?', status: 'spiked' },
    });
    expect(saved).toMatchObject({ headline: 'Spiked?', status: 'draft' });
  });
});

describe('the trash', () => {
  it('lists what was deleted, last first, and deletes for ever what it is told to', async () => {
    const { ask, folder } = await open();
    const one = await ask('article.create', {});
    await ask('article.rename', { id: one.id, headline: 'Old bridge' });
    const two = await ask('article.create', {});
    await ask('article.trash', { ids: [one.id] });
    // A file system's clock ticks every few milliseconds only.
    await setTimeout(30);
    await ask('article.trash', { ids: [two.id] });
    const { articles } = await ask('trash.list', {});
    expect(articles.map(({ entry }) => entry)).toEqual([two.id, one.id]);
    expect(articles[1]?.row).toMatchObject({ headline: 'Old bridge', opening: '' });
    await ask('trash.remove', { entries: [two.id] });
    expect(await readdir(join(folder, 'library', 'trash'))).toEqual([`${one.id}.json`]);
    await ask('trash.restore', { entries: [one.id] });
    expect((await ask('trash.list', {})).articles).toEqual([]);
  });

  it('tells articles without a headline by their first words', async () => {
    const { ask } = await open();
    const article = await ask('article.create', {});
    const text = `The pier closes on Monday, ${'and nobody may walk on it '.repeat(5)}again.`;
    const body = {
      type: 'doc',
      content: ['', text].map((words) => ({
        type: 'paragraph',
        content: words === '' ? [] : [{ type: 'text', text: words }],
      })),
    };
    const saved = await ask('article.save', { article: { ...article, body } });
    const openings = async () => (await ask('library.list', {})).articles.map((row) => row.opening);
    const [opening] = await openings();
    expect(opening).toMatch(/^The pier closes on Monday, and nobody[a-z ]+…$/);
    const named = await ask('article.save', { article: { ...saved, headline: 'Pier' } });
    expect(await openings()).toEqual(['']);
    await ask('article.save', { article: { ...named, headline: '' } });
    await ask('article.trash', { ids: [article.id] });
    const [trashed] = (await ask('trash.list', {})).articles;
    expect(trashed && trashedTitle(trashed)).toBe(`Untitled (${opening})`);
    const empty = await ask('article.create', {});
    await ask('article.trash', { ids: [empty.id] });
    const titles = (await ask('trash.list', {})).articles.map(trashedTitle);
    expect(titles).toContain('Untitled');
  });

  it('names a file that cannot be read, and takes nothing but its own entries', async () => {
    const { ask, folder, refused } = await open();
    const { id } = await ask('article.create', {});
    await ask('article.trash', { ids: [id] });
    await writeFile(join(folder, 'library', 'trash', `${id}.json`), '{"torn');
    const { articles } = await ask('trash.list', {});
    expect(articles).toMatchObject([{ entry: id, row: null }]);
    expect(articles[0]?.problem).toContain('left as it is');
    expect(await refused('trash.remove', { entries: ['../library'] })).toMatchObject({
      code: 'bad request',
    });
  });
});

describe('a duplicate', () => {
  it('is a draft of its own', async () => {
    const { ask } = await open();
    const { id } = await ask('article.create', {});
    await ask('article.rename', { id, headline: 'Ferry' });
    await ask('article.arrange', { ids: [id], status: 'spiked' });
    const copy = await ask('article.duplicate', { id });
    expect(copy).toMatchObject({ headline: 'Ferry (copy)', status: 'draft' });
    expect(copy.id).not.toBe(id);
    expect((await ask('library.list', { fresh: true })).articles).toHaveLength(2);
  });
});

describe('a template', () => {
  it('begins new articles, is replaced under its name, and comes back when it was removed', async () => {
    const { ask, refused } = await open();
    const { id } = await ask('article.create', {});
    await ask('article.arrange', { ids: [id], section: 'Local' });
    await ask('article.rename', { id, headline: 'Council briefs' });
    const template = await ask('template.keep', { id, name: 'Briefs' });
    await ask('article.rename', { id, headline: 'Council news' });
    expect(await ask('template.keep', { id, name: 'Briefs' })).toEqual(template);
    expect(await ask('template.list', {})).toEqual({ templates: [template] });
    const begun = await ask('template.begin', { id: template.id });
    expect(begun).toMatchObject({ headline: 'Council news', section: 'Local', status: 'draft' });
    expect(begun.id).not.toBe(template.id);
    expect(await ask('template.remove', { id: template.id })).toEqual({ templates: [] });
    expect(await refused('template.begin', { id: template.id })).toMatchObject({
      code: 'not found',
    });
    await ask('template.restore', { id: template.id });
    expect(await ask('template.begin', { id: template.id })).toMatchObject({ section: 'Local' });
  });
});

describe('pins and kept queries', () => {
  it('are the desk’s, and change no article', async () => {
    const { ask, desk, folder } = await open();
    const article = await ask('article.create', {});
    const heard: unknown[] = [];
    desk.subscribe((name, payload) => name === 'library.arranged' && heard.push(payload));
    await ask('arrangement.pin', { ids: [article.id], pinned: true });
    await ask('arrangement.keepFilter', { name: 'Mine', query: 'by:moss' });
    const { filters } = await ask('arrangement.keepFilter', {
      name: 'Mine',
      query: 'by:"Ida Moss"',
    });
    expect(filters).toMatchObject([{ name: 'Mine', query: 'by:"Ida Moss"' }]);
    expect(heard).toHaveLength(3);
    expect((await ask('article.open', { id: article.id })).revision).toBe(article.revision);
    const file = join(folder, 'library', 'arrangement.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pins: [article.id] });
    await ask('arrangement.removeFilter', { id: filters[0]?.id ?? '' });
    await ask('arrangement.pin', { ids: [article.id], pinned: false });
    expect(await ask('arrangement.read', {})).toEqual({ pins: [], filters: [] });
  });
});

it('an article in the trash keeps the day it was deleted, in a copy of the library too', async () => {
  const deleted = '2024-03-01T08:00:00.000Z';
  const first = await open({ now: () => deleted });
  const { id } = await first.ask('article.create', {});
  await first.ask('article.trash', { ids: [id] });
  await first.desk.close();
  const copy = join(await temporaryFolder(), 'copy');
  await cp(join(first.folder, 'library'), copy, { recursive: true });
  const second = await open({ library: copy });
  expect((await second.ask('trash.list', {})).articles).toMatchObject([
    { entry: id, deletedAt: deleted },
  ]);
});
