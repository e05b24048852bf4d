import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { articleSchema, makeArticle } from '#shared/article/article.ts';
import { clearedForPublication } from '#main/desk/publishing.ts';
import { openPackage } from '#main/desk/packages/open-package.ts';
import { takeIn } from '#main/desk/packages/take-in.ts';
import { writePackage } from '#main/desk/packages/write-package.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { openElsewhere } from '../library/open-elsewhere.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';
import { library, now, packed, story } from './two-libraries.ts';

describe('an article that is handed over', () => {
  it('is the same file in both libraries: identity, sign-off, comments, suggestions', async () => {
    const [here, there] = [await library(), await library()];
    const article = await story(here);
    const taken = await takeIn(there, await packed(here, article), null);
    expect(taken).toMatchObject({ outcome: 'new', stored: article.revision, copy: null });
    expect(await fileOf(there, article.id)).toEqual(await fileOf(here, article.id));
    expect(await there.read(article.id)).toEqual(article);
  });

  it('brings its pictures and its material along', async () => {
    const [here, there] = [await library(), await library()];
    const article = await story(here);
    await takeIn(there, await packed(here, article), null);
    const names = (await readdir(join(here.folder, 'assets'))).sort();
    expect(names).toHaveLength(2);
    expect((await readdir(join(there.folder, 'assets'))).sort()).toEqual(names);
    for (const name of names) {
      const sha256 = name.slice(0, 64);
      expect(await there.readAsset(sha256)).toEqual(await here.readAsset(sha256));
    }
  });

  it('brings its log, which goes on unbroken and says how it came', async () => {
    const [here, there] = [await library(), await library()];
    const article = await story(here);
    const before = await here.history.readLog(article.id);
    await takeIn(there, await packed(here, article), null);
    const { entries, state } = await there.history.readLog(article.id);
    expect(state).toBe('whole');
    expect(entries.slice(0, -1)).toEqual(before.entries);
    expect(entries.at(-1)?.event).toEqual({
      kind: 'taken in',
      fileName: 'pier.galley',
      as: 'new',
      other: article.revision,
    });
  });

  it('leaves its earlier versions at home', async () => {
    const [here, there] = [await library(), await library()];
    const first = await story(here, { headline: 'The mole resigns' });
    await here.history.keep(first, 'work');
    const article = await here.save({ ...first, headline: 'The pier closes' });
    const file = await packed(here, article);
    await takeIn(there, file, null);
    const rows = await there.history.revisions.rows(article.id);
    expect(rows.map(({ revision }) => revision)).toEqual([article.revision]);
  });

  it('never replaces a package that lies there already', async () => {
    const here = await library();
    const article = await story(here);
    await packed(here, article);
    const first = await readFile(join(here.folder, 'exports', 'pier.galley'));
    expect((await packed(here, article)).name).toBe('pier-2.galley');
    expect(await readFile(join(here.folder, 'exports', 'pier.galley'))).toEqual(first);
    expect(await readdir(join(here.folder, 'exports'))).toHaveLength(2);
  });

  it('is not handed over where a picture is lost, and nothing is left lying about', async () => {
    const here = await library();
    const article = await story(here);
    const to = await temporaryFolder();
    const log = await here.history.writtenLog(article.id);
    const readAsset = () => Promise.resolve(null);
    const writing = writePackage({ article, log, readAsset, to, name: 'pier', version: '0', now });
    await expect(writing).rejects.toMatchObject({
      code: 'not found',
      message: expect.stringMatching(/not handed over; it is safe in the library/) as string,
    });
    expect(await readdir(to)).toEqual([]);
  });

  it('keeps whatever was written, in any letters', async () => {
    const here = await library();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          headline: fc.string({ unit: 'binary', maxLength: 60 }),
          dek: fc.string({ unit: 'grapheme', maxLength: 60 }),
          tags: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
          byline: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
          text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        }),
        async ({ text, ...fields }) => {
          const body = {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          };
          const made = makeArticle({ id: crypto.randomUUID(), now, ...fields, body });
          const article = await here.add(articleSchema.parse(made));
          const opened = await openPackage(await packed(here, article, article.id));
          expect(opened.article).toEqual(article);
          expect(opened.log).toEqual(await here.history.writtenLog(article.id));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('an article that is here already', () => {
  it('in the very version that comes is left as it is', async () => {
    const [here, there] = [await library(), await library()];
    const file = await packed(here, await story(here));
    const { article } = await takeIn(there, file, null);
    expect(await takeIn(there, file, null)).toMatchObject({ outcome: 'same', article });
    expect((await there.history.readLog(article.id)).entries.at(-1)?.event.kind).toBe('taken in');
  });

  it('in the version that the other goes on from is offered that, and takes it when told to', async () => {
    const [here, there] = [await library(), await library()];
    const first = await story(here);
    await takeIn(there, await packed(here, first), null);
    const second = await here.save({ ...first, dek: 'Written later' });
    const file = await packed(here, second);

    const offered = await takeIn(there, file, null);
    expect(offered).toMatchObject({ outcome: 'newer', stored: first.revision, article: second });
    expect(await there.read(first.id)).toEqual(first);

    const taken = await takeIn(there, file, offered.stored);
    expect(taken).toMatchObject({ outcome: 'updated', article: second });
    expect(await fileOf(there, first.id)).toEqual(await fileOf(here, first.id));
    const kept = await there.history.revisions.rows(first.id);
    expect(kept.map(({ revision }) => revision)).toContain(first.revision);
    const { entries, state } = await there.history.readLog(first.id);
    expect(state).toBe('whole');
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'created',
      'taken in',
      // The story was made with both: its desk learned of them late.
      'waived',
      'signed off',
      'sign-off voided',
      'status',
      'taken in',
    ]);
  });

  it('comes back with what was written there, and goes on', async () => {
    const [here, there] = [await library(), await library()];
    const first = await story(here);
    await takeIn(there, await packed(here, first), null);
    const second = await there.save({ ...first, dek: 'Written there' });
    const back = await takeIn(here, await packed(there, second), first.revision);
    expect(back).toMatchObject({ outcome: 'updated', article: second });
    const third = await here.save({ ...second, dek: 'And here' });
    const again = await takeIn(there, await packed(here, third), second.revision);
    expect(again).toMatchObject({ outcome: 'updated', article: third });
    const signed = (await there.history.readLog(first.id)).entries;
    expect(signed.filter(({ event }) => event.kind === 'sign-off voided')).toHaveLength(1);
  });

  it('in a newer version stays', async () => {
    const [here, there] = [await library(), await library()];
    const first = await story(here);
    const file = await packed(here, first);
    await takeIn(there, file, null);
    const newer = await there.save({ ...first, dek: 'Written there' });
    expect(await takeIn(there, file, null)).toMatchObject({ outcome: 'older', article: newer });
    expect(await there.read(first.id)).toEqual(newer);
  });

  it('and went on by itself keeps both: the other lies beside it until somebody compares them', async () => {
    const [here, there] = [await library(), await library()];
    const first = await story(here);
    await takeIn(there, await packed(here, first), null);
    const mine = await there.save({ ...first, dek: 'Written there' });
    const theirs = await here.save({ ...first, dek: 'Written here' });
    const file = await packed(here, theirs);
    // Naming the stored revision does not make it an update.
    const taken = await takeIn(there, file, mine.revision);
    expect(taken).toMatchObject({ outcome: 'second version', stored: mine.revision });
    expect(await there.read(first.id)).toEqual(mine);
    const { damaged } = await there.list();
    expect(damaged).toMatchObject([{ file: taken.copy, copyOf: { id: first.id } }]);
    const beside = await readFile(join(there.articles, taken.copy ?? ''));
    expect(beside).toEqual(await fileOf(here, first.id));
    await takeIn(there, file, null);
    expect((await there.list()).damaged).toHaveLength(1);
  });

  it('in the trash stays there, beside the one that comes', async () => {
    const [here, there] = [await library(), await library()];
    const article = await story(here);
    const file = await packed(here, article);
    await takeIn(there, file, null);
    await there.trash(article.id);
    expect(await takeIn(there, file, null)).toMatchObject({ outcome: 'new', article });
    expect(await there.bin.list()).toHaveLength(1);
    const { entries, state } = await there.history.readLog(article.id);
    expect(state).toBe('whole');
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'created',
      'taken in',
      'trashed',
      'taken in',
    ]);
  });
});

describe('a sign-off that was handed over', () => {
  it('still vouches for what it vouched for, and for nothing else', async () => {
    const [here, there] = [await library(), await library()];
    const article = await story(here);
    const { article: taken } = await takeIn(there, await packed(here, article), null);
    expect(() => clearedForPublication(taken, now)).toThrow(/blocks? publication/);
    const edited = await there.save({ ...taken, headline: 'Another pier' });
    expect(edited).toMatchObject({ signOff: null, status: 'in review' });
  });
});

it('is explained where the library can only be read, and nothing is written', async () => {
  const here = await library();
  const file = await packed(here, await story(here));
  const folder = join(await temporaryFolder(), 'library');
  const writer = await openElsewhere(folder);
  onTestFinished(() => writer.kill());
  const reader = await openLibrary(folder);
  onTestFinished(() => reader.close());
  await expect(takeIn(reader, file, null)).rejects.toMatchObject({
    code: 'read-only',
    message: reader.notice,
  });
  expect((await reader.list()).articles).toEqual([]);
});

function fileOf(stock: Library, id: string): Promise<Buffer> {
  return readFile(join(stock.articles, `${id}.json`));
}
