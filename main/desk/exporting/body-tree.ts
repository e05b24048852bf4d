import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Fragment, Mark, Node } from 'prosemirror-model';
import { embedProvider } from '#shared/article/embeds.ts';
import { viaOutlet } from '#shared/article/ledger.ts';
import { inMedium } from '#shared/article/quote-media.ts';
import { carriedBy } from '#shared/attribution/outlets.ts';
import { focusName } from './page-style.ts';
import type { Picture, Publication, PublishedQuotation } from './publication.ts';
import { publishedLink } from './published-link.ts';

/** The body as HTML elements, in order. Empty paragraphs and figures without a picture are left out. */
export function bodyTree(publication: Publication): readonly Element[] {
  const page: Page = { publication, anchored: new Set(), headingLevel: 1 };
  return page.publication.body.children.flatMap((node) => block(node, page));
}

/** What has been written so far. */
interface Page {
  readonly publication: Publication;
  /** Anchors that have an element: a quotation in pieces is anchored at its first. */
  readonly anchored: Set<string>;
  headingLevel: number;
}

function block(node: Node, page: Page): readonly Element[] {
  switch (node.type.name) {
    case 'heading':
      return heading(node, page);
    case 'pull_quote':
      return filled(h('p', { className: 'pull-quote' }, inlines(node.content, page)));
    case 'block_quote':
      return [blockQuote(node, page)];
    case 'bullet_list':
      return [h('ul', blocks(node, page))];
    case 'ordered_list': {
      const start = Number(node.attrs['order']);
      return [h('ol', start === 1 ? {} : { start }, blocks(node, page))];
    }
    case 'list_item':
      return [listItem(node, page)];
    case 'figure': {
      const picture = page.publication.pictures.get(String(node.attrs['photoId']));
      return picture === undefined ? [] : [figure(picture)];
    }
    case 'embed':
      return [embed(node, page)];
    case 'rule':
      return [h('hr')];
    default:
      return filled(h('p', inlines(node.content, page)));
  }
}

function blocks(node: Node, page: Page): Element[] {
  return node.children.flatMap((child) => block(child, page));
}

function filled(element: Element): readonly Element[] {
  return element.children.length === 0 ? [] : [element];
}

/** Levels go down one at a time from the headline, whatever the draft says: screen readers count them. */
function heading(node: Node, page: Page): readonly Element[] {
  const content = inlines(node.content, page);
  if (node.textContent.trim() === '') return [];
  page.headingLevel = Math.min(Number(node.attrs['level']), page.headingLevel + 1);
  return [h(`h${page.headingLevel}`, content)];
}

function listItem(node: Node, page: Page): Element {
  const [first, ...rest] = node.children;
  const lead = first === undefined ? [] : inlines(first.content, page);
  return h('li', [...lead, ...rest.flatMap((child) => block(child, page))]);
}

/** A quotation with a record is a figure: who speaks is no part of the words that are quoted. */
function blockQuote(node: Node, page: Page): Element {
  const quotation = quotationIn(node, page);
  if (quotation === undefined) return h('blockquote', blocks(node, page));
  page.anchored.add(quotation.anchor);
  const attributes = quotation.link === null ? {} : { cite: quotation.link };
  const caption = captionOf(quotation);
  return h('figure', { className: 'quotation', id: quotation.anchor }, [
    h('blockquote', attributes, blocks(node, page)),
    ...(caption.length === 0 ? [] : [h('figcaption', caption)]),
  ]);
}

/** A card with what the post says and where it stands: the page loads nothing from there. */
function embed(node: Node, page: Page): Element {
  const url = String(node.attrs['url']);
  const href = publishedLink(url);
  const words = inlines(node.content, page);
  const source =
    href === null ? embedProvider(url) : h('a', { href, rel: 'noopener' }, shownAddress(url));
  if (words.length === 0) return h('p', { className: 'embed' }, source);
  return h('figure', { className: 'embed' }, [
    h('blockquote', href === null ? {} : { cite: href }, h('p', words)),
    h('figcaption', source),
  ]);
}

/** "YouTube: youtube.com/watch?v=1": whose it is, and an address that can be typed from paper. */
function shownAddress(url: string): string {
  const bare = url.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const provider = embedProvider(url);
  return bare.startsWith(provider) ? bare : `${provider}: ${bare}`;
}

