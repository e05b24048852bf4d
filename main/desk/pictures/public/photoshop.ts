import { ByteWalk } from './byte-walk.ts';

/** By record and number (IPTC-IIM 4.2): by-line, credit, source, copyright notice. */
const credit: ReadonlySet<string> = new Set(['2:80', '2:110', '2:115', '2:116']);
/** Which characters they are in, and by which version of the record. */
const form: ReadonlySet<string> = new Set(['1:90', '2:0']);

const name = Buffer.from('Photoshop 3.0\0');
const resource = Buffer.from('8BIM\x04\x04\0\0');

/**
 * Photoshop's segment of a JPEG with nothing in it but whose picture it is. It may hold EXIF and a
 * thumbnail of its own, and IPTC tells places and who to call. `null` where no credit is left.
 */
export function creditOnly(segment: Buffer): Buffer | null {
  const datasets = datasetsIn(iptcOf(segment));
  if (!datasets.some(({ key }) => credit.has(key))) return null;
  const kept = datasets.filter(({ key }) => credit.has(key) || form.has(key));
  const data = Buffer.concat(kept.map(({ bytes }) => bytes));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([name, resource, length, data, Buffer.alloc(data.length % 2)]);
}

/** The content of the resource that is IPTC; empty where there is none. */
function iptcOf(segment: Buffer): Buffer {
  try {
    const walk = new ByteWalk(segment);
    walk.take(name.length);
    while (!walk.ended()) {
      const isIptc = walk.take(6).equals(resource.subarray(0, 6));
      const title = walk.number(1);
      walk.take(title + ((title + 1) % 2));
      const content = walk.take(walk.number(4));
      if (isIptc) return content;
      if (content.length % 2 === 1) walk.take(1);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return Buffer.alloc(0);
}

/** The datasets up to the first that cannot be read. */
function datasetsIn(iptc: Buffer): readonly { readonly key: string; readonly bytes: Buffer }[] {
  const found: { readonly key: string; readonly bytes: Buffer }[] = [];
  const walk = new ByteWalk(iptc);
  try {
    while (!walk.ended()) {
      const head = walk.take(5);
      if (head[0] !== 0x1c) break;
      const content = walk.take(head.readUInt16BE(3));
      found.push({ key: `${head[1]}:${head[2]}`, bytes: Buffer.concat([head, content]) });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}
