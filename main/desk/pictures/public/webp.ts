import { ByteWalk } from './byte-walk.ts';

const shown: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the first byte of VP8X: that there is EXIF, that there is XMP. */
const hasExif = 0x08;
const hasXmp = 0x04;

/**
 * A WebP (RFC 9649) without its words.
 *
 * @param orientation EXIF for it.
 * @throws RangeError when it is none, or ends too early.
 */
export function publicWebp(bytes: Buffer, orientation: Buffer | null): Buffer {
  const head = Buffer.from(new ByteWalk(bytes).take(12));
  const walk = new ByteWalk(bytes.subarray(12, head.readUInt32LE(4) + 8));
  const kept: Buffer[] = [];
  while (!walk.ended()) {
    const type = walk.take(4).toString('latin1');
    const content = walk.take(walk.take(4).readUInt32LE(0));
    if (content.length % 2 === 1 && !walk.ended()) walk.take(1);
    if (type === 'VP8X') kept.push(chunk(type, features(content, orientation !== null)));
    else if (shown.has(type)) kept.push(chunk(type, content));
  }
  if (orientation !== null) kept.push(chunk('EXIF', orientation));
  const body = Buffer.concat(kept);
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function features(content: Buffer, exif: boolean): Buffer {
  const told = content.readUInt8(0) & ~(hasExif | hasXmp);
  return Buffer.concat([Buffer.from([exif ? told | hasExif : told]), content.subarray(1)]);
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(type), length, content, Buffer.alloc(content.length % 2)]);
}
