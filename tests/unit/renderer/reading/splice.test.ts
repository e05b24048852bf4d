import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '#shared/article/blocks.ts';
import type { Block } from '#shared/article/blocks.ts';
import { blockStarts, spliceBetween } from '#renderer/reading/splice.ts';
import type { NodeText } from '#renderer/reading/splice.ts';
import { editsOf, startingDoc } from './random-edits.ts';

test('splices carry every version of a text to one who holds only the version before', () => {
  fc.assert(
    fc.property(editsOf, (edits) => {
      let doc = startingDoc();
      let held: readonly NodeText[] = spliceBetween(null, doc).inserted;
      for (const edit of edits) {
        const next = edit(doc);
        const { from, removed, inserted } = spliceBetween(doc, next);
        held = [...held.slice(0, from), ...inserted, ...held.slice(from + removed)];
        doc = next;
        const plain = blocksOf(doc).map(({ kind, text, links }): Block => ({ kind, text, links }));
        expect(held.flatMap((node) => node.blocks)).toEqual(plain);
        expect(blockStarts(doc)).toEqual(blocksOf(doc).map((block) => block.start));
      }
    }),
    { numRuns: 60 },
  );
});

test('an edit of one paragraph sends that paragraph alone', () => {
  const doc = startingDoc();
  const next = editsAt(doc);
  expect(spliceBetween(doc, next)).toMatchObject({ from: 1, removed: 1 });
  expect(spliceBetween(doc, next).inserted).toHaveLength(1);
  expect(spliceBetween(doc, doc)).toEqual({ from: doc.childCount, removed: 0, inserted: [] });
});

function editsAt(doc: ReturnType<typeof startingDoc>) {
  const second = doc.child(0).nodeSize + 1;
  return doc.replace(second, second + 3, doc.slice(1, 2));
}
