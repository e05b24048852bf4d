import { Node, Schema } from 'prosemirror-model';
import type { Attrs, MarkSpec } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { z } from 'zod';
import { embedAddress, embedProvider } from './embeds.ts';
import { safeLink } from './links.ts';

/** The part of a DOM element that parse rules read; the same in a browser and in linkedom. */
interface ReadableElement {
  getAttribute(name: string): string | null;
}

function attribute(name: string, data: string): (element: ReadableElement) => Attrs | false {
  return (element) => {
    const value = element.getAttribute(data);
    return value ? { [name]: value } : false;
  };
}

function webAddress(value: unknown): void {
  if (typeof value !== 'string' || embedAddress(value) === null) {
    throw new RangeError('An embedded page has an address of the web that begins with https://.');
  }
}

/** Who suggests what and when: parts with one id are one suggestion. */
function suggestionMark(tag: 'ins' | 'del'): MarkSpec {
  return {
    inclusive: false,
    attrs: { id: { validate: 'string' }, by: { validate: 'string' }, at: { validate: 'string' } },
    parseDOM: [
      {
        tag: `${tag}[data-suggestion]`,
        getAttrs: (element: ReadableElement) => ({
          id: element.getAttribute('data-suggestion') ?? '',
          by: element.getAttribute('data-by') ?? '',
          at: element.getAttribute('data-at') ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      tag,
      {
        'data-suggestion': String(attrs['id']),
        'data-by': String(attrs['by']),
        'data-at': String(attrs['at']),
      },
      0,
    ],
  };
}

/**
 * The one schema of an article's body: used by the editor, importers, exporters and checks.
 *
 * Every inline leaf counts one UTF-16 unit of a block's text (see `blocks.ts`), so a text offset is
 * a document position less the block's start.
 */
export const articleBody = new Schema({
  nodes: {
    doc: { content: 'block+', marks: 'insertion deletion' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2, validate: 'number' } },
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
        { tag: 'h4', attrs: { level: 4 } },
        { tag: 'h5', attrs: { level: 4 } },
        { tag: 'h6', attrs: { level: 4 } },
      ],
      toDOM: (node) => [`h${String(node.attrs['level'])}`, 0],
    },
    block_quote: {
      group: 'block',
      content: '(paragraph | bullet_list | ordered_list)+',
      marks: 'insertion deletion',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    pull_quote: {
      group: 'block',
      content: 'inline*',
      defining: true,
      parseDOM: [{ tag: 'aside[data-pull-quote]', priority: 60 }],
      toDOM: () => ['aside', { 'data-pull-quote': '' }, 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      marks: 'insertion deletion',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      marks: 'insertion deletion',
      attrs: { order: { default: 1, validate: 'number' } },
      parseDOM: [
        {
          tag: 'ol',
          getAttrs: (element: ReadableElement) => ({
            order: Number(element.getAttribute('start') ?? 1) || 1,
          }),
        },
      ],
      toDOM: (node) =>
        node.attrs['order'] === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs['order']) }, 0],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      marks: 'insertion deletion',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    /** A picture; caption, alt text and credit live in the photo record. */
    figure: {
      group: 'block',
      atom: true,
      draggable: true,
      attrs: { photoId: { validate: 'string' } },
      parseDOM: [{ tag: 'figure[data-photo-id]', getAttrs: attribute('photoId', 'data-photo-id') }],
      toDOM: (node) => ['figure', { 'data-photo-id': String(node.attrs['photoId']) }],
    },
    /**
     * A post, a video or a page elsewhere: its address, and as its text what it says, for everybody who
     * cannot see it. Nothing is ever loaded from there.
     */
    embed: {
      group: 'block',
      content: 'inline*',
      defining: true,
      isolating: true,
      draggable: true,
      attrs: { url: { validate: webAddress } },
      parseDOM: [
        {
          tag: 'figure[data-embed]',
          priority: 60,
          contentElement: 'blockquote',
          getAttrs: (element: ReadableElement) => {
            const url = embedAddress(element.getAttribute('data-embed') ?? '');
            return url === null ? false : { url };
          },
        },
      ],
      toDOM: (node) => {
        const url = String(node.attrs['url']);
        return [
          'figure',
          { 'data-embed': url },
          ['blockquote', 0],
          ['figcaption', ['a', { href: url, rel: 'noopener' }, embedProvider(url)]],
        ];
      },
    },
    rule: {
      group: 'block',
      parseDOM: [{ tag: 'hr' }],
      toDOM: () => ['hr'],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: { href: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element: ReadableElement) => {
            const href = safeLink(element.getAttribute('href') ?? '');
            return href === null ? false : { href };
          },
        },
      ],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener' }, 0],
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    em: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
    /** The marked words are those of a quote record. */
    quotation: {
      inclusive: false,
      attrs: { quoteId: { validate: 'string' } },
      parseDOM: [{ tag: 'span[data-quote-id]', getAttrs: attribute('quoteId', 'data-quote-id') }],
      toDOM: (mark) => ['span', { 'data-quote-id': String(mark.attrs['quoteId']) }, 0],
    },
    /** The marked words name, or rest on, a source record. */
    citation: {
      inclusive: false,
      excludes: '',
      attrs: { sourceId: { validate: 'string' } },
      parseDOM: [
        { tag: 'span[data-source-id]', getAttrs: attribute('sourceId', 'data-source-id') },
      ],
      toDOM: (mark) => ['span', { 'data-source-id': String(mark.attrs['sourceId']) }, 0],
    },
    /** The marked words are those that a thread is about. */
    comment: {
      inclusive: false,
      excludes: '',
      attrs: { threadId: { validate: 'string' } },
      parseDOM: [
        { tag: 'span[data-thread-id]', getAttrs: attribute('threadId', 'data-thread-id') },
      ],
      toDOM: (mark) => ['span', { 'data-thread-id': String(mark.attrs['threadId']) }, 0],
    },
    /** Words or blocks that somebody suggests; they are not there until somebody accepts them. */
    insertion: suggestionMark('ins'),
    /** Words or blocks that somebody suggests to take out. */
    deletion: suggestionMark('del'),
  },
});

