import type { Place } from '../article/blocks.ts';
import { makeSource } from '../article/ledger.ts';
import { bearingsOf, passagesIn } from './bearings.ts';
import type { Bearer, Bearings } from './bearings.ts';
import { answerSlot } from './answer-fix.ts';
import { recordId } from './finding-key.ts';
import type { Fix } from './finding.ts';
import { wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

/** Fewer paragraphs than this are a brief, which may well be of one report. */
const fewestParagraphs = 4;

export const overReliance: Rule = {
  id: 'outlet/over-reliance',
  severity: 'warning',
  title: 'An article rests on more than one outlet’s reporting',
  why: 'What another newsroom found is a reason to report, and no substitute for it (AP).',
  mend: 'Find out some of it yourself, or say whom else it rests on.',
  find: (proof) => {
    const bearings = bearingsIn(proof);
    const { blocks, shares } = bearings;
    if (blocks.length < fewestParagraphs) return [];
    return shares
      .filter(({ bearer, ofArticle }) => bearer.kind === 'outlet' && ofArticle > 0.5)
      .flatMap(({ bearer, ofArticle }) => {
        const place = restingOnlyOn(proof, bearings, bearer);
        if (place === null) return [];
        const percent = Math.round(ofArticle * 100);
        return [
          {
            message: `More than half of the article (${percent}%) rests on ${bearer.name}.`,
            words: bearer.name,
            target: { kind: 'text', place },
            fixes: [recordAnother(proof, place)],
          } as const,
        ];
      });
  },
};

function bearingsIn({ article, blocks, reading }: Proof): Bearings {
  const outlines = blocks.map(({ kind, text }) => ({ kind, length: text.length }));
  return bearingsOf({ reading, passages: passagesIn(blocks), blocks: outlines }, article);
}

/**
 * The first paragraph that rests on nobody else. One that names an unnamed source comes last: words
 * tied to a record there stand for that source.
 */
function restingOnlyOn(
  { blocks, reading }: Proof,
  bearings: Bearings,
  bearer: Bearer,
): Place | null {
  const own = bearings.blocks.filter(
    ({ bearers }) => bearers.length === 1 && bearers.includes(bearer),
  );
  const hasUnnamed = (block: number): boolean =>
    reading.unnamed.some(({ place }) => place.block === block);
  const first = own.find(({ block }) => !hasUnnamed(block)) ?? own[0];
  if (first === undefined) return null;
  return { block: first.block, start: 0, end: blocks[first.block]?.text.trimEnd().length ?? 0 };
}

function recordAnother(proof: Proof, place: Place): Fix {
  const { sources } = proof.article;
  const id = recordId('source', `beside ${wordsAt(proof, place)}`, sources);
  return {
    label: 'Record who else says so',
    question: { label: 'Who else says so?', hint: 'A person, an office, a document you have read' },
    edits: [
      { kind: 'put source', source: makeSource({ id, kind: 'person', name: answerSlot }) },
      { kind: 'link source', place, sourceId: id },
    ],
  };
}
