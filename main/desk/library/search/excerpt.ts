import type { Span } from '#shared/article/blocks.ts';
import type { Excerpt } from '#shared/desk/contract.ts';
import { foldedWords } from '#shared/search/words.ts';
import type { FoldedWord } from '#shared/search/words.ts';
import type { TextPart } from './searchable.ts';

/** What a query looked for: folded words in a row; of the last one, perhaps only the beginning. */
export type Sought = readonly { readonly words: readonly string[]; readonly prefix: boolean }[];

/** About how long an excerpt is, in UTF-16 units, and how much of it stands before the first match. */
const length = 160;
const before = 50;

/** Where the matches stand in a text. */
export function marksIn(text: string, sought: Sought): Span[] {
  return marksOf(foldedWords(text), sought);
}

/**
 * The stretch of an article that shows best why it was found.
 *
 * @param folded The parts as search compares them, in the same order: tells the part without folding
 * them all again.
 */
export function excerptOf(
  parts: readonly TextPart[],
  folded: readonly string[],
  sought: Sought,
): Excerpt | null {
  let best = -1;
  let bestScore = 0;
  parts.forEach((part, index) => {
    if (index === 0) return;
    const score = scoreOf(folded[index] ?? '', sought) * weight(part);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  const part = parts[best] ?? parts[1];
  if (part === undefined) return null;
  const marks = best < 0 ? [] : marksIn(part.text, sought);
  return { field: part.field, ...cut(part.text, marks) };
}

/** A record repeats what the article says: the article comes first. */
function weight({ field }: TextPart): number {
  return field === 'body' || field === 'dek' ? 1.1 : 1;
}

/** How much of what was sought stands in a folded part (with spaces around it). */
function scoreOf(folded: string, sought: Sought): number {
  let score = 0;
  for (const { words, prefix } of sought) {
    const all = words.join(' ');
    if (folded.includes(` ${all} `)) score += words.length > 1 ? 4 : 1.2;
    else if (prefix && folded.includes(` ${all}`)) score += 1;
  }
  return score;
}

function marksOf(found: readonly FoldedWord[], sought: Sought): Span[] {
  const marks: Span[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const size = Math.max(
      0,
      ...sought.map((each) => (standsAt(found, index, each) ? each.words.length : 0)),
    );
    const first = found[index];
    const last = found[index + size - 1];
    if (size === 0 || first === undefined || last === undefined) continue;
    marks.push({ start: first.start, end: last.end });
    index += size - 1;
  }
  return marks;
}

function standsAt(
  found: readonly FoldedWord[],
  index: number,
  { words, prefix }: Sought[number],
): boolean {
  return words.every((word, offset) => {
    const here = found[index + offset]?.text ?? '';
    return prefix && offset === words.length - 1 ? here.startsWith(word) : here === word;
  });
}

/** The stretch with most marks in it, cut between words; "…" stands for what is left out. */
function cut(text: string, marks: readonly Span[]): Pick<Excerpt, 'text' | 'marks'> {
  if (text.length <= length * 1.25) return { text, marks: [...marks] };
  const counts = marks.map(({ start }) => marks.filter((mark) => within(mark, start)).length);
  const densest = marks[counts.indexOf(Math.max(...counts, 0))];
  const start = wordStart(text, Math.max(0, (densest?.start ?? 0) - before));
  const end = wordEnd(text, Math.min(text.length, start + length));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

function within(mark: Span, start: number): boolean {
  return mark.start >= start && mark.end <= start + length - before;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at).search(/\s/);
  // A text without spaces is cut between characters, never inside one.
  return space < 0 || space > before ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(0, at).search(/\s\S*$/);
  return space < at - before ? whole(text, at) : space;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
