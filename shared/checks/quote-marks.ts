import type { Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import type { StrayMark } from '../attribution/reading.ts';
import type { Fix } from './finding.ts';
import { excerptOf, inReadingOrder, neighbours, wordsAround, wordsAt } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

export const unbalancedMarks: Rule = {
  id: 'quote/unbalanced-marks',
  severity: 'error',
  title: 'Every quotation mark that opens also closes, in a matching pair',
  why: "A reader must see where somebody's words begin and end (Galley's own rule).",
  mend: 'Set the missing mark, or make the two marks a pair.',
  find: (proof) => onePerPair(proof.reading.strayMarks).map((mark) => remark(proof, mark)),
};

/** A mismatched pair may be reported from both ends: the first one speaks for it. */
function onePerPair(marks: readonly StrayMark[]): readonly StrayMark[] {
  return marks.filter(
    (mark, index) =>
      !marks
        .slice(0, index)
        .some((earlier) => earlier.partner && same(earlier.partner, mark.place)),
  );
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
    excerpt: excerptOf(wordsAround(proof, mark.place)),
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
  const remove = fix('Remove the mark', mark.place, '');
  const pair = pairWithNext(proof, mark);
  if (pair.length > 0) return pair;
  switch (mark.kind) {
    case 'mismatched':
      return mark.partner === null ? [remove] : pairFixes(proof, mark.place, mark.partner);
    case 'unclosed':
      return [fix('Close the quotation', endOf(proof, mark.place), closing(proof, mark)), remove];
    case 'unopened':
      return [fix('Open the quotation', startOf(proof, mark.place), opening(proof, mark)), remove];
  }
}

/** Two stray marks in a row are most likely a pair, one or both typed the wrong way round. */
function pairWithNext(proof: Proof, mark: StrayMark): readonly Fix[] {
  if (mark.kind === 'mismatched') return [];
  const next = nextStray(proof, mark) ?? nextAlike(proof, mark);
  if (next === null) return [];
  return [bothCurly('Make it a pair with the next mark', mark.place, next)];
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

function bothCurly(label: string, opening: Place, closing: Place): Fix {
  const edits: readonly Edit[] = [
    { kind: 'replace text', place: opening, text: '“' },
    { kind: 'replace text', place: closing, text: '”' },
  ];
  return { label, question: null, edits };
}

function fix(label: string, place: Place, text: string): Fix {
  return { label, question: null, edits: [{ kind: 'replace text', place, text }] };
}

/** One mark or the other gives way; where both stand the wrong way round, both do. */
function pairFixes(proof: Proof, a: Place, b: Place): readonly Fix[] {
  const fixes = [...pairFix(proof, a, b), ...pairFix(proof, b, a)];
  if (fixes.length > 0) return fixes;
  const [opening = a, closing = b] = [a, b].sort(inReadingOrder);
  return [bothCurly('Make both marks curly', opening, closing)];
}

/** Replaces the mark at `place` by the partner of the mark at `kept`, if that has one. */
function pairFix(proof: Proof, place: Place, kept: Place): readonly Fix[] {
  const mark = wordsAt(proof, kept);
  const partner = inReadingOrder(place, kept) < 0 ? openers[mark] : closers[mark];
  if (partner === undefined) return [];
  const style = kindOf(mark) === 'straight' ? 'straight' : 'curly';
  return [fix(`Make both marks ${style}`, place, partner)];
}

function closing(proof: Proof, mark: StrayMark): string {
  const sign = wordsAt(proof, mark.place);
  return closers[sign] ?? sign;
}

function opening(proof: Proof, mark: StrayMark): string {
  const sign = wordsAt(proof, mark.place);
  return openers[sign] ?? sign;
}

/** The mark that closes what the key opens. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '‘': '’',
  '«': '»',
  '‹': '›',
};
/** The mark that opens what the key closes. */
const openers: Readonly<Record<string, string>> = {
  '"': '"',
  '”': '“',
  '’': '‘',
  '»': '«',
  '›': '‹',
};

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
