import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DeskError } from '#shared/desk/errors.ts';
import { sha256Of } from '../../sha256.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Bytes. Nothing that Galley packed unpacks to more: what does is damage. */
const largest = 64 * 1024 * 1024;

/** The name of a snapshot's file: the SHA-256 of its content, which is packed with gzip. */
export function snapshotName(content: string): string {
  return `${content}.json.gz`;
}

/** The content that a file is named after; `null` for a file that is no snapshot. */
export function contentNamed(file: string): string | null {
  return /^([0-9a-f]{64})\.json\.gz$/.exec(file)?.[1] ?? null;
}

export async function packed(bytes: Uint8Array): Promise<Buffer> {
  return pack(bytes);
}

/** @throws DeskError `damaged file` when the bytes are not the content that the name promises. */
export async function unpacked(bytes: Uint8Array, content: string): Promise<Buffer> {
  const plain = await unpack(bytes, { maxOutputLength: largest }).catch((error: unknown) => {
    throw damaged(error);
  });
  if (sha256Of(plain) !== content) throw damaged(null);
  return plain;
}

function damaged(cause: unknown): DeskError {
  return new DeskError(
    'damaged file',
    'This revision is damaged on the disk and cannot be shown. The article itself is not affected.',
    { cause },
  );
}
