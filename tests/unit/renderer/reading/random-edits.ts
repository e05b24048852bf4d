import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { articleBody } from '#shared/article/body.ts';
import { suggested } from '#shared/article/suggest.ts';

export function startingDoc(): Node {
  const paragraph = (text: string) => articleBody.node('paragraph', null, articleBody.text(text));
  return articleBody.node('doc', null, [
    paragraph('The ferry was late.'),
    paragraph('“We waited,” said Mira Holt.'),
    articleBody.node('bullet_list', null, [
      articleBody.node('list_item', null, paragraph('first')),
      articleBody.node('list_item', null, paragraph('second')),
    ]),
    articleBody.node('figure', { photoId: 'p1' }),
    paragraph('It left at noon.'),
  ]);
}

type DocEdit = (doc: Node) => Node;

/** A few edits of any kind: typing, cutting across blocks, splitting, marking, suggesting. */
export const editsOf: fc.Arbitrary<readonly DocEdit[]> = fc.array(
  fc
    .tuple(fc.constantFrom('type', 'cut', 'split', 'mark', 'suggest'), fc.nat(200), fc.nat(60))
    .map(([kind, at, length]): DocEdit => (doc) => {
      const from = Math.min(at, doc.content.size);
      const to = Math.min(from + length, doc.content.size);
      const tr = new Transform(doc);
      try {
        if (kind === 'type') tr.insert(from, articleBody.text('x y'));
        else if (kind === 'cut') tr.delete(from, to);
        else if (kind === 'split') tr.split(from);
        else if (kind === 'mark') {
          tr.addMark(from, to, articleBody.mark('quotation', { quoteId: 'q1' }));
        } else return suggestedAway(doc, from, to);
        tr.doc.check();
      } catch {
        return doc;
      }
      return tr.doc;
    }),
  { minLength: 1, maxLength: 8 },
);

/** What was cut stays, marked to go. */
function suggestedAway(before: Node, from: number, to: number): Node {
  const after = new Transform(before).delete(from, to).doc;
  const who = { by: 'Nora Blum', at: '2026-03-01T08:00:00.000Z', id: `s${from}` };
  return suggested({ before, after, selected: { from, to }, caret: from }, who)?.doc ?? after;
}