function quotationIn(node: Node, page: Page): PublishedQuotation | undefined {
  const found: PublishedQuotation[] = [];
  node.descendants((inline) => {
    for (const mark of inline.marks) {
      const quotation = quotationOf(mark, page);
      if (quotation !== undefined) found.push(quotation);
    }
  });
  return found[0];
}

function quotationOf(mark: Mark, page: Page): PublishedQuotation | undefined {
  if (mark.type.name !== 'quotation') return undefined;
  return page.publication.quotations.get(String(mark.attrs['quoteId']));
}

/** What stands where nobody may be named, or nobody is recorded. */
export const notNamed = 'Speaker not named';

/** Speaker, role, medium and outlet, as a caption or a row says them; empty where nobody is recorded. */
export function captionOf(quotation: PublishedQuotation): ElementContent[] {
  const { speaker, isUnnamed, outlet, medium } = quotation;
  const parts: ElementContent[][] = [];
  if (speaker !== null) parts.push([h('span', { className: 'speaker' }, speaker.name)]);
  if (isUnnamed) parts.push([{ type: 'text', value: notNamed }]);
  if (speaker?.role) parts.push([h('span', { className: 'role' }, speaker.role)]);
  if (medium !== null) parts.push([h('span', { className: 'medium' }, inMedium[medium])]);
  const via = viaOutlet(speaker?.name, outlet);
  if (via !== null) {
    parts.push([
      { type: 'text', value: `${carriedBy(via)} ` },
      h('span', { className: 'outlet' }, via),
    ]);
  }
  return parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ', ' } as const, ...part],
  );
}

function figure(picture: Picture): Element {
  const { asset, path, alt, caption, credit } = picture;
  const size =
    asset.width === null || asset.height === null
      ? {}
      : { width: asset.width, height: asset.height };
  const lines = [
    ...(caption === '' ? [] : [h('span', { className: 'caption' }, caption)]),
    ...(caption === '' || credit === '' ? [] : [' ']),
    ...(credit === '' ? [] : [h('span', { className: 'credit' }, credit)]),
  ];
  return h('figure', [
    h('img', { src: path, alt, ...size, ...focusClass(picture) }),
    ...(lines.length === 0 ? [] : [h('figcaption', lines)]),
  ]);
}

function focusClass({ focus }: Picture): { readonly className?: string } {
  return focus === null ? {} : { className: focusName(focus) };
}

/** The marks that an export writes, outermost first; record marks other than quotations are dropped. */
const wrapped = ['quotation', 'link', 'strong', 'em'] as const;

function inlines(content: Fragment, page: Page): ElementContent[] {
  const nodes: Node[] = [];
  content.forEach((node) => nodes.push(node));
  return wrap(nodes, 0, page);
}

/** Wraps each run of nodes that share a mark once, from the outermost mark inwards. */
function wrap(nodes: readonly Node[], depth: number, page: Page): ElementContent[] {
  const name = wrapped[depth];
  if (name === undefined) return nodes.map(leaf);
  return runs(nodes, name).flatMap(({ mark, members }) => {
    const inner = (): ElementContent[] => wrap(members, depth + 1, page);
    return mark === undefined ? inner() : marked(mark, inner, page);
  });
}

function runs(
  nodes: readonly Node[],
  name: string,
): readonly { readonly mark: Mark | undefined; readonly members: readonly Node[] }[] {
  const found: { mark: Mark | undefined; members: Node[] }[] = [];
  for (const node of nodes) {
    const mark = node.marks.find((each) => each.type.name === name);
    const last = found.at(-1);
    const same = last !== undefined && (mark ? (last.mark?.eq(mark) ?? false) : !last.mark);
    if (same) last.members.push(node);
    else found.push({ mark, members: [node] });
  }
  return found;
}

function marked(mark: Mark, inner: () => ElementContent[], page: Page): ElementContent[] {
  switch (mark.type.name) {
    case 'link': {
      const href = publishedLink(String(mark.attrs['href']));
      return href === null ? inner() : [h('a', { href, rel: 'noopener' }, inner())];
    }
    case 'quotation': {
      const quotation = quotationOf(mark, page);
      if (quotation === undefined || page.anchored.has(quotation.anchor)) return inner();
      page.anchored.add(quotation.anchor);
      return [h('span', { className: 'quotation', id: quotation.anchor }, inner())];
    }
    default:
      return [h(mark.type.name, inner())];
  }
}

function leaf(node: Node): ElementContent {
  return node.isText ? { type: 'text', value: node.text ?? '' } : h('br');
}
