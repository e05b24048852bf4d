import type { Span } from '../article/blocks.ts';
import { parseCreditEntry } from './credit-entry.ts';
import { canonicalOutlet } from './outlets.ts';
import type { CreditEntry, CreditLine } from './reading.ts';

/**
 * The Sources and Photo credit lines in one block's text; both may stand on one line ("Sources: AP,
 * Slate / Photo credit: The White House/Flickr"). Offsets are UTF-16 units of `text`.
 *
 * Forms: AP and Reuters credit guidance, Guardian style ("Photograph: Name/Agency"), US government
 * handouts ("Official White House Photo by Name").
 */
export function creditLinesIn(text: string, block: number): readonly CreditLine[] {
  // Most blocks are prose: these two signs spare them the search.
  const labels = (text.includes(':') ? [...text.matchAll(label)] : []).map(
    ({ index, 0: all, 1: lead = '', 2: words = '' }): Label => ({
      start: index + lead.length,
      end: index + all.length,
      kind: /^sources?\b/i.test(words) ? 'sources' : 'photo',
    }),
  );
  const labelled = labels.flatMap((each, i) =>
    creditLine(text, block, each, labels[i + 1]?.start ?? text.length),
  );
  if (labelled.length > 0) return labelled;
  return /hoto|REUTERS/.test(text) ? unlabelledCredits(text, block) : [];
}

interface Label extends Span {
  readonly kind: CreditLine['kind'];
}

/** "Sources:" opens a line or follows a separator; "Photo credit:" is plain enough anywhere. */
const label = new RegExp(
  [
    String.raw`((?:^|[\n/|•·(])[ \t\u00a0*_(]{0,4}|[ \t\u00a0](?=\S+[ \u00a0](?:credit|source|courtesy)))`,
    String.raw`(sources?|photos?|photographs?|pictures?|images?|(?:mandatory )?credits?|`,
    String.raw`(?:photo|image|picture|photograph|featured image|cover photo)s?[ \u00a0](?:credit|source|courtesy)s?)`,
    String.raw`:[ \t\u00a0]{0,8}`,
  ].join(''),
  'gi',
);

function creditLine(
  text: string,
  block: number,
  { start, end, kind }: Label,
  limit: number,
): readonly CreditLine[] {
  const newline = text.indexOf('\n', end);
  const line = trimmed(text, { start: end, end: newline < 0 ? limit : Math.min(newline, limit) });
  if (line.start >= line.end) return [];
  const pieces = kind === 'sources' ? sourcePieces(text, line) : photoPieces(text, line);
  const named = pieces.filter((piece) => looksLikeName(text.slice(piece.start, piece.end)));
  if (named.length * 2 < pieces.length || named.length === 0) return [];
  const entries = pieces.map((piece): CreditEntry => ({
    place: { block, ...piece },
    text: text.slice(piece.start, piece.end),
    ...parseCreditEntry(text.slice(piece.start, piece.end), kind),
  }));
  return [{ place: { block, start, end: line.end }, kind, entries }];
}

/** Credits with no label: "(AP Photo/Name)" after a caption, or a whole short line. */
function unlabelledCredits(text: string, block: number): readonly CreditLine[] {
  const found: CreditLine[] = [];
  for (const match of text.matchAll(unlabelled)) {
    const [all, lead = '', body = ''] = match;
    const start = match.index + lead.length;
    const place = { block, start, end: start + body.trimEnd().length };
    const own = text.slice(place.start, place.end);
    const opened = lead.endsWith('(') || text.slice(match.index - 1, match.index) === '(';
    const whole = all.trim().length >= text.trim().length - 2;
    if ((!opened && !whole) || !looksLikeName(own)) continue;
    const entry = { place, text: own, ...parseCreditEntry(own, 'photo') };
    found.push({ place, kind: 'photo', entries: [entry] });
  }
  return found;
}

const unlabelled =
  /((?:^|\n)[ \t]{0,4}\(?|\()((?:(?:AP|Reuters|REUTERS|AFP|EPA) Photo|REUTERS|Photo(?:graph)?s? by|(?:Official )?[A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20}){0,4} [Pp]hoto by)[ /][^()\n]{2,120})(?=[)\n]|$)/g;

/** Between commas and semicolons, and at "and" unless it belongs to a name ("Globe and Mail"). */
function sourcePieces(text: string, line: Span): readonly Span[] {
  return cut(text, line, /[,;•|](?!\d)|\s\/\s/g).flatMap((piece) => {
    const own = text.slice(piece.start, piece.end);
    if (canonicalOutlet(own) !== null) return [piece];
    return cut(text, piece, /(?:^|\s)(?:and|&)\s/g);
  });
}

/** A comma parts two credits only when the second is one by itself: not "File", not a licence. */
function photoPieces(text: string, line: Span): readonly Span[] {
  return cut(text, line, /;|,(?=\s*[^,;/]{2,60}\/)(?!\s*(?:CC|File|Pool)\b)/g);
}

function cut(text: string, span: Span, separator: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let from = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(separator)) {
    pieces.push(trimmed(text, { start: from, end: span.start + match.index }));
    from = span.start + match.index + match[0].length;
  }
  pieces.push(trimmed(text, { start: from, end: span.end }));
  return pieces.filter((piece) => piece.start < piece.end);
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s*_]/.test(text.charAt(from))) from++;
  while (
    to > from &&
    /[\s*_/|•·,;.]/.test(text.charAt(to - 1)) &&
    !/\b(?:Inc|Jr|Sr)\.$/.test(text.slice(Math.max(from, to - 4), to))
  )
    to--;
  if (text.charAt(to - 1) === ')' && !text.slice(from, to).includes('(')) to--;
  return { start: from, end: to };
}

/** A sentence after "Sources:" is a headline ("Sources: Minister to resign"), not a list of names. */
function looksLikeName(piece: string): boolean {
  if (canonicalOutlet(piece.replace(/\s*\(\d+\)$/, '')) !== null) return true;
  // The title of a Creative Commons picture may be any words.
  const words = piece.replace(/^["“‘'][^"”’']+["”’'] by /u, '').split(/\s+/);
  if (words.length > 14) return false;
  return words.every((word) => /^\P{Ll}|\.\w|^[a-z]+[A-Z]/u.test(word) || connector.test(word));
}

const connector =
  /^(?:of|the|and|for|in|on|at|by|via|from|de|du|la|von|van|with|courtesy|photo|under|an?)$/i;
