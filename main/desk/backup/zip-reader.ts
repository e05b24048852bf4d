import type { FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { DeskError } from '#shared/desk/errors.ts';

/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the zip, and where its header begins. */
  readonly packed: number;
  readonly offset: number;
  readonly deflated: boolean;
}

// Signatures and sizes of records: APPNOTE.TXT, 4.3.
const endSignature = 0x06054b50;
const endSize = 22;
const longestComment = 65_535;
const centralSignature = 0x02014b50;
const centralSize = 46;
const localSignature = 0x04034b50;
const localSize = 30;

/**
 * What a zip holds, by its directory. Read by other code than wrote it: what the two agree on is there.
 *
 * @throws DeskError `damaged file`; the system's errors.
 */
export async function zipEntries(file: string): Promise<readonly ZipEntry[]> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const tail = await read(handle, Math.max(0, size - endSize - longestComment), size);
    const end = findEnd(tail);
    const count = tail.readUInt16LE(end + 10);
    const start = tail.readUInt32LE(end + 16);
    const directory = await read(handle, start, start + tail.readUInt32LE(end + 12));
    return directoryEntries(directory, count);
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  } finally {
    await handle.close();
  }
}

/** The content of an entry, piece by piece. @throws DeskError `damaged file`; the system's errors. */
export async function* zipContent(file: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const start = await contentStart(file, entry);
  const raw = createReadStream(file, { start, end: start + entry.packed - 1 });
  if (!entry.deflated) {
    for await (const piece of raw) yield piece as Buffer;
    return;
  }
  const plain = createInflateRaw();
  const piping = pipeline(raw, plain).catch((error: unknown) => {
    plain.destroy(error instanceof Error ? error : undefined);
  });
  try {
    for await (const piece of plain) yield piece as Buffer;
  } catch (error) {
    throw damaged(error);
  } finally {
    await piping;
  }
}

async function contentStart(file: string, entry: ZipEntry): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const header = await read(handle, entry.offset, entry.offset + localSize);
    if (header.readUInt32LE(0) !== localSignature) throw damaged();
    return entry.offset + localSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  } finally {
    await handle.close();
  }
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  throw damaged();
}

function directoryEntries(directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (directory.readUInt32LE(at) !== centralSignature) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + centralSize, at + centralSize + nameLength),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      deflated: directory.readUInt16LE(at + 10) !== 0,
    });
    at +=
      centralSize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function read(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}

function damaged(cause?: unknown): DeskError {
  return new DeskError(
    'damaged file',
    'This backup is damaged or was cut short. Nothing was restored from it: use an older one.',
    { cause },
  );
}
