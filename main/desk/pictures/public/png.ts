import { crc32 } from 'node:zlib';
import { ByteWalk } from './byte-walk.ts';

/** Chunks that a decoder may skip and that change how the picture looks: colours, size, movement. */
const shown: ReadonlySet<string> = new Set([
  ...['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG (third edition) without its words, and without what lies behind its end, where some programs
 * leave what was cropped.
 *
 * @param orientation EXIF for it.
 * @throws RangeError when it is none, or ends too early.
 */
export function publicPng(bytes: Buffer, orientation: Buffer | null): Buffer {
  const walk = new ByteWalk(bytes);
  const kept = [walk.take(8)];
  for (;;) {
    const head = walk.take(8);
    const type = head.toString('latin1', 4);
    const rest = walk.take(head.readUInt32BE(0) + 4);
    // A capital letter begins what no decoder may skip.
    if (/^[A-Z]/.test(type) || shown.has(type)) kept.push(head, rest);
    if (type === 'IHDR' && orientation !== null) kept.push(chunk('eXIf', orientation));
    if (type === 'IEND') return Buffer.concat(kept);
  }
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const whole = Buffer.concat([Buffer.alloc(4), named, Buffer.alloc(4)]);
  whole.writeUInt32BE(content.length);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}
