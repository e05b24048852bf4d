import type { Place } from '#shared/article/blocks.ts';

/** Where a passage stands in a file: UTF-16 offsets of its text, and lines and columns from 1. */
export interface FileRegion {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Of the unit after the last. */
  readonly endColumn: number;
}

/** Finds an article's passages again in the file that it was read from. */
export interface SourceText {
  /** `null` for a passage that the file does not hold in these words. */
  regionOf(place: Place): FileRegion | null;
}

/**
 * Lays an article's blocks over the text of its file. Importing drops tags, decodes references and
 * folds white space; so the two are compared without any of these.
 *
 * @param text The decoded file.
 * @param blocks The texts of the article's blocks, in document order.
 */
export function sourceText(text: string, isHtml: boolean, blocks: readonly string[]): SourceText {
  const bare = isHtml ? bareHtml(text) : bareText(text);
  const starts = placeBlocks(bare.letters, blocks);
  const lines = lineStarts(text);
  return {
    regionOf({ block, start, end }) {
      const from = starts[block];
      const words = blocks[block];
      if (from === undefined || from === null || words === undefined) return null;
      const first = from + lettersOf(words.slice(0, start)).length;
      const last = from + lettersOf(words.slice(0, end)).length - 1;
      const opens = bare.starts[first];
      const closes = bare.ends[Math.max(first, last)];
      if (opens === undefined || closes === undefined) return null;
      const opening = lineAndColumn(lines, opens);
      const closing = lineAndColumn(lines, last < first ? opens : closes);
      return {
        start: opens,
        end: last < first ? opens : closes,
        startLine: opening.line,
        startColumn: opening.column,
        endLine: closing.line,
        endColumn: closing.column,
      };
    },
  };
}

/** A text without its spaces; `starts[i]` and `ends[i]` say where letter `i` stands in the file. */
interface BareText {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** White space, and what only tells where a line may break. */
const space = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

function lettersOf(text: string): string {
  return text.replace(space, '');
}

function bareText(text: string): BareText {
  return gather(text, /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/g, (letter) => letter);
}

/** Comments, scripts, styles and tags are passed over; a character reference is the letter it names. */
function bareHtml(text: string): BareText {
  const token =
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<\/?[a-z!?][^>]*>|&(?:#x[0-9a-f]+|#\d+|[a-z]\w*);|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gi;
  return gather(text, token, (match) => {
    if (match.length === 1) return match;
    return match.startsWith('&') ? lettersOf(referenced(match)) : '';
  });
}

function gather(text: string, token: RegExp, read: (match: string) => string): BareText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(token)) {
    const meant = read(match[0]);
    for (let unit = 0; unit < meant.length; unit += 1) {
      letters.push(meant.charAt(unit));
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { letters: letters.join(''), starts, ends };
}

/** The references that news pages use; any other is left as it stands, and its block goes unplaced. */
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  eacute: 'é',
};

function referenced(reference: string): string {
  const name = reference.slice(1, -1);
  const numeric = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (numeric === null) return references[name] ?? reference;
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

/** Where each block's first letter stands among the file's letters; `null` where it is not found. */
function placeBlocks(letters: string, blocks: readonly string[]): readonly (number | null)[] {
  let after = 0;
  return blocks.map((block) => {
    const wanted = lettersOf(block);
    if (wanted === '') return null;
    const ahead = letters.indexOf(wanted, after);
    const found = ahead === -1 ? letters.indexOf(wanted) : ahead;
    if (found === -1) return null;
    after = found + wanted.length;
    return found;
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/g), (end) => end.index + end[0].length)];
}

function lineAndColumn(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
