import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Asset } from '#shared/article/ledger.ts';
import { makePhoto } from '#shared/article/ledger.ts';
import { sortedOut, sweepAssets } from '#main/desk/library/asset-sweep.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { temporaryFolder } from './temporary-folder.ts';

const start = '2024-03-01T08:00:00.000Z';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function daysLater(days: number): string {
  return new Date(Date.parse(start) + days * 24 * 3_600_000).toISOString();
}

/** A library with one picture, stored in the year 2020. */
async function withPicture(): Promise<{ readonly library: Library; readonly asset: Asset }> {
  const library = await openLibrary(join(await temporaryFolder(), 'library'));
  onTestFinished(() => library.close());
  const asset = await library.addAsset({ name: 'pixel.png', bytes: pixel });
  const file = join(library.folder, 'assets', `${asset.sha256}.png`);
  await files.utimes(file, new Date('2020-01-01'), new Date('2020-01-01'));
  return { library, asset };
}

async function pictures(library: Library): Promise<number> {
  const names = await files.readdir(join(library.folder, 'assets'));
  return names.filter((name) => name.endsWith('.png')).length;
}

describe('pictures that nothing shows', () => {
  it('go when they were found so thirty days ago and still are', async () => {
    const { library, asset } = await withPicture();
    expect(await sweepAssets(library.folder, start)).toEqual([]);
    expect(await sweepAssets(library.folder, daysLater(29))).toEqual([]);
    expect(await pictures(library)).toBe(1);
    expect(await sweepAssets(library.folder, daysLater(30))).toEqual([asset.sha256]);
    expect(await pictures(library)).toBe(0);
  });

  it('stay while an article, a kept revision or something in the trash shows them', async () => {
    const { library, asset } = await withPicture();
    const photos = [makePhoto({ id: 'p', asset })];
    const { id } = await library.add(makeArticle({ id: crypto.randomUUID(), now: start, photos }));
    await sweepAssets(library.folder, start);
    expect(await sweepAssets(library.folder, daysLater(60))).toEqual([]);
    await library.trash(id);
    expect(await sweepAssets(library.folder, daysLater(90))).toEqual([]);
    await library.restore(id);
    await library.change(id, (stored) => ({ ...stored, photos: [] }), {
      keepBefore: 'before restoring',
    });
    expect(await sweepAssets(library.folder, daysLater(120))).toEqual([]);
    expect(await sweepAssets(library.folder, daysLater(240))).toEqual([]);
  });

  it('all stay while a kept revision cannot be read: it may show them', async () => {
    const { library } = await withPicture();
    const { id } = await library.add(makeArticle({ id: crypto.randomUUID(), now: start }));
    await library.change(id, (stored) => ({ ...stored, dek: 'x' }), {
      keepBefore: 'before restoring',
    });
    const [name] = (await files.readdir(join(library.folder, 'revisions', id))).filter((each) =>
      each.endsWith('.gz'),
    );
    await files.writeFile(join(library.folder, 'revisions', id, name ?? ''), 'damaged');
    await expect(sweepAssets(library.folder, start)).rejects.toThrow();
    await expect(sweepAssets(library.folder, daysLater(90))).rejects.toThrow();
    expect(await pictures(library)).toBe(1);
  });

  it('stay for a month when they were added again', async () => {
    const { library } = await withPicture();
    await sweepAssets(library.folder, start);
    await library.addAsset({ name: 'again.png', bytes: pixel });
    expect(await sweepAssets(library.folder, daysLater(60))).toEqual([]);
    expect(await pictures(library)).toBe(1);
  });

  it.each<readonly [string, (library: Library, asset: Asset) => Promise<unknown>]>([
    ['added again', (library) => library.addAsset({ name: 'again.png', bytes: pixel })],
    [
      'shown by an article',
      (library, asset) => {
        const photos = [makePhoto({ id: 'p', asset })];
        return library.add(makeArticle({ id: crypto.randomUUID(), now: start, photos }));
      },
    ],
  ])('stay when they are %s while the library is looked through', async (_what, happen) => {
    const { library, asset } = await withPicture();
    await sweepAssets(library.folder, start);
    // What was found is written down once everything has been read.
    const rename: FileSystem['rename'] = async (from, to) => {
      await happen(library, asset);
      await files.rename(from, to);
    };
    const swept = await sweepAssets(library.folder, daysLater(60), {
      fs: { ...files, rename },
    });
    expect(swept).toEqual([]);
    expect(await pictures(library)).toBe(1);
  });

  it('stay when the look through the library is ended early', async () => {
    const { library } = await withPicture();
    await sweepAssets(library.folder, start);
    const swept = sweepAssets(library.folder, daysLater(60), { signal: AbortSignal.abort() });
    await expect(swept).rejects.toThrow();
    expect(await pictures(library)).toBe(1);
  });

  it('begin their month anew when they were shown in between, or when the clock jumped back', () => {
    const now = Date.parse(start);
    const day = 24 * 3_600_000;
    const picture = { sha256: 'a', stored: now - 400 * day };
    const shown = sortedOut([picture], new Set(['a']), { a: now - 40 * day }, now);
    expect(shown).toEqual({ go: [], unused: {} });
    const jumped = sortedOut([picture], new Set(), { a: now + 400 * day }, now);
    expect(jumped).toEqual({ go: [], unused: { a: now } });
    const fresh = sortedOut(
      [{ sha256: 'a', stored: now - day }],
      new Set(),
      { a: now - 40 * day },
      now,
    );
    expect(fresh.go).toEqual([]);
  });
});
