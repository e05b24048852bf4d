import { ByteWalk } from './byte-walk.ts';
import { creditOnly } from './photoshop.ts';

const startOfScan = 0xda;
const end = 0xd9;

/**
 * A JPEG (ITU-T T.81) without its words, thumbnails and whatever a phone writes behind its end, as the
 * film of a moving picture is. Its colour profile and its credit in IPTC stay.
 *
 * @param orientation EXIF for it.
 * @throws RangeError when it is none, or ends before its picture begins.
 */
export function publicJpeg(bytes: Buffer, orientation: Buffer | null): Buffer {
  const walk = new ByteWalk(bytes);
  const kept = [walk.take(2)];
  if (orientation !== null) kept.push(segment(0xe1, Buffer.from('Exif\0\0'), orientation));
  while (!walk.ended()) {
    const marker = nextMarker(walk);
    if (marker === end) return Buffer.concat([...kept, Buffer.from([0xff, end])]);
    const content = publicContent(marker, walk.take(walk.number(2) - 2));
    if (content !== null) kept.push(segment(marker, content));
    if (marker === startOfScan) kept.push(walk.takeUntil(isMarker));
  }
  // Cameras that lose power leave out the end, and every browser shows what there is.
  return Buffer.concat(kept);
}

function nextMarker(walk: ByteWalk): number {
  if (walk.number(1) !== 0xff) throw new RangeError('No marker where one belongs.');
  let marker = 0xff;
  while (marker === 0xff) marker = walk.number(1);
  return marker;
}

/** In a scan, 0xff 0x00 stands for a byte of it, and restarts belong to it. */
function isMarker(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1];
  if (bytes[at] !== 0xff || next === undefined) return false;
  return next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
}

/** `null` for a segment that stays at the desk. */
function publicContent(marker: number, content: Buffer): Buffer | null {
  const begins = (name: string): boolean =>
    content.subarray(0, name.length).equals(Buffer.from(name));
  // Tables, frames and scans.
  if (marker >= 0xc0 && marker <= 0xdf) return content;
  // Without its thumbnail, which may show more than the picture does.
  if (marker === 0xe0 && begins('JFIF\0')) {
    return content.length < 14 ? null : Buffer.concat([content.subarray(0, 12), Buffer.alloc(2)]);
  }
  if (marker === 0xe2 && begins('ICC_PROFILE\0')) return content;
  if (marker === 0xed && begins('Photoshop 3.0\0')) return creditOnly(content);
  // How the colours are coded.
  if (marker === 0xee && begins('Adobe')) return content;
  return null;
}

function segment(marker: number, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(
    content.reduce((sum, { length }) => sum + length, 2),
    2,
  );
  return Buffer.concat([head, ...content]);
}
