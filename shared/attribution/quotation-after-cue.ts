import type { BlockText, Stretch } from './block-text.ts';
import { asideEnd } from './clause-limits.ts';
import { cueForms } from './cue-lexicon.ts';

/** A passage in marks right after the cue, or after its comma or colon. */
export function quotationAfter(block: BlockText, start: number, end: number): Stretch | null {
  const { classes, tokens, passageAt, marks } = block;
  let at = start;
  for (let k = start; k < Math.min(end, start + 12); k++) {
    const wordClass = classes[k];
    if (wordClass === 'comma' || wordClass === 'colon') {
      // "said a driver had written in June: “…”": another's words are in the clause.
      if (wordClass === 'colon' && hasCue(block, start, k)) break;
      const colon = wordClass === 'comma' ? colonBehindName(block, k + 1) : null;
      if (colon !== null) {
        at = colon + 1;
        break;
      }
      at = ((k === start ? asideEnd(block, k + 1, end) : null) ?? k) + 1;
      break;
    }
    if (wordClass === 'mark' || wordClass === 'stop' || wordClass === 'subordinator') break;
  }
  const index = passageAt[at] ?? -1;
  const passage = marks.passages[index];
  if (passage?.open !== at) return null;
  const isSentence =
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
    /^[,.!?…]$/.test(tokens[passage.close - 1]?.text ?? '');
  return { from: at, to: isSentence ? Math.min(end, passage.close + 1) : end };
}

/** "told his brother, | Neil Farrant: “…”": the colon behind the name of whom it is said to. */
function colonBehindName({ classes }: BlockText, from: number): number | null {
  let k = from;
  while (classes[k] === 'name') k++;
  return k > from && classes[k] === 'colon' ? k : null;
}

/** "posted a picture with the words | “Return to sender”": what stands on it, its poster says. */
export function wordsShown(block: BlockText, from: number, end: number): Stretch | null {
  const { classes, marks, passageAt, tokens } = block;
  for (let k = from; k < end - 3 && (passageAt[k] ?? -1) < 0; k++) {
    if (tokens[k]?.lower !== 'with' || tokens[k + 2]?.lower !== 'words') continue;
    const open = /^(?:comma|colon)$/.test(classes[k + 3] ?? '') ? k + 4 : k + 3;
    const passage = marks.passages[passageAt[open] ?? -1];
    if (passage?.open === open) return { from: open, to: Math.min(end, passage.close + 1) };
  }
  return null;
}

function hasCue({ classes, tokens }: BlockText, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (classes[k] === 'verb' && cueForms.has(tokens[k]?.lower ?? '')) return true;
  return false;
}
