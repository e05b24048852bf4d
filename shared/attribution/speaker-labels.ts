import type { BlockText } from './block-text.ts';
import { draftMention } from './names.ts';
import type { DraftMention } from './names.ts';
import type { MarkedPassage } from './quotation-marks.ts';

/** The name in capitals that opens a transcript's passage: "“LEE: We will see.”". */
export function labelBefore(block: BlockText, { open, close }: MarkedPassage): DraftMention | null {
  const from = open + 1;
  for (let k = from; k < Math.min(close, from + 5); k++) {
    const text = block.tokens[k]?.text ?? '';
    if (text === ':' && k > from) {
      const head = { from, to: k };
      return draftMention(block, { head, whole: head });
    }
    if (!/^[A-Z][A-Z.’'-]+$/.test(text)) return null;
  }
  return null;
}

/** The name that signs a passage: "“We will see.” — Ann Lee". */
export function signatureAfter(block: BlockText, { close }: MarkedPassage): DraftMention | null {
  if (block.classes[close + 1] !== 'dash' || block.classes[close + 2] !== 'name') return null;
  const from = close + 2;
  let to = from;
  while (block.classes[to] === 'name') to++;
  const next = block.classes[to];
  if (next !== undefined && next !== 'comma' && next !== 'stop' && next !== 'mark') return null;
  return draftMention(block, { head: { from, to }, whole: { from, to } });
}
