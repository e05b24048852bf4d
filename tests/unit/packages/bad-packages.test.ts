import { createHash } from 'node:crypto';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { IncomingFile } from '#shared/desk/contract.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { packageLimits } from '#main/desk/packages/manifest.ts';
import { openPackage } from '#main/desk/packages/open-package.ts';
import { takeIn } from '#main/desk/packages/take-in.ts';
import { writePackage } from '#main/desk/packages/write-package.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';
import { library, now, packed, story } from './two-libraries.ts';

type Entries = Record<string, Uint8Array<ArrayBuffer>>;

let good: IncomingFile;
let picture: string;

/** Packs the story of a library, for the tests to spoil. */
beforeAll(async () => {
  const folder = await files.mkdtemp(join(tmpdir(), 'galley-test-'));
  const here = await openLibrary(join(folder, 'library'));
  const article = await story(here);
  good = await packed(here, article);
  picture = `assets/${article.photos[0]?.asset?.sha256 ?? ''}.jpg`;
  await here.close();
  await files.rm(folder, { recursive: true });
});

/** The good package with other entries, all of them listed with their true hashes. */
function relisted(change: (entries: Entries) => void, manifest: object = {}): IncomingFile {
  const entries = entriesOf(good);
  change(entries);
  const listed = Object.entries(entries)
    .filter(([path]) => path !== 'mimetype' && path !== 'galley-package.json')
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hashOf(bytes) }));
  const said = z.record(z.string(), z.unknown()).parse(jsonOf(entries['galley-package.json']));
  entries['galley-package.json'] = textBytes({ ...said, files: listed, ...manifest });
  return zipped(entries);
}

/** The same with its list as it was. */
function unlisted(change: (entries: Entries) => void): IncomingFile {
  const entries = entriesOf(good);
  change(entries);
  return zipped(entries);
}

function editedArticle(edit: (json: string) => string): (entries: Entries) => void {
  return (entries) => {
    const json = new TextDecoder().decode(entries['article.json']);
    entries['article.json'] = new TextEncoder().encode(edit(json));
  };
}

/** A file in the place of the picture, as a record that names it truly but for its kind. */
function inThePicturesPlace(bytes: Uint8Array<ArrayBuffer>): IncomingFile {
  const was = picture.slice('assets/'.length, -'.jpg'.length);
  const is = hashOf(bytes);
  return relisted((entries) => {
    const length = entries[picture]?.length ?? 0;
    Reflect.deleteProperty(entries, picture);
    entries[`assets/${is}.jpg`] = bytes;
    editedArticle((json) =>
      json.replaceAll(was, is).replace(`"bytes": ${length},`, `"bytes": ${bytes.length},`),
    )(entries);
  });
}

