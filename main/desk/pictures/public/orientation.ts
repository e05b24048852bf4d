import ExifReader from 'exifreader';

/** The tag by which a camera says how it was held. */
const orientationTag = 0x0112;

/**
 * EXIF that says how a picture is turned, and nothing else: without it a browser would show it lying on
 * its side. `null` for a picture that stands upright, or that does not say.
 */
export function orientationOnly(picture: Buffer): Buffer | null {
  const orientation = orientationOf(picture);
  if (orientation < 2 || orientation > 8) return null;
  const exif = Buffer.concat([noExif, Buffer.alloc(12)]);
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(orientationTag, 10);
  // One number of 16 bits.
  exif.writeUInt16BE(3, 12);
  exif.writeUInt32BE(1, 14);
  exif.writeUInt16BE(orientation, 18);
  return exif;
}

/** EXIF that says nothing: a TIFF header, a directory of no entries, and no directory after it. */
export const noExif = Buffer.from('4d4d002a00000008000000000000', 'hex');

function orientationOf(picture: Buffer): number {
  try {
    const { exif } = ExifReader.load(picture, {
      expanded: true,
      includeTags: { exif: [orientationTag] },
    });
    const value = exif?.Orientation?.value;
    return typeof value === 'number' ? value : 0;
  } catch {
    // A picture that says nothing about itself, or nothing that can be read, stands as it is.
    return 0;
  }
}
