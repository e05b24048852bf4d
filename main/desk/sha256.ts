import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, in small hexadecimal digits: what files are named after and compared by. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
