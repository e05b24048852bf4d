import { publicAvif } from './avif.ts';
import { publicGif } from './gif.ts';
import { publicJpeg } from './jpeg.ts';
import { orientationOnly } from './orientation.ts';
import { publicPng } from './png.ts';
import { publicWebp } from './webp.ts';

/**
 * A picture as readers get it: the same picture, without what its file says about itself. Where and
 * with whose camera it was taken may give a source away, and the page says for itself what it is of and
 * whose. What stays: how it is turned, its colours, and in a JPEG the credit in IPTC.
 *
 * @returns `null` where the file cannot be followed from its start, so that nobody knows what it says.
 */
export function publicPicture(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return formats[mediaType]?.(picture) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const formats: Readonly<Record<string, (picture: Buffer) => Buffer>> = {
  'image/jpeg': (picture) => publicJpeg(picture, orientationOnly(picture)),
  'image/png': (picture) => publicPng(picture, orientationOnly(picture)),
  'image/webp': (picture) => publicWebp(picture, orientationOnly(picture)),
  'image/gif': publicGif,
  'image/avif': publicAvif,
};
