import { safeLink } from '#shared/article/links.ts';
import { attributeOf, isElement } from './dom.ts';
import type { Page, PageElement, PageNode } from './dom.ts';
import type { Box, Inline, Piece } from './piece.ts';
import { regionOf } from './regions.ts';

/**
 * All blocks of text on the page, in its order: what a reader without styles would see, paragraph by
 * paragraph. Scripts, styles and the like are no text. One walk, without recursion, at a cost that grows
 * with the page's size alone.
 *
 * @param base Against which relative links are resolved; `null` leaves them out.
 */
export function walkPage(page: Page, base: string | null): readonly Piece[] {
  const walk = new Walk(base);
  let node: PageNode | null = page.documentElement;
  while (node !== null) {
    const entered: boolean = isElement(node) ? walk.enter(node) : walk.text(node);
    if (entered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (entered && isElement(node)) walk.leave(node);
    let up: PageNode | null = node;
    while (up !== null && up.nextSibling === null) {
      up = up.parentNode;
      if (up !== null && isElement(up)) walk.leave(up);
    }
    node = up?.nextSibling ?? null;
  }
  walk.flush();
  return walk.pieces;
}

/** Attribute that ties an element to its box, for Readability's vote. */
export const boxAttribute = 'data-galley-box';

/** A paragraph in the making, and the elements it is inside of. */
class Walk {
  readonly pieces: Piece[] = [];
  readonly #base: string | null;
  #box: Box | null = null;
  #boxes = 0;
  #inlines: Inline[] = [];
  #datetime: string | null = null;
  #links: (string | null)[] = [];
  #strong = 0;
  #em = 0;
  #pre = 0;
  /** True when nothing has come since the end of a label. */
  #afterLabel = false;

  constructor(base: string | null) {
    this.#base = base;
  }

  /** False for an element whose content is no text of the page. */
  enter(element: PageElement): boolean {
    const tag = element.localName;
    if (silent.has(tag)) return false;
    if (tag === 'img' || tag === 'amp-img') this.#picture(element);
    else if (tag === 'br') this.#break();
    else if (this.#isBlock(element)) this.#enterBlock(element);
    else this.#inline(element, 1);
    if (tag === 'time') this.#datetime ??= attributeOf(element, 'datetime');
    return true;
  }

  leave(element: PageElement): void {
    const tag = element.localName;
    if (tag === 'img' || tag === 'amp-img' || tag === 'br') return;
    if (this.#opened.at(-1) === element) this.#leaveBlock(tag);
    else this.#inline(element, -1);
  }

  /** Takes a text; false, as there is nothing inside it. */
  text(node: PageNode): false {
    if (node.nodeType !== 3) return false;
    const raw = (node.textContent ?? '').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
    if (this.#pre === 0) {
      this.#add(raw.replace(/\s+/g, ' '));
      return false;
    }
    raw.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) this.#break();
      this.#add(line.replace(/\s+/g, ' '));
    });
    return false;
  }

  /** Ends the paragraph in the making. Two line breaks in a row end one, too. */
  flush(): void {
    const box = this.#box;
    const inlines = tidy(this.#inlines);
    if (box !== null && inlines.length > 0) {
      const text = inlines.map((inline) => inline.text).join('');
      const linkedUnits = inlines.reduce(
        (sum, inline) => sum + (inline.linked ? inline.text.length : 0),
        0,
      );
      this.pieces.push({
        box,
        level: levelOf(box),
        inlines,
        text,
        linked: linkedUnits / text.length,
        datetime: this.#datetime,
      });
    }
    this.#inlines = [];
    this.#datetime = null;
  }

  readonly #opened: PageElement[] = [];

  #enterBlock(element: PageElement): void {
    this.flush();
    const tag = element.localName;
    const words = wordsOf(element);
    const order = this.#boxes++;
    element.setAttribute(boxAttribute, String(order));
    const inQuote = tag === 'footer' && isInQuote(this.#box);
    const region = inQuote ? null : regionOf(tag, words, isHidden(element));
    const start = tag === 'ol' ? Number(attributeOf(element, 'start') ?? 1) : 1;
    this.#box = { parent: this.#box, tag, words, region, alts: [], start, order };
    this.#opened.push(element);
    if (tag === 'pre') this.#pre += 1;
  }

  #leaveBlock(tag: string): void {
    this.flush();
    this.#box = this.#box?.parent ?? null;
    this.#opened.pop();
    if (tag === 'pre') this.#pre -= 1;
  }

  #inline(element: PageElement, step: 1 | -1): void {
    const tag = element.localName;
    if (isStrong(element)) this.#strong += step;
    if (isEmphasised(element)) this.#em += step;
    if (labels.has(tag)) this.#label(element, step);
  }

  #label(element: PageElement, step: 1 | -1): void {
    // Labels in a row ("Ann Lee", "3 March") are parted by styles alone; a sentence parts its own words.
    if (!textBlocks.has(this.#box?.tag ?? '')) {
      if (step === 1 && this.#afterLabel) this.#add(' ');
      this.#afterLabel = step === -1;
    }
    if (element.localName !== 'a') return;
    if (step === 1) this.#links.push(this.#address(element));
    else this.#links.pop();
  }

  #add(text: string): void {
    if (text === '') return;
    const href = this.#links.at(-1) ?? null;
    if (text.trim() !== '') this.#afterLabel = false;
    const linked = this.#links.length > 0;
    this.#inlines.push({ text, href, linked, strong: this.#strong > 0, em: this.#em > 0 });
  }

  #break(): void {
    const last = this.#inlines.findLast(({ text }) => text.trim() !== '' || text === '\n');
    if (last?.text === '\n') this.flush();
    else this.#inlines.push({ text: '\n', href: null, linked: false, strong: false, em: false });
  }

  #picture(element: PageElement): void {
    // A tracking pixel is no picture.
    if (attributeOf(element, 'width') === '1' || attributeOf(element, 'height') === '1') return;
    const alt = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    let box = this.#box;
    for (let up = 0; box !== null && up < 6; up += 1, box = box.parent) box.alts.push(alt);
  }

  #address(element: PageElement): string | null {
    const href = attributeOf(element, 'href') ?? '';
    const absolute = safeLink(href);
    if (absolute !== null || this.#base === null || href.startsWith('#') || href === '')
      return absolute;
    try {
      return safeLink(new URL(href, this.#base).href);
    } catch {
      return null;
    }
  }

  /**
   * A custom element is a block unless it stands in the middle of a text, and so is a part of the page's
   * furniture; a credit in a caption stands for itself.
   */
  #isBlock(element: PageElement): boolean {
    const tag = element.localName;
    if (blocks.has(tag)) return true;
    const around = this.#box?.tag ?? '';
    if (around === 'figcaption')
      return /(?:^|[\s_-])(?:credits?|copyright)(?=$|[\s_-])/.test(wordsOf(element));
    if (textBlocks.has(around)) return false;
    return tag.includes('-') || regionOf(tag, wordsOf(element), false) !== null;
  }
}

