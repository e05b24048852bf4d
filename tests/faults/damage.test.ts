import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFullLibrary } from './full-library.ts';
import { surveyed } from './survey.ts';

type Damage = (bytes: Buffer, other: Buffer) => Buffer;
const damages: Readonly<Record<string, Damage>> = {
  truncated: (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)),
  garbled: (bytes) => Buffer.from(bytes.map((byte, at) => (at % 97 === 40 ? byte ^ 0xa5 : byte))),
  empty: () => Buffer.alloc(0),
  swapped: (_bytes, other) => other,
};

const root = await mkdtemp(join(tmpdir(), 'galley-damage-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const sound = join(root, 'sound');
await makeFullLibrary(sound);

/** Every kind of file, by its folder and ending: one file stands for all of its kind. */
const kinds = new Map<string, readonly string[]>();
for (const file of await filesIn(sound)) {
  const kind = file.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, '*');
  kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
}
const cases = [...kinds.entries()].flatMap(([kind, files]) =>
  Object.entries(damages).map(([name, damage]) => ({ kind, files, name, damage })),
);

describe('a library with one damaged file', { timeout: 120_000 }, () => {
  it('has a file of every kind here', () => {
    const folders = [...kinds.keys()].map((kind) => kind.split('/')[0]);
    for (const folder of ['articles', 'trash', 'log', 'revisions', 'assets', 'templates']) {
      expect(folders).toContain(folder);
    }
    expect(folders).toContain('library.json');
  });

  it.each([...kinds.keys()])(
    'opens and loses nothing else, however %s is damaged',
    async (kind) => {
      const mine = cases.filter((each) => each.kind === kind);
      const folders: string[] = [];
      for (const [index, each] of mine.entries()) {
        const folder = join(root, `${kind.replaceAll('/', '-')}-${index}`);
        folders.push(folder);
        await cp(sound, folder, { recursive: true, preserveTimestamps: true });
        await harm(folder, each.files, each.damage);
      }
      const surveys = await surveyed(folders);
      for (const [index, survey] of surveys.entries()) {
        const { name } = mine[index] ?? { name: '' };
        const said = `${kind} ${name}: ${JSON.stringify(survey)}`;
        expect(survey.writable, said).toBe(true);
        expect(survey.added, said).toBe('ok');
        expect(survey.found, said).toBeTypeOf('number');
        const isArticle = kind.startsWith('articles/');
        const fine = Object.values(survey.outcomes).filter((outcome) => outcome === 'ok');
        expect(fine.length, said).toBeGreaterThanOrEqual(isArticle ? 2 : 3);
        expect(Object.values(survey.outcomes).join(' '), said).not.toContain('crashed');
        // Nothing that was there is gone: what cannot be read lies somewhere, as it was.
        const folder = folders[index] ?? '';
        if (isArticle) {
          expect(survey.damaged.length + survey.verified.length, said).toBeGreaterThan(0);
          expect(await holds(folder, await harmed(mine[index])), said).toBe(true);
        }
        // The log of an article goes on: as it was found it lies in quarantine.
        if (kind.startsWith('log/') && kind.endsWith('.jsonl')) {
          expect(survey.verified, said).toContain(mine[index]?.files[0]);
          const quarantine = join(folder, 'quarantine');
          expect(await holds(quarantine, await harmed(mine[index])), said).toBe(true);
        }
      }
    },
  );
});

it('searches on when the cache of the search is damaged', { timeout: 120_000 }, async () => {
  const large = join(root, 'large');
  await makeFullLibrary(large, 120);
  const cache = join('search', 'index.cache');
  const folders = await Promise.all(
    Object.entries(damages).map(async ([name, damage]) => {
      const folder = join(root, `large-${name}`);
      await cp(large, folder, { recursive: true, preserveTimestamps: true });
      await harm(folder, [cache], damage);
      return folder;
    }),
  );
  for (const survey of await surveyed(folders)) {
    expect(survey).toMatchObject({ writable: true, found: 123, damaged: [], verified: [] });
  }
});

async function harm(folder: string, files: readonly string[], damage: Damage): Promise<void> {
  const [file = '', other = 'library.json'] = files;
  const bytes = await readFile(join(folder, file));
  await writeFile(join(folder, file), damage(bytes, await readFile(join(folder, other))));
}

async function harmed(given: (typeof cases)[number] | undefined): Promise<Buffer> {
  const [file = '', other = 'library.json'] = given?.files ?? [];
  const bytes = await readFile(join(sound, file));
  return given?.damage(bytes, await readFile(join(sound, other))) ?? bytes;
}

/** True when some file of the library has exactly this content, or that of an article saved since. */
async function holds(folder: string, content: Buffer): Promise<boolean> {
  for (const file of await filesIn(folder)) {
    if ((await readFile(join(folder, file))).equals(content)) return true;
  }
  return false;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
