import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { isMissing } from './disk-errors.ts';
import { DurableFile } from './durable-file.ts';
import { disk } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

const unpack = promisify(gunzip);
/** A picture that nothing shows stays for so long (ms): thirty days. */
const grace = 30 * 24 * 3_600_000;
/** So far apart may the clocks of this computer and of a disk on the network be (ms). */
const clocksApart = 3_600_000;

/** When each picture that nothing shows was first found so: milliseconds since 1970, by its hash. */
const unusedSchema = z.record(z.string(), z.number());
type Unused = Readonly<z.infer<typeof unusedSchema>>;

interface SweepOptions {
  readonly fs?: FileSystem;
  readonly signal?: AbortSignal;
}

/** A stored picture. */
export interface StoredPicture {
  readonly sha256: string;
  /** When it was stored: milliseconds since 1970. */
  readonly stored: number;
}

/**
 * What may go, and what is remembered until the next time. Pure. A picture goes when it was found unused
 * thirty days ago, is still, and was stored as long ago: whoever counts on it had a month to say so.
 */
export function sortedOut(
  pictures: readonly StoredPicture[],
  used: ReadonlySet<string>,
  unusedSince: Unused,
  now: number,
): { readonly go: readonly string[]; readonly unused: Unused } {
  const go: string[] = [];
  const unused: Record<string, number> = {};
  for (const { sha256, stored } of pictures) {
    if (used.has(sha256)) continue;
    // A clock that jumped back makes the past the future: then the month begins anew.
    const since = Math.min(unusedSince[sha256] ?? now, now);
    if (now - since >= grace && now - stored >= grace) go.push(sha256);
    else unused[sha256] = since;
  }
  return { go, unused };
}

/**
 * Removes the pictures that nothing in the library has mentioned for a month: no article, nothing in the
 * trash, in quarantine or among the templates, no kept revision. A mention is the hash itself, wherever
 * it stands in a file. What is added or mentioned while it looks stays. Call it only where the library may
 * be written.
 *
 * @param now ISO 8601.
 * @param signal Ends it early: what was not removed by then stays.
 * @returns The hashes of what was removed.
 * @throws The system's errors, what `signal` was aborted with, and whatever a file that cannot be unpacked throws: where anything is in
 * doubt, everything stays.
 */
export async function sweepAssets(
  folder: string,
  now: string,
  { fs = disk, signal }: SweepOptions = {},
): Promise<readonly string[]> {
  const began = Date.now();
  const assets = join(folder, 'assets');
  const files = new Map<string, string>();
  const pictures: StoredPicture[] = [];
  for (const name of await fs.readdir(assets)) {
    const sha256 = /^([0-9a-f]{64})\.[a-z0-9]+$/.exec(name)?.[1];
    if (sha256 === undefined) continue;
    files.set(sha256, name);
    pictures.push({ sha256, stored: (await fs.stat(join(assets, name))).mtimeMs });
  }
  const remembered = new DurableFile<Unused>(fs, join(assets, 'unused.json'), {
    parse: (bytes) => unusedSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    format: (unused) => `${JSON.stringify(unused, null, 1)}\n`,
    check: () => undefined,
  });
  const before = await remembered.read().catch(() => null);
  const { go, unused } = sortedOut(
    pictures,
    await mentioned(fs, folder, { signal }),
    before ?? {},
    Date.parse(now),
  );
  if (before !== null || Object.keys(unused).length > 0) await remembered.write(unused);
  // To read a large library takes its time, in which people go on working.
  const late =
    go.length === 0
      ? new Set()
      : await mentioned(fs, folder, { since: began - clocksApart, signal });
  const gone: string[] = [];
  for (const sha256 of go) {
    signal?.throwIfAborted();
    const file = join(assets, files.get(sha256) ?? sha256);
    const { mtimeMs } = await fs.stat(file);
    if (late.has(sha256) || Date.parse(now) - mtimeMs < grace) continue;
    await fs.rm(file, { force: true });
    await fs.rm(join(folder, 'extracted', `${sha256}.json.gz`), { force: true });
    gone.push(sha256);
  }
  return gone;
}

/** Folders whose files use no asset. */
const silent: ReadonlySet<string> = new Set(['assets', 'extracted', 'search', 'exports']);

/**
 * Every hash that stands in a file of the library.
 *
 * @param options.since Milliseconds since 1970: looks at no file that came, or was changed, before.
 */
async function mentioned(
  fs: FileSystem,
  folder: string,
  options: { readonly since?: number; readonly signal: AbortSignal | undefined },
): Promise<ReadonlySet<string>> {
  const { since = Number.NEGATIVE_INFINITY, signal } = options;
  const hashes = new Set<string>();
  const look = async (path: string): Promise<void> => {
    for (const entry of await fs.readdir(path, { withFileTypes: true })) {
      signal?.throwIfAborted();
      const inner = join(path, entry.name);
      if (entry.isDirectory()) {
        if (path !== folder || !silent.has(entry.name)) await look(inner);
      } else if (entry.isFile() && !(path === folder && entry.name === 'library.json')) {
        for (const hash of await hashesIn(fs, inner, since)) hashes.add(hash);
      }
    }
  };
  await look(folder);
  return hashes;
}

async function hashesIn(fs: FileSystem, file: string, since: number): Promise<readonly string[]> {
  try {
    if ((await fs.stat(file)).ctimeMs < since) return [];
    const bytes = await fs.readFile(file);
    const text = (file.endsWith('.gz') ? await unpack(bytes) : bytes).toString('latin1');
    return text.match(/[0-9a-f]{64}/g) ?? [];
  } catch (error) {
    // Moved in the meantime: from articles to the trash, say, which may have been looked at before.
    if (isMissing(error)) throw new Error(`${file} went away during the sweep.`, { cause: error });
    throw error;
  }
}