const bad: readonly (readonly [string, () => IncomingFile, string, RegExp])[] = [
  ['is empty', () => named(new Uint8Array()), 'empty file', /is empty/],
  ['is no zip', () => named(textBytes('A pier.')), 'damaged file', /no package/],
  ['was cut short', () => named(good.bytes.slice(0, 900)), 'damaged file', /cut short/],
  [
    'was cut short by its last byte',
    () => named(good.bytes.slice(0, -1)),
    'damaged file',
    /cut short/,
  ],
  [
    'was changed in its middle',
    () => {
      const bytes = good.bytes.slice();
      bytes.fill(0x5a, 300, 340);
      return named(bytes);
    },
    'damaged file',
    /cut short or damaged|not the one/,
  ],
  ['is another archive', () => zipped({ 'a.txt': textBytes('A') }), 'not supported', /an archive/],
  [
    'was written by a newer Galley',
    () => relisted(() => undefined, { format: 2 }),
    'newer format',
    /newer Galley/,
  ],
  [
    'holds an article of a newer Galley',
    () => relisted(editedArticle((json) => json.replace(/"schema": \d+/, '"schema": 99'))),
    'newer format',
    /article that a newer Galley wrote/,
  ],
  [
    'holds an article that is none',
    () => relisted(editedArticle(() => '{"schema": 3}')),
    'damaged file',
    /cannot be read/,
  ],
  [
    'holds another article than it says',
    () =>
      relisted(
        editedArticle((json) => json.replace(/"id": "[^"]+"/, `"id": "${crypto.randomUUID()}"`)),
      ),
    'damaged file',
    /another article/,
  ],
  [
    'has no list that can be read',
    () =>
      unlisted((entries) => {
        entries['galley-package.json'] = textBytes('{');
      }),
    'damaged file',
    /list that cannot be read/,
  ],
  [
    'has another hash in its list',
    () => unlisted(editedArticle((json) => json.replace('The pier closes', 'The pier stands'))),
    'damaged file',
    /not the one that was handed over/,
  ],
  [
    'lacks a picture that it lists',
    () => unlisted((entries) => Reflect.deleteProperty(entries, picture)),
    'damaged file',
    /lacks a file/,
  ],
  [
    'lacks a picture of its article',
    () => relisted((entries) => Reflect.deleteProperty(entries, picture)),
    'damaged file',
    /lacks a picture/,
  ],
  [
    'holds a page that is called a picture',
    () => inThePicturesPlace(textBytes('<svg xmlns="x"><script>alert(1)</script></svg>')),
    'not supported',
    /not of the kind/,
  ],
  [
    'says of a picture that it is a page',
    () => relisted(editedArticle((json) => json.replace('"image/jpeg"', '"text/html"'))),
    'not supported',
    /not of the kind/,
  ],
  [
    'leads out of the folder',
    () =>
      relisted((entries) => {
        entries['../../evil.json'] = textBytes('{}');
      }),
    'damaged file',
    /no package has/,
  ],
  [
    'leads to the root of the disk',
    () =>
      unlisted((entries) => {
        entries['/etc/cron.d/evil'] = textBytes('x');
      }),
    'damaged file',
    /no package has/,
  ],
  [
    'leads out by the other slash',
    () =>
      relisted((entries) => {
        entries['assets\\..\\..\\evil.jpg'] = textBytes('x');
      }),
    'damaged file',
    /no package has/,
  ],
  [
    'holds more than its article names',
    () =>
      relisted((entries) => {
        const bytes = textBytes('More');
        entries[`assets/${hashOf(bytes)}.txt`] = bytes;
      }),
    'damaged file',
    /does not name/,
  ],
];

describe('a package that', () => {
  it.each(bad)(
    '%s is refused in words, and nothing of it is left',
    async (_, make, code, words) => {
      const there = await library();
      const mine = await story(there, { headline: 'Mine' });
      const before = await files.readdir(there.folder, { recursive: true });
      await expect(takeIn(there, make(), null)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(words) as string,
      });
      await expect(takeIn(there, make(), null)).rejects.toThrow(
        /“pier.galley” .*Nothing was taken in\. \w+/,
      );
      expect(await files.readdir(there.folder, { recursive: true })).toEqual(before);
      expect(await there.read(mine.id)).toEqual(mine);
    },
  );

  it('holds the same name twice is refused', async () => {
    const bytes = good.bytes.slice();
    const [from, to] = ['log.jsonl', 'article.j'].map((name) => new TextEncoder().encode(name));
    if (!from || !to) throw new Error('No names.');
    // Both are as long, so that nothing else moves; the directory stands last.
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from(from));
    expect(at).toBeGreaterThan(0);
    bytes.set(to, at);
    await expect(openPackage(named(bytes))).rejects.toMatchObject({ code: 'damaged file' });
  });
});

