import { parseHTML } from 'linkedom';
import { DeskError } from '#shared/desk/errors.ts';

/**
 * The part of the DOM that the importer reads. `main` is compiled without the browser's types, and a
 * page read here is dead text: nothing in it runs and nothing is fetched.
 */
export interface PageNode {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/**
 * Parses a page or a fragment of one; like a browser, it takes any text.
 *
 * @throws DeskError `not supported` for elements nested so deep that only a broken page has them: the
 * time that parsing takes grows with the square of the depth.
 */
export function parsePage(html: string): Page {
  if (isTooDeep(html)) {
    throw new DeskError(
      'not supported',
      'its elements are nested thousands deep, so the page is broken. Nothing was imported: paste its text instead.',
    );
  }
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  // linkedom speaks in the browser's types, which are not here: its answer is taken as what is read of it.
  const window: unknown = parseHTML(whole);
  return (window as { readonly document: Page }).document;
}

/** The attribute, however the page writes its name: old pages shout. */
export function attributeOf(element: PageElement, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttribute(name.toUpperCase());
}

/** True where elements lie inside of one another, more than `most` of them. */
export function isNestedDeeper(page: Page, most: number): boolean {
  let depth = 0;
  let node: PageNode | null = page.documentElement;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > most) return true;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

const deepest = 4_000;

/** Counts the elements open at a time, roughly: end tags that may be left out are taken as there. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let end = -1;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    // One end may serve many beginnings.
    if (end < at) end = html.indexOf('>', at);
    if (end < 0) return false;
    const [, slash, written = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 40)) ?? [];
    const name = written.toLowerCase();
    if (slash === '' && (name === 'script' || name === 'style')) {
      at = html.indexOf(`</${name}`, end);
      if (at < 0) return false;
    } else if (name !== '' && !shallow.has(name) && html[end - 1] !== '/') {
      depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
      if (depth > deepest) return true;
    }
  }
  return false;
}

/** Elements without an end tag, or whose end tag may be left out. */
const shallow: ReadonlySet<string> = new Set([
  'area',
  'script',
  'style',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'option',
  'optgroup',
  'colgroup',
  'html',
  'head',
  'body',
]);