/** ProseMirror's JSON of a body. */
export type BodyJson = Readonly<Record<string, unknown>>;

/** Parses and checks a body: unknown nodes, wrong nesting, wrong attributes and bottomless depth are refused. */
export const bodySchema: z.ZodType<BodyJson> = z
  .record(z.string(), z.unknown())
  .superRefine((json, context) => {
    try {
      refuseDepth(json);
      bodyNode(json).check();
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `The body is not valid: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  });

/**
 * Nodes within nodes that a body may have. A browser hands over 512 at most; what is deeper was written
 * by no person, and would overflow the stack of whatever walks through it.
 */
const deepest = 1_000;

function refuseDepth(json: unknown): void {
  let level = childrenOf([json]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) throw new RangeError('Its blocks lie within each other without an end.');
    level = childrenOf(level);
  }
}

function childrenOf(nodes: readonly unknown[]): readonly unknown[] {
  return nodes.flatMap((node): readonly unknown[] =>
    typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content)
      ? node.content
      : [],
  );
}

export const emptyBody: BodyJson = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * The document node of a body's JSON.
 *
 * @throws RangeError when the JSON does not follow the schema.
 */
export function bodyNode(json: BodyJson): Node {
  return Node.fromJSON(articleBody, json);
}

/** The JSON of a document node, as an article stores it. */
export function bodyJson(node: Node): BodyJson {
  return node.toJSON() as BodyJson;
}

/** The document without the marks of what people said about it: what they were said of. */
export function withoutComments(node: Node): Node {
  return new Transform(node).removeMark(0, node.content.size, articleBody.marks.comment).doc;
}
