import { ByteWalk } from './byte-walk.ts';

/** Of the extensions that programs define, those that say how often a picture moves. */
const loops: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * A GIF (89a) without comments, XMP, and what lies behind its end.
 *
 * @throws RangeError when it is none, or ends within a block.
 */
export function publicGif(bytes: Buffer): Buffer {
  const walk = new ByteWalk(bytes);
  const head = walk.take(13);
  const kept = [head, colours(walk, head[10])];
  while (!walk.ended()) {
    const introducer = walk.take(1);
    if (introducer[0] === 0x3b) return Buffer.concat([...kept, introducer]);
    if (introducer[0] === 0x2c) {
      const place = walk.take(9);
      kept.push(introducer, place, colours(walk, place[8]), walk.take(1), ...blocks(walk));
    } else if (introducer[0] === 0x21) {
      const label = walk.take(1);
      const content = blocks(walk);
      if (isShown(label[0], content)) kept.push(introducer, label, ...content);
    } else {
      throw new RangeError('No block where one belongs.');
    }
  }
  return Buffer.concat(kept);
}

/** A table of colours, where the flags before it say that there is one. */
function colours(walk: ByteWalk, flags = 0): Buffer {
  return walk.take((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
}

/** Each with its length; the last is empty. */
function blocks(walk: ByteWalk): readonly Buffer[] {
  const taken: Buffer[] = [];
  for (;;) {
    const length = walk.take(1);
    taken.push(length, walk.take(length[0] ?? 0));
    if (length[0] === 0) return taken;
  }
}

function isShown(label: number | undefined, content: readonly Buffer[]): boolean {
  if (label === 0xff) return loops.has(content[1]?.toString('latin1') ?? '');
  // Comments; the others are of the picture that follows.
  return label !== 0xfe;
}