describe('a package that swells', () => {
  const zeros = new Uint8Array(8 * 1024 * 1024);

  it('is not unpacked, whatever its list says', async () => {
    const bomb = relisted((entries) => {
      entries[`assets/${hashOf(zeros)}.txt`] = zeros;
    });
    await expect(openPackage(bomb)).rejects.toMatchObject({
      code: 'too large',
      message: expect.stringMatching(/more than an article can/) as string,
    });
  });

  it('is unpacked no further than its directory says, which may lie', async () => {
    const bomb = relisted((entries) => {
      entries['log.jsonl'] = zeros;
    });
    const bytes = Buffer.from(bomb.bytes);
    // The directory says 100 bytes where eight million come.
    const name = bytes.lastIndexOf('log.jsonl');
    bytes.writeUInt32LE(100, name - 46 + 24);
    await expect(openPackage(named(new Uint8Array(bytes)))).rejects.toMatchObject({
      code: 'damaged file',
    });
  });

  it.each([
    ['bytes packed', { packed: 100 }],
    ['bytes unpacked', { unpacked: 100 }],
    ['entries', { entries: 2 }],
  ])('beyond the limit of %s is refused before anything is read', async (_, limit) => {
    await expect(openPackage(good, { ...packageLimits, ...limit })).rejects.toMatchObject({
      code: 'too large',
    });
  });
});

describe('a disk that is full', () => {
  it.each(['assets', 'articles'])(
    'in the middle of taking in, at the %s, leaves nothing half taken in',
    async (place) => {
      const disk = fillingDisk(place);
      const there = await library({ fs: disk.fs });
      disk.full = true;
      await expect(takeIn(there, good, null)).rejects.toMatchObject({
        code: 'disk full',
        message: expect.stringMatching(/free some space/) as string,
      });
      expect((await there.list()).articles).toEqual([]);
      for (const folder of ['assets', 'articles', 'log']) {
        expect(await files.readdir(join(there.folder, folder)).catch(() => [])).toEqual([]);
      }
      disk.full = false;
      expect(await takeIn(there, good, null)).toMatchObject({ outcome: 'new' });
    },
  );

  it('leaves the version that stands there, and every picture that was there before', async () => {
    const here = await library();
    const disk = fillingDisk('articles');
    const there = await library({ fs: disk.fs });
    const first = await story(here);
    await takeIn(there, await packed(here, first), null);
    const file = await packed(here, await here.save({ ...first, dek: 'Later' }));
    const assets = await files.readdir(join(there.folder, 'assets'));
    disk.full = true;
    await expect(takeIn(there, file, first.revision)).rejects.toMatchObject({ code: 'disk full' });
    disk.full = false;
    expect(await there.read(first.id)).toEqual(first);
    expect(await files.readdir(join(there.folder, 'assets'))).toEqual(assets);
  });

  it('leaves no half of a package where it is handed over', async () => {
    const here = await library();
    const article = await story(here);
    const to = await temporaryFolder();
    const disk = fillingDisk(to);
    disk.full = true;
    const writing = writePackage({
      article,
      log: null,
      readAsset: (sha256) => here.readAsset(sha256),
      to,
      name: 'pier',
      version: '0',
      now,
      fs: disk.fs,
    });
    await expect(writing).rejects.toMatchObject({ code: 'disk full' });
    expect(await files.readdir(to)).toEqual([]);
  });
});

/** A disk that takes the first file below a folder while it is full, and no other. */
function fillingDisk(place: string): { full: boolean; readonly fs: FileSystem } {
  let taken = 0;
  const disk = {
    full: false,
    fs: {
      ...files,
      open: async (path, flags, mode) => {
        const writes = disk.full && flags === 'wx' && String(path).includes(place);
        const handle = await files.open(path, flags, mode);
        if (writes) taken += 1;
        if (!writes || (place === 'assets' && taken % 2 === 1)) return handle;
        return new Proxy(handle, {
          get: (target, property) => {
            if (property === 'writeFile') {
              return () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
            }
            const value: unknown = Reflect.get(target, property, target);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        });
      },
    } satisfies FileSystem as FileSystem,
  };
  return disk;
}

function named(bytes: Uint8Array<ArrayBuffer>): IncomingFile {
  return { name: 'pier.galley', bytes };
}

function entriesOf({ bytes }: IncomingFile): Entries {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new Uint8Array(content)]),
  );
}

function zipped(entries: Entries): IncomingFile {
  return named(new Uint8Array(zipSync(entries)));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function textBytes(content: string | object): Uint8Array<ArrayBuffer> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new TextEncoder().encode(text);
}
