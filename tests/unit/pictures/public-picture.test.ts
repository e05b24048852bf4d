import ExifReader from 'exifreader';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { embeddedFacts } from '#main/desk/pictures/embedded-facts.ts';
import { publicPicture } from '#main/desk/pictures/public/public-picture.ts';
import { pictureWithWords } from './picture-with-words.ts';
import { secret, tellingPictures } from './telling-pictures.ts';

type MediaType = keyof typeof tellingPictures;
const mediaTypes = Object.keys(tellingPictures) as readonly MediaType[];

function published(mediaType: MediaType): Buffer {
  return Buffer.from(publicPicture(tellingPictures[mediaType], mediaType) ?? []);
}

const tagsOf = (picture: Buffer) => ExifReader.load(picture, { expanded: true });

describe('a picture as readers get it', () => {
  test.each(mediaTypes)('does not say where it was taken, nor by whom (%s)', (mediaType) => {
    const before = tellingPictures[mediaType];
    expect(before.includes(secret)).toBe(true);
    const after = published(mediaType);
    expect(after.includes(secret)).toBe(false);
    expect(after.includes('GPSLatitude')).toBe(false);
    expect(imageSize(after)).toMatchObject({
      width: imageSize(before).width,
      height: imageSize(before).height,
    });
    expect(publicPicture(after, mediaType)).toEqual(after);
  });

  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
    'is turned as the camera was held, and has no other EXIF (%s)',
    (mediaType) => {
      expect(tagsOf(tellingPictures[mediaType]).gps).toMatchObject({
        Latitude: 43 + 7 / 60 + 30 / 3600,
      });
      const { exif, gps } = tagsOf(published(mediaType));
      expect(gps).toBeUndefined();
      expect(exif?.Orientation?.value).toBe(6);
      expect(exif?.Artist).toBeUndefined();
    },
  );

  test('keeps its credit in IPTC', () => {
    expect(embeddedFacts(published('image/jpeg'))).toEqual({
      creator: 'Jo Lindström',
      credit: 'Reuters',
      agency: 'AP',
      copyright: '© Reuters',
    });
  });

  test('keeps what shows it as it is: its resolution, its loop', () => {
    expect(published('image/png').includes('pHYs')).toBe(true);
    expect(published('image/gif').includes('NETSCAPE2.0')).toBe(true);
    expect(published('image/webp')[20]).toBe(0x08);
  });

  test('is what it was where its file says nothing', () => {
    const silent = pictureWithWords({});
    expect(publicPicture(silent, 'image/jpeg')).toEqual(silent);
  });

  test('leaves the stored file as it is', () => {
    const stored = Buffer.from(tellingPictures['image/avif']);
    publicPicture(stored, 'image/avif');
    expect(stored).toEqual(tellingPictures['image/avif']);
  });

  test('is none where nobody knows what its file says', () => {
    expect(publicPicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg')).toBeNull();
    expect(publicPicture(Buffer.from('no picture'), 'image/png')).toBeNull();
    expect(publicPicture(pictureWithWords({}), 'image/tiff')).toBeNull();
  });

  test.each(mediaTypes)('raises nothing, however its file is torn (%s)', (mediaType) => {
    const whole = tellingPictures[mediaType];
    for (let length = 0; length < whole.length; length += 5) {
      publicPicture(whole.subarray(0, length), mediaType);
    }
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        (at, bytes) => {
          const torn = Buffer.from(whole);
          torn.set(bytes.subarray(0, whole.length - at), at);
          publicPicture(torn, mediaType);
        },
      ),
    );
  });
});
