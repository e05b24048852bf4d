import type { DraftQuotation } from './draft-quotation.ts';
import type { BlockText, Stretch } from './block-text.ts';
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
      return labelled(block, head);
    }
    if (!/^[A-Z][A-Z.’'-]+$/.test(text)) return null;
  }
  return null;
}

/** A label names a person, in capitals: "LEE" is the article's Lee. */
function labelled(block: BlockText, head: Stretch): DraftMention {
  const mention = draftMention(block, { head, whole: head });
  const name = mention.text
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (first) => first.toUpperCase());
  return { ...mention, name, kind: 'person' };
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

/** A transcript's line with no marks, "LEE: We will see.": all behind the colon is said. */
export function transcriptLine(block: BlockText): DraftQuotation | null {
  const { tokens } = block;
  let colon = 0;
  while (colon < 4 && /^[A-Z][A-Z.’'-]+$/.test(tokens[colon]?.text ?? '')) colon++;
  const first = tokens[colon + 1];
  const last = tokens.at(-1);
  if (colon === 0 || tokens[colon]?.text !== ':' || first === undefined || last === undefined)
    return null;
  if (tokens.length - colon < 4 || headings.has(tokens[0]?.lower ?? '')) return null;
  const head = { from: 0, to: colon };
  return {
    kind: 'direct',
    parts: [{ start: first.start, end: last.end }],
    marks: 'none',
    speaker: labelled(block, head),
    cue: null,
    sentence: { start: 0, end: last.end },
    carriesOn: false,
    nearby: null,
    rule: 'speaker label',
    certainty: 0.8,
  };
}

/** Words that announce what follows, and speak nothing. */
const headings: ReadonlySet<string> = new Set(
  'clarification update updated watch read related photo photos video breaking note sources source more listen exclusive report poll correction editor live gallery see also analysis opinion warning'.split(
    ' ',
  ),
);
