/** A piece of text on a page, as PDF.js gives it; others in its list mark content and have no text. */
interface TextItem {
  readonly str: string;
  /** The last two: where it stands, in points from the bottom left. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  /** Points from the bottom. */
  readonly y: number;
  /** Points; 0 where the file does not say. */
  readonly height: number;
}

/** The lines of a page in the order in which the file writes them. */
export function linesOf(items: readonly object[]): readonly Line[] {
  const lines: Line[] = [];
  let open: { text: string; y: number; height: number; right: number } | null = null;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (open !== null && text !== '') lines.push({ text, y: open.y, height: open.height });
    open = null;
  };
  for (const item of items) {
    if (!isText(item)) continue;
    const [x = 0, y = 0] = item.transform.slice(4);
    if (item.str !== '') {
      if (open !== null && Math.abs(open.y - y) > Math.max(open.height, item.height) * 0.6) close();
      open ??= { text: '', y, height: item.height, right: x };
      // A gap as wide as a letter is a space that the file only draws.
      const gap: boolean = x - open.right > item.height * 0.2 && !/\s$/.test(open.text);
      open = {
        text: `${open.text}${gap ? ' ' : ''}${item.str}`,
        y: open.y,
        height: Math.max(open.height, item.height),
        right: x + item.width,
      };
    }
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

function isText(item: object): item is TextItem {
  return 'str' in item && typeof item.str === 'string';
}

/** A gap higher than this, in heights of a line from foot to foot, parts two paragraphs. */
const wideGap = 1.65;

/**
 * The lines' text by paragraph, line breaks kept: a wider gap, or another size, begins a new one.
 *
 * @param usual Points from one line to the next in this file.
 */
export function paragraphsOfLines(lines: readonly Line[], usual: number): readonly string[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const follows =
      before !== null &&
      before.y > line.y &&
      before.y - line.y < usual * wideGap &&
      Math.abs(before.height - line.height) <= Math.max(before.height, line.height) * 0.15;
    if (follows) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line.text}`);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** Points from one line to the next, as most of them stand: a quarter of the way up, as gaps are wider. */
export function usualGap(pages: readonly (readonly Line[])[]): number {
  const gaps = pages
    .flatMap((lines) =>
      lines.flatMap(({ y }, index) => {
        const next = lines[index + 1];
        return next !== undefined && next.y < y ? [y - next.y] : [];
      }),
    )
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 4)] ?? 0;
}

/**
 * The paragraphs of all pages with their lines joined. A word that was broken at the end of a line is
 * whole again; where the text writes it with a hyphen elsewhere, the hyphen stays.
 */
export function withoutBreaks(
  pages: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const hyphened = new Set<string>();
  for (const paragraph of pages.flat()) {
    for (const [word] of paragraph.matchAll(/\p{L}+(?:-\p{L}+)+/gu))
      hyphened.add(word.toLowerCase());
  }
  return pages.map((paragraphs) =>
    paragraphs.map((paragraph) =>
      paragraph
        .replace(/(\p{L}+)[-\u00ad\u2010]\n(\p{Ll}+)/gu, (_whole, left: string, right: string) =>
          hyphened.has(`${left}-${right}`.toLowerCase()) ? `${left}-${right}` : `${left}${right}`,
        )
        .replace(/\n/g, ' '),
    ),
  );
}
