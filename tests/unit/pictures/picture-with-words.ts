/** A JPEG of one grey pixel. */
const pixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

/** A JPEG whose file says these things about itself, in XMP, in IPTC-IIM and in more segments. */
export function pictureWithWords(words: {
  readonly xmp?: string;
  readonly iptc?: Readonly<Record<number, string>>;
  readonly segments?: readonly Buffer[];
}): Buffer {
  const xmp = words.xmp === undefined ? [] : [xmpSegment(words.xmp)];
  const iptc = words.iptc === undefined ? [] : [iptcSegment(words.iptc)];
  const { segments = [] } = words;
  return Buffer.concat([pixel.subarray(0, 2), ...segments, ...xmp, ...iptc, pixel.subarray(2)]);
}

/** The properties of one description in an XMP packet. */
function xmpSegment(properties: string): Buffer {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  return segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));
}

/** Datasets of record 2 by number, in UTF-8 as the file's envelope says. */
function iptcSegment(datasets: Readonly<Record<number, string>>): Buffer {
  const utf8 = dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]));
  const given = Object.entries(datasets).map(([number, text]) =>
    dataset(2, Number(number), Buffer.from(text)),
  );
  const data = Buffer.concat([utf8, ...given]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const pad = data.length % 2 === 0 ? [] : [Buffer.alloc(1)];
  const resource = [Buffer.from('8BIM\x04\x04\0\0', 'latin1'), length, data, ...pad];
  return segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), ...resource]));
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0x1c, record, number, content.length >> 8, content.length & 0xff]),
    content,
  ]);
}

export function segment(marker: number, content: Buffer): Buffer {
  const length = content.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), content]);
}
