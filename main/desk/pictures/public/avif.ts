import { ByteWalk } from './byte-walk.ts';
import { noExif } from './orientation.ts';

/** Boxes of a file or of a film in it that hold other boxes. */
const nesting: ReadonlySet<string> = new Set(['moov', 'trak']);
/** Boxes, of a file and of what nests, that may hold words. */
const words: ReadonlySet<string> = new Set(['uuid', 'udta', 'free', 'skip']);
/** Items that are no picture: EXIF, XMP, and what lies elsewhere. */
const wordItems: ReadonlySet<string> = new Set(['Exif', 'mime', 'uri ']);

/**
 * An AVIF (HEIF, ISO 23008-12) without its words. Their bytes are blanked where they lie: everything in
 * such a file is found by its distance from the start. How it is turned is no part of its EXIF.
 *
 * @throws RangeError when it is none, or ends too early.
 */
export function publicAvif(bytes: Buffer): Buffer {
  const cleared = Buffer.from(bytes);
  clearBoxes(cleared, cleared);
  return cleared;
}

/** `within` shares its memory with `file`. */
function clearBoxes(file: Buffer, within: Buffer): void {
  for (const { type, content } of boxesIn(within)) {
    if (words.has(type)) content.fill(0);
    else if (type === 'meta') clearItems(file, content);
    else if (nesting.has(type)) clearBoxes(file, content);
  }
}

interface Box {
  readonly type: string;
  readonly content: Buffer;
}

function boxesIn(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  const walk = new ByteWalk(bytes);
  while (!walk.ended()) {
    const size = walk.number(4);
    const type = walk.take(4).toString('latin1');
    if (size === 0) return [...boxes, { type, content: walk.takeUntil(() => false) }];
    const content = walk.take(size === 1 ? long(walk) - 16 : size - 8);
    boxes.push({ type, content });
  }
  return boxes;
}

/** A number of 64 bits; none that a file can need is larger than 48. */
function long(walk: ByteWalk): number {
  if (walk.number(2) !== 0) throw new RangeError('The file ends too early.');
  return walk.number(6);
}

/** Blanks the items of a `meta` box that are words. */
function clearItems(file: Buffer, meta: Buffer): void {
  const boxes = new Map(boxesIn(meta.subarray(4)).map(({ type, content }) => [type, content]));
  for (const type of ['xml ', 'bxml', 'uuid']) boxes.get(type)?.fill(0);
  const items = itemsIn(boxes.get('iinf'));
  for (const { id, inData, extents } of placesIn(boxes.get('iloc'))) {
    const type = items.get(id);
    if (type === undefined || !wordItems.has(type)) continue;
    const around = inData ? boxes.get('idat') : file;
    for (const [offset, length] of extents) {
      if (around === undefined || length === 0 || offset + length > around.length) {
        throw new RangeError('An item lies outside the file.');
      }
      around.fill(0, offset, offset + length);
    }
    const [first] = extents;
    // Four bytes say where the EXIF begins: some decoders refuse a picture whose EXIF is none.
    if (type === 'Exif' && around && first && first[1] >= noExif.length + 4) {
      noExif.copy(around, first[0] + 4);
    }
  }
}

/** The items' kinds by their ids. */
function itemsIn(iinf: Buffer | undefined): ReadonlyMap<number, string> {
  if (iinf === undefined) return new Map();
  const entries = boxesIn(iinf.subarray(iinf[0] === 0 ? 6 : 8));
  return new Map(
    entries.map(({ content }) => {
      const walk = new ByteWalk(content);
      const version = walk.number(1);
      if (version < 2) throw new RangeError('An item of no kind.');
      walk.take(3);
      const id = walk.number(version === 2 ? 2 : 4);
      walk.take(2);
      return [id, walk.take(4).toString('latin1')];
    }),
  );
}

/** Where an item lies. */
interface Place {
  readonly id: number;
  /** In the `idat` box; else anywhere in the file. */
  readonly inData: boolean;
  /** Offsets and lengths in bytes. */
  readonly extents: readonly (readonly [number, number])[];
}

function placesIn(iloc: Buffer | undefined): readonly Place[] {
  if (iloc === undefined) return [];
  const walk = new ByteWalk(iloc);
  const version = walk.number(1);
  walk.take(3);
  const sizes = walk.number(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [12, 8, 4, 0].map(
    (by) => (sizes >> by) & 15,
  );
  const sized = (bytes = 0): number => (bytes === 8 ? long(walk) : walk.number(bytes));
  return Array.from({ length: walk.number(version < 2 ? 2 : 4) }, () => {
    const id = walk.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : walk.number(2) & 15;
    if (method > 1) throw new RangeError('An item made of other items.');
    walk.take(2);
    const base = sized(baseSize);
    const extents = Array.from({ length: walk.number(2) }, () => {
      if (version > 0) sized(indexSize);
      return [base + sized(offsetSize), sized(lengthSize)] as const;
    });
    return { id, inData: method === 1, extents };
  });
}
