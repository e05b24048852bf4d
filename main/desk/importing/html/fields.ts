import { bylineNames, bylineOfLine } from '../bylines.ts';
import { isoDate } from '#shared/article/dates.ts';
import { holds } from './article-scope.ts';
import type { ArticleScope } from './article-scope.ts';
import type { PageMetadata } from './metadata.ts';
import { boxesOf, isProse } from './piece.ts';
import type { Piece } from './piece.ts';

/** What the page shows above the article, by field. */
export interface PageFields {
  readonly headline: string;
  readonly dek: string;
  readonly byline: readonly string[];
  readonly publishedAt: string | null;
  readonly section: string;
  /** The pieces that the fields were read from: part of the article, but not of its body. */
  readonly taken: ReadonlySet<Piece>;
}

/**
 * Reads headline, byline, date, dek and section from the page itself and from what it says in its head.
 * Names and dates of the head are the surer ones; headline and dek are taken as a reader sees them.
 */
export function readFields(
  pieces: readonly Piece[],
  scope: ArticleScope,
  metadata: PageMetadata,
): PageFields {
  const start = bodyStart(pieces, scope);
  const title = titleOf(pieces.slice(0, start), scope, metadata.headline);
  const top = title === undefined ? Math.max(0, start - 8) : pieces.indexOf(title);
  const around = pieces
    .slice(Math.max(0, top - 8), start + 3)
    .filter((piece) => piece !== title && !isProse(piece) && piece.text.length <= longestLabel);
  const signed = around.filter((piece) => isByline(piece, metadata.byline));
  const above = pieces.slice(0, start);
  const dated = around.filter(
    (piece) =>
      !signed.includes(piece) &&
      isDate(piece) &&
      (above.includes(piece) || !holds(scope.root, piece)),
  );
  const labels = new Set([title, ...signed, ...dated]);
  const kickers = around.filter((piece) => !labels.has(piece) && isKicker(piece, metadata.section));
  for (const kicker of kickers) labels.add(kicker);
  const between = title === undefined ? [] : pieces.slice(top + 1, start);
  const dek = between
    .filter((piece) => !labels.has(piece))
    .find((piece, index) => isDek(piece, index));
  labels.add(dek);
  return {
    headline: title === undefined ? metadata.headline : oneLine(title.text),
    dek: dek === undefined ? metadata.dek : oneLine(dek.text),
    byline: metadata.byline.length > 0 ? metadata.byline : namesIn(signed, metadata.siteName),
    publishedAt: metadata.publishedAt ?? firstDate([...dated, ...signed]),
    section: metadata.section || (kickers[0]?.text ?? ''),
    taken: new Set([...labels].filter((piece) => piece !== undefined)),
  };
}

/** True when the two are the same words, whatever their case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return a.length < longestTitle && b.length < longestTitle && bare(a) === bare(b);
}

/** UTF-16 units; what is longer is no byline, date or section. */
const longestLabel = 200;
const longestTitle = 1_000;

function word(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${patterns.join('|')})(?=$|[\\s_-])`);
}

const bylineWords = word('by-?lines?', 'authors?', 'contributors?', 'writers?');
const dateWords = word(
  'dates?',
  'date-?(?:line|time|published)',
  'time',
  'timestamp',
  'published',
  'posted',
  'updated',
  'pub-?date',
);
const kickerWords = word('topic', 'section', 'category', 'kicker', 'eyebrow', 'channel', 'rubric');
const dekWords = word(
  'deks?',
  'deck',
  'standfirst',
  'sub-?head(?:line|ing)?',
  'sub-?title',
  'summary',
  'description',
  'excerpt',
  'alternative-?headline',
  'lead-?in',
  'intro',
);

/** Where the running text begins. */
function bodyStart(pieces: readonly Piece[], scope: ArticleScope): number {
  const start = pieces.findIndex(
    (piece) =>
      isProse(piece) &&
      holds(scope.root, piece) &&
      scope.regionOf(piece) === null &&
      !isLabelled(piece, dekWords, scope),
  );
  return Math.max(start, 0);
}

/** The heading that says what the page's head says; else the nearest first-level one above the text. */
function titleOf(
  above: readonly Piece[],
  scope: ArticleScope,
  headline: string,
): Piece | undefined {
  const headings = above.filter(({ level }) => level !== null);
  const named = headings.filter(({ text }) => headline !== '' && saysTheSame(text, headline));
  const best = named.findLast(({ level }) => level === 1) ?? named.at(-1);
  if (best !== undefined) return best;
  const first = headings.filter((piece) => piece.level === 1 && piece.text.includes(' '));
  const own = first.findLast((piece) => holds(scope.whole, piece));
  if (own !== undefined) return own;
  if (headline !== '')
    return above.findLast(({ text }) => sameWords(text, headline)) ?? first.at(-1);
  return (
    first.at(-1) ?? headings.findLast((piece) => holds(scope.whole, piece)) ?? signedLine(above)
  );
}

/** Documents and mail have no headings: a line right above the byline is what the byline signs. */
function signedLine(above: readonly Piece[]): Piece | undefined {
  const signature = above.findIndex(({ text }) => bylineOfLine(text).length > 0);
  return signature === 1 ? above[0] : undefined;
}

/** Equal, or one with something before or after it, as titles are cut or carry their site. */
function saysTheSame(text: string, headline: string): boolean {
  const [a, b] = [bare(text), bare(headline)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 15 && long.includes(short);
}

function isByline(piece: Piece, known: readonly string[]): boolean {
  if (bylineOfLine(piece.text).length > 0) return true;
  if (known.some((name) => piece.text.includes(name) && piece.text.length < name.length + 60))
    return true;
  return isLabelled(piece, bylineWords) && bylineNames(withoutDate(piece.text)).length > 0;
}

function isDate(piece: Piece): boolean {
  if (piece.datetime !== null || isoDate(piece.text) !== null) return piece.text.length < 90;
  return piece.text.length < 60 && isLabelled(piece, dateWords);
}

function isKicker(piece: Piece, section: string): boolean {
  if (section !== '' && sameWords(piece.text, section)) return true;
  return piece.text.split(' ').length <= 4 && isLabelled(piece, kickerWords);
}

/** @param index How many other pieces stand between the headline and this one. */
function isDek(piece: Piece, index: number): boolean {
  if (piece.text.length < 25 || piece.linked > 0.5) return false;
  return isLabelled(piece, dekWords) || (index === 0 && piece.level !== null);
}

/** True when one of the nearest elements around the piece bears one of the words. */
function isLabelled(piece: Piece, words: RegExp, scope?: ArticleScope): boolean {
  let near = 0;
  for (const box of boxesOf(piece)) {
    if (near === 3 || box === scope?.root) return false;
    if (words.test(box.words)) return true;
    near += 1;
  }
  return false;
}

function namesIn(signed: readonly Piece[], siteName: string): readonly string[] {
  const names = new Set(signed.flatMap(({ text }) => bylineNames(withoutDate(text))));
  return [...names].filter((name) => !sameWords(name, siteName));
}

/** "Ann Lee | 3 March": what follows a bar, a figure or the name of a month is no name. */
function withoutDate(text: string): string {
  return text.replace(afterNames, '');
}

const afterNames =
  /\s*(?:[|•·]|\s[–—-]\s|\b(?:on|published|updated|posted)\b|\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d).*$/isu;

/** The earliest: a page that was updated shows more than one. */
function firstDate(pieces: readonly Piece[]): string | null {
  const dates = pieces.flatMap(
    ({ datetime, text }) => isoDate(datetime ?? '') ?? isoDate(text) ?? [],
  );
  return dates.sort()[0] ?? null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
