import type { BlockText } from './block-text.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import { formsOf } from './verbs.ts';

/**
 * Whom others blame or praise "for | saying that …", whose words these are; `null` where token `at` stands
 * behind no such verb: "a fine for saying so".
 */
export function blamedFor(block: BlockText, at: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  if (tokens[at - 1]?.lower !== 'for' || !says.test(tokens[at]?.lower ?? '')) return null;
  for (let k = at - 2; k > Math.max(floor, at - 14) && classes[k] !== 'stop'; k--) {
    if (!blames.has(tokens[k]?.lower ?? '') || classes[k] !== 'verb') continue;
    let first = k;
    while (/^(?:auxiliary|adverb)$/.test(classes[first - 1] ?? '')) first--;
    if (first < k && be.test(tokens[k - 1]?.lower ?? '')) return subjectBefore(block, first, floor);
    // Without marks it is all what the others say: "criticised Lee for saying so".
    const object = quotes(block, at) ? nounPhraseAfter(block, k + 1, at - 1) : null;
    return object?.to === at - 1 ? { head: object, whole: object } : null;
  }
  return null;
}

function quotes({ classes, passageAt }: BlockText, from: number): boolean {
  for (let k = from; k < from + 40 && classes[k] !== undefined && classes[k] !== 'stop'; k++)
    if ((passageAt[k] ?? -1) >= 0) return true;
  return false;
}

const says =
  /^(?:saying|claiming|suggesting|telling|writing|tweeting|arguing|insisting|implying|joking)$/;

const be = /^(?:is|are|was|were|be|been|being)$/;

const blames: ReadonlySet<string> = new Set(
  'criticise criticize blame attack condemn denounce rebuke reprimand scold mock ridicule slam blast praise sack fire suspend fine jail'
    .split(' ')
    .flatMap((lemma) => [lemma, ...formsOf(lemma).map(([form]) => form)]),
);
