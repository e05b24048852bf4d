import { parseHTML } from 'linkedom';

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
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses a page or a fragment of one; like a browser, it takes any text. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  // linkedom speaks in the browser's types, which are not here: its answer is taken as what is read of it.
  const window: unknown = parseHTML(whole);
  return (window as { readonly document: Page }).document;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
