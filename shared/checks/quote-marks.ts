import type { Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import { doublePairs } from '../attribution/quotation-marks.ts';
import type { StrayMark } from '../attribution/reading.ts';
import type { MarkPair } from '../house/house-style.ts';
import type { Fix } from './finding.ts';
import { inReadingOrder, neighbours, wordsAt } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

export const unbalancedMarks: Rule = {
  id: 'quote/unbalanced-marks',
  severity: 'error',
  title: 'Every quotation mark that opens also closes, in a matching pair',
  why: "A reader must see where somebody's words begin and end (Galley's own rule).",
  mend: 'Set the missing mark, or make the two marks a pair.',
  find: (proof) =>
    firstOfBlocks(onePerPair(proof.reading.strayMarks)).map((mark) => remark(proof, mark)),
};

/** A mismatched pair may be reported from both ends: the first one speaks for it. */
function onePerPair(marks: readonly StrayMark[]): readonly StrayMark[] {
  const partners = new Set<string>();
  return marks.filter(({ place, partner }) => {
    const isSpokenFor = partners.has(keyOf(place));
    if (partner !== null) partners.add(keyOf(partner));
    return !isSpokenFor;
  });
}

function keyOf({ block, start }: Place): string {
  return `${block}:${start}`;
}

/** A block with more is no text of quotations; the next are told of when the first are mended. */
const mostOfBlock = 50;

function firstOfBlocks(marks: readonly StrayMark[]): readonly StrayMark[] {
  const counts = new Map<number, number>();
  return marks.filter(({ place: { block } }) => {
    const count = (counts.get(block) ?? 0) + 1;
    counts.set(block, count);
    return count <= mostOfBlock;
  });
}

function same(a: Place, b: Place): boolean {
  return a.block === b.block && a.start === b.start;
}

function remark(proof: Proof, mark: StrayMark): Remark {
  const { before, after } = neighbours(proof, mark.place);
  return {
    message: messageOf(proof, mark),
    // A key drops punctuation, and this is about nothing else: say where the mark stands.
    words: `${before} mark ${after}`,
    target: { kind: 'text', place: mark.place },
    fixes: fixesOf(proof, mark),
  };
}

function messageOf(proof: Proof, mark: StrayMark): string {
  switch (mark.kind) {
    case 'unclosed':
      return 'This quotation mark opens and never closes.';
    case 'unopened':
      return 'This quotation mark closes what no mark opened.';
    case 'mismatched': {
      if (mark.partner === null) return 'This quotation mark has no matching partner.';
      const [opening, closing] = [mark.place, mark.partner].sort(inReadingOrder);
      const kinds = [opening, closing].map((place) => kindOf(place ? wordsAt(proof, place) : ''));
      return `This quotation opens with a ${kinds[0]} mark and closes with a ${kinds[1]} one.`;
    }
  }
}

function kindOf(mark: string): string {
  if (mark === '"' || mark === "'") return 'straight';
  return /[“”‘’„]/.test(mark) ? 'curly' : 'different';
}

function fixesOf(proof: Proof, mark: StrayMark): readonly Fix[] {
  const remove = fix(proof, 'Remove the mark', [[mark.place, '']]);
  const next = mark.kind === 'mismatched' ? null : pairedNext(proof, mark);
  if (next !== null) {
    const { open, close } = housePair(proof, mark.place, next) ?? curly;
    const changes = [[mark.place, open] as const, [next, close] as const];
    return [fix(proof, 'Make it a pair with the next mark', changes)];
  }
  switch (mark.kind) {
    case 'mismatched':
      return mark.partner === null ? [remove] : pairFixes(proof, mark.place, mark.partner);
    case 'unclosed': {
      const end = endOf(proof, mark.place);
      const ways = pairsFor(proof, mark.place, end, 'opening').map(({ open, close }, index) =>
        fix(proof, index === 0 ? 'Close the quotation' : `Close it with ${close}`, [
          [mark.place, open],
          [end, close],
        ]),
      );
      return [...ways, remove];
    }
    case 'unopened': {
      const start = startOf(proof, mark.place);
      const ways = pairsFor(proof, start, mark.place, 'closing').map(({ open, close }, index) =>
        fix(proof, index === 0 ? 'Open the quotation' : `Open it with ${open}`, [
          [start, open],
          [mark.place, close],
        ]),
      );
      return [...ways, remove];
    }
  }
}

/** Two stray marks in a row are most likely a pair, one or both typed the wrong way round. */
function pairedNext(proof: Proof, mark: StrayMark): Place | null {
  return nextStray(proof, mark) ?? nextAlike(proof, mark);
}

function nextStray({ reading }: Proof, { place }: StrayMark): Place | null {
  const strays = reading.strayMarks.filter((stray) => stray.place.block === place.block);
  const next = strays[strays.findIndex((stray) => same(stray.place, place)) + 1];
  return next === undefined || next.kind === 'mismatched' ? null : next.place;
}

/** A second opening mark before anything closes: the reader reports the first of the two alone. */
function nextAlike({ blocks }: Proof, { place }: StrayMark): Place | null {
  const text = blocks[place.block]?.text ?? '';
  if (text.slice(place.start, place.end) !== '“') return null;
  const next = /[“”]/.exec(text.slice(place.end));
  if (next?.[0] !== '“') return null;
  const start = place.end + next.index;
  return { block: place.block, start, end: start + 1 };
}

/** The changes are from a place to the mark to stand there; what stands there already is none. */
function fix(proof: Proof, label: string, changes: readonly (readonly [Place, string])[]): Fix {
  const edits = changes
    .filter(([place, text]) => wordsAt(proof, place) !== text)
    .map(([place, text]): Edit => ({ kind: 'replace text', place, text }));
  return { label, question: null, edits };
}

/** Both marks as the house sets them, or one gives way to the other. */
function pairFixes(proof: Proof, a: Place, b: Place): readonly Fix[] {
  const [opening = a, closing = b] = [a, b].sort(inReadingOrder);
  const house = housePair(proof, opening, closing);
  const begun = pairOf(wordsAt(proof, opening), 'opening');
  const ended = pairOf(wordsAt(proof, closing), 'closing');
  const pairs = distinct([house, begun, ended]);
  return (pairs.length > 0 ? pairs : [curly]).map((pair) =>
    fix(proof, `Make both marks ${nameOf(pair)}`, [
      [opening, pair.open],
      [closing, pair.close],
    ]),
  );
}

function nameOf({ open, close }: MarkPair): string {
  if (kindOf(open) === 'straight') return 'straight';
  return open === curly.open && close === curly.close ? 'curly' : `${open} ${close}`;
}

/** The house's pair first, then the one that the mark belongs to. A mark typed straight stays straight. */
function pairsFor(
  proof: Proof,
  start: Place,
  end: Place,
  role: 'opening' | 'closing',
): readonly MarkPair[] {
  const sign = wordsAt(proof, role === 'opening' ? start : end);
  const own = pairOf(sign, role) ?? { open: sign, close: sign };
  return kindOf(sign) === 'straight' ? [own] : distinct([housePair(proof, start, end), own]);
}

/** `null` where words between the places hold such marks themselves: nobody could tell which is which. */
function housePair({ blocks, houseMarks }: Proof, start: Place, end: Place): MarkPair | null {
  const text = blocks[start.block]?.text ?? '';
  const within = text.slice(start.end, end.start).replace(/(?<=[\p{L}\p{N}])’(?=\p{L})/gu, '');
  const { open, close } = houseMarks;
  return within.includes(open) || within.includes(close) ? null : houseMarks;
}

function pairOf(sign: string, role: 'opening' | 'closing'): MarkPair | null {
  // What opens in most countries closes in some: alone it is taken for what it mostly is.
  const [open, close] = pairs.find((pair) => pair.includes(sign)) ?? [];
  if (open === undefined || close === undefined) return null;
  return sign === (role === 'opening' ? open : close) ? { open, close } : null;
}

function distinct(pairs: readonly (MarkPair | null)[]): readonly MarkPair[] {
  return pairs
    .filter((pair) => pair !== null)
    .filter(
      ({ open, close }, index, all) =>
        all.findIndex((other) => other.open === open && other.close === close) === index,
    );
}

const curly: MarkPair = { open: '“', close: '”' };

/** What opens, and what closes it. */
const pairs: readonly (readonly [string, string])[] = [...doublePairs, ['‘', '’'], ['‹', '›']];

/** Where the quotation that opens at `place` ends as far as anybody can tell. */
function endOf({ blocks, reading }: Proof, place: Place): Place {
  const end =
    reading.quotations
      .flatMap((quotation) => quotation.parts)
      .find((part) => part.block === place.block && part.start === place.end)?.end ??
    (blocks[place.block]?.text ?? '').trimEnd().length;
  return { block: place.block, start: end, end };
}

/** The start of the sentence that the mark at `place` stands in. */
function startOf({ blocks }: Proof, place: Place): Place {
  const before = (blocks[place.block]?.text ?? '').slice(0, place.start);
  const ends = [...before.matchAll(/[.!?]["”’)]*\s+(?=\S)/g)];
  const last = ends.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  return { block: place.block, start, end: start };
}
