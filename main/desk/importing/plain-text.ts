import type { Node } from 'prosemirror-model';
import type { DroppedReason } from '#shared/article/article.ts';
import { articleBody } from '#shared/article/body.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { bylineOfLine, bylinePlace } from './bylines.ts';
import { datelineOf } from '#shared/article/datelines.ts';
import { isoDate } from '#shared/article/dates.ts';
import { furnitureReason } from './furniture.ts';
import type { ImportedCopy, LeftOut } from './imported-copy.ts';

/**
 * Reads plain text: the first real line is the headline, a dek over a "By" line, that line and a date may
 * follow, the rest is the body. Lines that belong to a page (the text was copied from one) are left out.
 *
 * @throws DeskError `no article` when nothing but such lines is there.
 */
export function readPlainText(text: string): ImportedCopy {
  const lines = paragraphsOf(text).map((line) => ({ line, reason: furnitureReason(line) }));
  const judged = judgeMenu(judgeTail(lines));
  const kept = judged.filter(({ reason }) => reason === null).map(({ line }) => line);
  if (kept.length === 0) {
    throw new DeskError(
      'no article',
      'there is no article in it, only lines of a page (menus, adverts). Nothing was imported.',
    );
  }
  const head = headOf(kept);
  const { body, leftOut } = bodyOf(judged, head.lines);
  const { headline, dek, byline, dateline, publishedAt } = head;
  return {
    format: 'Plain text',
    url: null,
    headline,
    dek,
    byline,
    dateline,
    section: '',
    tags: [],
    language: 'en',
    publishedAt,
    body,
    photos: [],
    leftOut,
  };
}

interface JudgedLine {
  readonly line: string;
  readonly reason: DroppedReason | null;
}

/** A first line longer than this (UTF-16 units) is a paragraph: the text has no headline. */
const longestHeadline = 250;

/** Wire copy may open with its dateline: that line is the report's first paragraph. */
export function isHeadline(line: string): boolean {
  return line.length <= longestHeadline && !(datelineOf(line) !== null && isProse(line));
}

/** The fields that the first lines hold, and how many lines that were. */
function headOf(kept: readonly string[]): {
  readonly lines: number;
  readonly headline: string;
  readonly dek: string;
  readonly byline: readonly string[];
  readonly dateline: string;
  readonly publishedAt: string | null;
} {
  const [first = ''] = kept;
  const headline = isHeadline(first) && bylineOfLine(first).length === 0 ? first : '';
  const dek = headline === '' ? '' : dekOf(kept);
  let lines = (headline === '' ? 0 : 1) + (dek === '' ? 0 : 1);
  let dateline = '';
  let byline: readonly string[] = [];
  let publishedAt: string | null = null;
  for (const line of kept.slice(lines, lines + 3)) {
    const names: readonly string[] = byline.length === 0 ? bylineOfLine(line) : [];
    const date: string | null = publishedAt === null && line.length < 60 ? isoDate(line) : null;
    if (names.length === 0 && date === null) break;
    if (names.length > 0) {
      byline = names;
      dateline = bylinePlace(line);
    } else publishedAt = date;
    lines += 1;
  }
  return { lines, headline: headline.replace(/^#+\s+/, ''), dek, byline, dateline, publishedAt };
}

/** The line between the headline and the byline, if one stands there. */
function dekOf([, second = '', third = '']: readonly string[]): string {
  const isDek = second.length <= longestHeadline && bylineOfLine(third).length > 0;
  return isDek && bylineOfLine(second).length === 0 && isoDate(second) === null ? second : '';
}

/** The body's blocks, without the first `head` kept lines, and what was left out between them. */
function bodyOf(
  judged: readonly JudgedLine[],
  head: number,
): { readonly body: readonly Node[]; readonly leftOut: readonly LeftOut[] } {
  const body: Node[] = [];
  const leftOut: LeftOut[] = [];
  let kept = 0;
  for (const { line, reason } of judged) {
    if (reason !== null) {
      leftOut.push({ text: line, reason, after: body.length });
      continue;
    }
    kept += 1;
    if (kept > head) body.push(paragraph(line));
  }
  return { body, leftOut };
}

function paragraph(text: string): Node {
  return articleBody.node('paragraph', null, articleBody.text(text));
}

/**
 * What stands under a "Popular stories" line at the foot of a text: titles, no sentences. Only when
 * that runs to the end; a sentence after it means that the article goes on.
 */
function judgeTail(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const lastProse = lines.findLastIndex(({ line, reason }) => reason === null && isProse(line));
  const head = lines.findIndex(
    ({ reason }, index) => index > lastProse && reason === 'related stories',
  );
  if (head < 0 || lastProse < 0) return lines;
  return lines.map((each, index) =>
    index > head && each.reason === null ? { ...each, reason: 'related stories' as const } : each,
  );
}

/** Three or more lines of one or two words at the very top are the page's menu. */
function judgeMenu(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const isLabel = ({ line }: JudgedLine): boolean =>
    /^\p{Lu}\S*(?: \S+)?$/u.test(line) && !isProse(line);
  const end = lines.findIndex((each) => each.reason === null && !isLabel(each));
  const top = lines.slice(0, Math.max(end, 0));
  const labels = top.filter(({ reason }) => reason === null || reason === 'menu');
  if (labels.length < 3) return lines;
  return lines.map((each, index) =>
    index < end && each.reason === null ? { ...each, reason: 'menu' as const } : each,
  );
}

function isProse(line: string): boolean {
  return line.length > 90 || /[.!?…:]["”’')]*$/.test(line);
}

/** A text as paragraphs and nothing else. */
export function plainParagraphs(text: string): readonly Node[] {
  return paragraphsOf(text).map(paragraph);
}

/** The paragraphs of a text, white space made plain: its lines, or groups of lines if it is wrapped. */
export function paragraphsOf(text: string): readonly string[] {
  const groups = text
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
    .split(/\n[^\S\n]*\n\s*|\u2029/)
    .map((group) =>
      group
        .split('\n')
        .map(plainLine)
        .filter((line) => line !== ''),
    );
  const paragraphs = isWrapped(groups) ? groups.map((lines) => lines.join(' ')) : groups.flat();
  return paragraphs.filter((paragraph) => paragraph !== '');
}

function plainLine(line: string): string {
  return line.replace(/[^\S\n]+/g, ' ').trim();
}

/**
 * True for a text whose lines a program broke at a fixed width, as in mail: within the groups between
 * blank lines, nearly every line but the last runs up to that width.
 */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((lines) => lines.slice(0, -1)).map(({ length }) => length);
  const width = inner.reduce((most, length) => Math.max(most, length), 0);
  if (inner.length < 4 || width < 40 || width > 100) return false;
  return inner.filter((length) => length > width * 0.75).length > inner.length * 0.9;
}
