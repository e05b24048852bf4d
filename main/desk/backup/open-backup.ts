import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';
import { DamagedZip, zipContent, zipEntries, zipFile, zipWhole } from '../zip/zip-reader.ts';
import type { ZipEntry, ZipSource } from '../zip/zip-reader.ts';
import { isPartOf } from './backup-name.ts';
import { manifestName, manifestSchema } from './manifest.ts';
import type { Manifest } from './manifest.ts';

type BackedUp = Manifest['files'][number];

/** A backup to be read. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /**
   * A file's content, piece by piece.
   *
   * @throws DeskError `damaged file`, at the latest after the last piece, when it is not what the
   * manifest says.
   */
  readonly content: (file: BackedUp) => AsyncGenerator<Uint8Array>;
  /** Reads a file to its end. @throws As `content` does, and what `signal` was aborted with. */
  readonly check: (file: BackedUp, signal?: AbortSignal) => Promise<void>;
}

/**
 * @param parts Paths of all its zips, in any order.
 * @throws DeskError `damaged file` when it is no backup or lacks a part; the system's errors.
 */
export async function openBackup(parts: readonly string[]): Promise<OpenBackup> {
  const entries = new Map<string, { readonly zip: ZipSource; readonly entry: ZipEntry }>();
  for (const zip of parts.map(zipFile)) {
    for (const entry of await zipEntries(zip).catch(cutShort))
      entries.set(entry.name, { zip, entry });
  }
  const listed = entries.get(manifestName);
  if (listed === undefined) throw incomplete();
  const manifest = manifestOf(await zipWhole(listed.zip, listed.entry).catch(cutShort));
  if (manifest.parts !== parts.length) throw incomplete();
  const content = async function* (file: BackedUp): AsyncGenerator<Uint8Array> {
    const found = entries.get(file.path);
    if (found === undefined) throw incomplete();
    const hash = createHash('sha256');
    try {
      for await (const piece of zipContent(found.zip, found.entry)) {
        hash.update(piece);
        yield piece;
      }
    } catch (error) {
      cutShort(error);
    }
    if (hash.digest('hex') !== file.sha256) throw damaged(file.path);
  };
  const check = async (file: BackedUp, signal?: AbortSignal): Promise<void> => {
    const pieces = content(file);
    while ((await pieces.next()).done !== true) signal?.throwIfAborted();
  };
  return { manifest, content, check };
}

/** The parts of the backup that a zip belongs to, given its first one. */
export async function partsOf(first: string): Promise<readonly string[]> {
  const folder = dirname(first);
  const names = await readdir(folder);
  return names.filter((name) => isPartOf(name, basename(first))).map((name) => join(folder, name));
}

function manifestOf(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString()));
  } catch (error) {
    throw incomplete(error);
  }
}

function cutShort(error: unknown): never {
  if (!(error instanceof DamagedZip)) throw error;
  throw new DeskError(
    'damaged file',
    'This backup is damaged or was cut short. Nothing was restored from it: use an older one.',
    { cause: error },
  );
}

function incomplete(cause?: unknown): DeskError {
  return new DeskError(
    'damaged file',
    'This is no backup of a library, or a part of it is missing. Name the first of its zips, and keep all of them in one folder.',
    { cause },
  );
}

function damaged(path: string): DeskError {
  return new DeskError(
    'damaged file',
    'A file in this backup is not the one that was backed up: the backup is damaged. Use an older one.',
    { details: [path] },
  );
}
