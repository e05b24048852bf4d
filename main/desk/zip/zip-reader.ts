import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, as the zip says: no more than that is ever unpacked. */
  readonly bytes: number;
  /** Bytes in the zip, and where its header begins. */
  readonly packed: number;
  readonly offset: number;
  readonly deflated: boolean;
}

/** The bytes of a zip, wherever they lie. */
export interface ZipSource {
  readonly size: () => Promise<number>;
  /** Less than was asked for where the zip ends before. @throws The system's errors. */
  readonly read: (start: number, end: number) => Promise<Buffer>;
  readonly stream: (start: number, end: number) => Readable;
}

/** What is no zip, or was cut short or damaged. Whoever reads it says what that means. */
export class DamagedZip extends Error {
  override readonly name = 'DamagedZip';
}

// Signatures and sizes of records: APPNOTE.TXT, 4.3.
const endSignature = 0x06054b50;
const endSize = 22;
const longestComment = 65_535;
const centralSignature = 0x02014b50;
const centralSize = 46;
const localSignature = 0x04034b50;
const localSize = 30;

export function zipFile(path: string): ZipSource {
  return {
    size: async () => {
      const handle = await open(path, 'r');
      try {
        return (await handle.stat()).size;
      } finally {
        await handle.close();
      }
    },
    read: async (start, end) => {
      const handle = await open(path, 'r');
      try {
        const bytes = Buffer.alloc(end - start);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    stream: (start, end) => createReadStream(path, { start, end: end - 1 }),
  };
}

export function zipBytes(given: Uint8Array): ZipSource {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return {
    size: () => Promise.resolve(bytes.length),
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    stream: (start, end) => Readable.from([bytes.subarray(start, end)]),
  };
}

/**
 * What a zip holds, by its directory. Read by other code than wrote it: what the two agree on is there.
 *
 * @throws DamagedZip; the system's errors.
 */
export async function zipEntries(zip: ZipSource): Promise<readonly ZipEntry[]> {
  const size = await zip.size();
  const tail = await zip.read(Math.max(0, size - endSize - longestComment), size);
  return asDamage(async () => {
    const end = findEnd(tail);
    const count = tail.readUInt16LE(end + 10);
    const start = tail.readUInt32LE(end + 16);
    const length = tail.readUInt32LE(end + 12);
    if (start + length > size) throw new DamagedZip('The directory lies behind the end.');
    return directoryEntries(await zip.read(start, start + length), count);
  });
}

/** The content of an entry, piece by piece. @throws DamagedZip; the system's errors. */
export async function* zipContent(zip: ZipSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let left = entry.bytes;
  for await (const piece of unpacked(zip, entry)) {
    left -= piece.length;
    if (left < 0) throw new DamagedZip('An entry is longer than the directory says.');
    yield piece;
  }
  if (left > 0) throw new DamagedZip('An entry is shorter than the directory says.');
}

/** The content of an entry as a whole. @throws As `zipContent` does. */
export async function zipWhole(zip: ZipSource, entry: ZipEntry): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipContent(zip, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* unpacked(zip: ZipSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const start = await contentStart(zip, entry);
  const raw = zip.stream(start, start + entry.packed);
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
    throw new DamagedZip('An entry cannot be unpacked.', { cause: error });
  } finally {
    await piping;
  }
}

async function contentStart(zip: ZipSource, { offset }: ZipEntry): Promise<number> {
  const header = await zip.read(offset, offset + localSize);
  return asDamage(() => {
    if (header.readUInt32LE(0) !== localSignature) throw new DamagedZip('A header is missing.');
    return offset + localSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  });
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  throw new DamagedZip('There is no directory.');
}

function directoryEntries(directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (directory.readUInt32LE(at) !== centralSignature) throw new DamagedZip('No entry is here.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + centralSize, at + centralSize + nameLength),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      deflated: directory.readUInt16LE(at + 10) !== 0,
    });
    at +=
      centralSize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Places that lie outside of what is there are damage. */
async function asDamage<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedZip(error.message, { cause: error });
    throw error;
  }
}