/** White space made plain: none at the ends and around line breaks, one space at most between words. */
function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    const open = last === undefined || last.text.endsWith(' ') || last.text === '\n';
    if (inline.text === '\n') {
      if (last === undefined) continue;
      if (last.text.endsWith(' ')) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
      out.push(inline);
      continue;
    }
    const text = open ? inline.text.trimStart() : inline.text;
    if (text !== '') out.push({ ...inline, text });
  }
  while (out.length > 0) {
    const last = out.pop();
    const text = last?.text.trimEnd() ?? '';
    if (last !== undefined && text !== '')
      return [...out.filter(({ text }) => text !== ''), { ...last, text }];
  }
  return [];
}

/** Google Docs wraps a copy in `<b style="font-weight: normal">`, and sets bold words by style. */
function isStrong(element: PageElement): boolean {
  const tag = element.localName;
  const weight = styleOf(element, 'font-weight');
  if (tag === 'b' || tag === 'strong') return !/^(?:normal|lighter|[1-4]00)$/.test(weight);
  return tag === 'span' && /^(?:bold|[6-9]00)$/.test(weight);
}

function isEmphasised(element: PageElement): boolean {
  const tag = element.localName;
  const style = styleOf(element, 'font-style');
  if (tag === 'i' || tag === 'em') return style !== 'normal';
  return tag === 'span' && style === 'italic';
}

/** The value that the element's own style gives a property, in small letters; empty where it gives none. */
function styleOf(element: PageElement, property: string): string {
  const style = (attributeOf(element, 'style') ?? '').toLowerCase();
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`).exec(style)?.[1]?.trim() ?? '';
}

/** A footer of a quotation names who said it. */
function isInQuote(around: Box | null): boolean {
  return around?.tag === 'blockquote' || around?.parent?.tag === 'blockquote';
}

function levelOf(box: Box): number | null {
  const level = /^h([1-6])$/.exec(box.tag)?.[1];
  return level === undefined ? null : Number(level);
}

function wordsOf(element: PageElement): string {
  return ['class', 'id', 'role', 'rel', 'itemprop']
    .map((name) => attributeOf(element, name) ?? '')
    .join(' ')
    .slice(0, 500)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

function isHidden(element: PageElement): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '');
}

const labels: ReadonlySet<string> = new Set(['a', 'small', 'span', 'time']);

const silent: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'iframe',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'input',
  'map',
  'title',
  'meta',
  'link',
]);

/** Elements that hold a paragraph of their own. */
const textBlocks: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'figcaption',
  'caption',
  'pre',
  'address',
]);

const blocks: ReadonlySet<string> = new Set([
  ...textBlocks,
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'center',
  'details',
  'dialog',
  'div',
  'dl',
  'fieldset',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'label',
  'legend',
  'main',
  'menu',
  'nav',
  'ol',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);
