import { crc32, deflateSync } from 'node:zlib';
import { pictureWithWords, segment } from './picture-with-words.ts';

/** Stands in every place of these files where somebody's name may stand. */
export const secret = 'Taken by Quiet Man';

/** EXIF with the name, a serial number, a place on the earth, and that the camera was held upright. */
const exif = ((): Buffer => {
  const words = Buffer.from(`${secret}\0`);
  const place = [43, 1, 7, 1, 30, 1].map((number) => uint32(number));
  const main = [
    entry(0x0112, 3, 1, 6 << 16),
    entry(0x013b, 2, words.length, 200),
    entry(0x8825, 4, 1, 100),
  ];
  const gps = [
    entry(0x0001, 2, 2, 0x4e000000),
    entry(0x0002, 5, 3, 240),
    entry(0x0003, 2, 2, 0x45000000),
    entry(0x0004, 5, 3, 240),
  ];
  const file = Buffer.alloc(264);
  Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), uint16(main.length), ...main]).copy(file);
  Buffer.concat([uint16(gps.length), ...gps]).copy(file, 100);
  words.copy(file, 200);
  Buffer.concat(place).copy(file, 240);
  return file;
})();

const xmp = Buffer.from(
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="43,7.5N">${secret}</rdf:Description></rdf:RDF></x:xmpmeta>`,
);

/** With IPTC's credit, and the name in IPTC's contact, a comment, a thumbnail, and behind its end. */
const jpeg = Buffer.concat([
  pictureWithWords({
    xmp: secret,
    iptc: { 80: 'Jo Lindström', 110: 'Reuters', 115: 'AP', 116: '© Reuters', 118: secret },
    segments: [
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
      segment(0xfe, Buffer.from(secret)),
      segment(0xe2, Buffer.from(`MPF\0${secret}`)),
      segment(0xeb, Buffer.from(`JP${secret}`)),
    ],
  }),
  Buffer.from(secret),
]);

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  pngChunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  pngChunk('eXIf', exif),
  pngChunk('tEXt', Buffer.from(`Author\0${secret}`)),
  pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
  pngChunk('pHYs', Buffer.from('00000b1300000b1301', 'hex')),
  pngChunk('IDAT', deflateSync(Buffer.alloc(2))),
  pngChunk('IEND', Buffer.alloc(0)),
  Buffer.from(secret),
]);

const webp = ((): Buffer => {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    webpChunk('VP8X', Buffer.from('0c000000000000000000', 'hex')),
    webpChunk('VP8L', Buffer.from('2f00000010071011118888fe0700', 'hex')),
    webpChunk('EXIF', exif),
    webpChunk('XMP ', xmp),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), uint32(body.length).reverse(), body]);
})();

const gif = Buffer.concat([
  Buffer.from('47494638396101000100800000000000ffffff', 'hex'),
  Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0\x03\x01\0\0\0')]),
  Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), Buffer.from(`${secret}\0`)]),
  Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), xmpBlocks()]),
  Buffer.from('2c00000000010001000002024401003b'.slice(0, 30), 'hex'),
  Buffer.from(';'),
  Buffer.from(secret),
]);

/** Of one picture whose content is made up, with EXIF and XMP as items in the same `mdat`. */
const avif = ((): Buffer => {
  const picture = Buffer.from('made up');
  const told = Buffer.concat([uint32(0), exif]);
  const lengths = [picture.length, told.length, xmp.length];
  const made = (start: number): Buffer => {
    const places = lengths.map((length, index) => {
      const before = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
      return [uint16(index + 1), uint16(0), uint16(1), uint32(start + before), uint32(length)];
    });
    const size = box('ispe', uint32(0), uint32(3), uint32(2));
    return box(
      'meta',
      uint32(0),
      box('hdlr', uint32(0), uint32(0), Buffer.from('pict'), Buffer.alloc(13)),
      box('pitm', uint32(0), uint16(1)),
      box('iloc', uint32(0), Buffer.from([0x44, 0]), uint16(3), ...places.flat()),
      box('iinf', uint32(0), uint16(3), item(1, 'av01'), item(2, 'Exif'), item(3, 'mime')),
      box(
        'iprp',
        box('ipco', size),
        box('ipma', uint32(0), uint32(1), Buffer.from('00010101', 'hex')),
      ),
    );
  };
  const head = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1'));
  const start = head.length + made(0).length + 8;
  const film = box('moov', box('udta', Buffer.from(secret)));
  return Buffer.concat([head, made(start), box('mdat', picture, told, xmp), film]);
})();

export const tellingPictures = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
  'image/gif': gif,
  'image/avif': avif,
} as const;

function uint16(number: number): Buffer {
  return Buffer.from([number >> 8, number & 0xff]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** Of a directory of TIFF. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  return Buffer.concat([uint16(tag), uint16(type), uint32(count), uint32(value)]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}

function webpChunk(type: string, content: Buffer): Buffer {
  const pad = Buffer.alloc(content.length % 2);
  return Buffer.concat([Buffer.from(type), uint32(content.length).reverse(), content, pad]);
}

/** XMP lies in a GIF as it is; what follows it makes of any byte the length of a way to the end. */
function xmpBlocks(): Buffer {
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([xmp, trailer]);
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  return Buffer.concat([uint32(inner.length + 8), Buffer.from(type), inner]);
}

function item(id: number, type: string): Buffer {
  return box('infe', Buffer.from([2, 0, 0, 0]), uint16(id), uint16(0), Buffer.from(`${type}\0\0`));
}
