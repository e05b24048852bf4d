import { Fragment } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Article } from './article.ts';
import { blocksOf } from './blocks.ts';
import type { Place, PlacedBlock } from './blocks.ts';
import { articleBody, bodyJson, bodyNode } from './body.ts';
import type { Edit } from './edits.ts';
import { makePhoto } from './ledger.ts';
import type { Photo, Quote, Source } from './ledger.ts';
import { become, settled } from './suggestions.ts';
import type { Thread } from './threads.ts';

/** The records and fields of an article that edits change: all of it but the body. */
export type ArticleRecords = Pick<
  Article,
  | 'sources'
  | 'quotes'
  | 'photos'
  | 'threads'
  | 'byline'
  | 'headline'
  | 'dek'
  | 'dateline'
  | 'section'
>;

/**
 * The article after the edits. Every place means the body as it stands before the first of them.
 *
 * @throws RangeError when a place lies outside its block, or a link has no words.
 */
export function applyEdits(article: Article, edits: readonly Edit[]): Article {
  const transform = new Transform(bodyNode(article.body));
  applyBodyEdits(transform, edits);
  const body = transform.docChanged ? bodyJson(transform.doc) : article.body;
  return { ...applyLedgerEdits(article, edits), body };
}

/**
 * Adds the body's part of the edits to `tr`, which may be an editor's transaction. Every place means
 * the document as `tr` holds it now.
 *
 * @throws RangeError when a place lies outside its block, or a link has no words. `tr` may then
 * hold some of the steps: drop it.
 */
export function applyBodyEdits(tr: Transform, edits: readonly Edit[]): void {
  const blocks = blocksOf(tr.doc);
  const stepsBefore = tr.steps.length;
  for (const edit of edits) {
    if (!('place' in edit)) {
      retie(tr, edit);
      continue;
    }
    // An insertion at the edge of a place stays outside it: places never grow by their neighbours.
    const mapping = tr.mapping.slice(stepsBefore);
    const { from, to } = positionsOf(edit.place, blocks);
    const start = mapping.map(from, 1);
    const end = Math.max(start, mapping.map(to, -1));
    if (edit.kind === 'replace text') {
      replaceText(tr, start, end, edit.text);
      continue;
    }
    if (from === to) throw new RangeError('A link to a record needs words to stand on.');
    const mark =
      edit.kind === 'link quote'
        ? articleBody.mark('quotation', { quoteId: edit.quoteId })
        : articleBody.mark('citation', { sourceId: edit.sourceId });
    tr.addMark(start, end, mark);
  }
}

/** The records' part of the edits: whatever holds these records and fields, with them changed. */
export function applyLedgerEdits<T extends ArticleRecords>(records: T, edits: readonly Edit[]): T {
  return edits.reduce<T>((now, edit) => ({ ...now, ...recordsAfter(now, edit) }), records);
}

function recordsAfter(now: ArticleRecords, edit: Edit): Partial<ArticleRecords> {
  switch (edit.kind) {
    case 'replace text':
    case 'link quote':
    case 'link source':
    case 'unlink quote':
    case 'unlink source':
    case 'settle suggestions':
      return {};
    case 'put source':
      return { sources: put<Source>(now.sources, edit.source) };
    case 'put quote':
      return { quotes: put<Quote>(now.quotes, edit.quote) };
    case 'put photo':
      return { photos: put<Photo>(now.photos, edit.photo) };
    case 'change photo': {
      const known = now.photos.find(({ id }) => id === edit.id) ?? makePhoto({ id: edit.id });
      return { photos: put<Photo>(now.photos, { ...known, ...edit.fields }) };
    }
    case 'put thread':
      return { threads: put<Thread>(now.threads, edit.thread) };
    case 'remove source':
      return {
        sources: now.sources.filter((source) => source.id !== edit.id),
        quotes: now.quotes.map((quote) => withSource(quote, edit.id, null)),
      };
    case 'remove quote':
      return { quotes: now.quotes.filter((quote) => quote.id !== edit.id) };
    case 'remove photo':
      return { photos: now.photos.filter((photo) => photo.id !== edit.id) };
    case 'remove thread':
      return { threads: now.threads.filter((thread) => thread.id !== edit.id) };
    case 'merge quote':
      return { quotes: now.quotes.filter((quote) => quote.id !== edit.id) };
    case 'merge source':
      return {
        sources: now.sources.filter((source) => source.id !== edit.id),
        quotes: now.quotes.map((quote) => withSource(quote, edit.id, edit.into)),
      };
    case 'set byline':
      return { byline: [...edit.byline] };
    case 'set field':
      return { [edit.field]: edit.text };
  }
}

/** The records with `record` in the place of the one with its id, or at the end. */
function put<T extends { readonly id: string }>(records: readonly T[], record: T): T[] {
  return records.some((known) => known.id === record.id)
    ? records.map((known) => (known.id === record.id ? record : known))
    : [...records, record];
}

/** The quote with another source in the place of one, or with none. */
function withSource(quote: Quote, sourceId: string, other: string | null): Quote {
  return {
    ...quote,
    speakerId: quote.speakerId === sourceId ? other : quote.speakerId,
    outletId: quote.outletId === sourceId ? other : quote.outletId,
  };
}

function positionsOf(place: Place, blocks: readonly PlacedBlock[]): { from: number; to: number } {
  const block = blocks[place.block];
  const outside = block === undefined || place.end > block.text.length;
  if (outside || place.start > place.end || place.start < 0) {
    throw new RangeError(
      `Block ${place.block} of the article has no text from ${place.start} to ${place.end}.`,
    );
  }
  return { from: block.start + place.start, to: block.start + place.end };
}

function replaceText(tr: Transform, from: number, to: number, text: string): void {
  if (text === '') {
    tr.delete(from, to);
    return;
  }
  const marks = marksOver(tr.doc, from, to);
  const inlines = text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [articleBody.text(line, marks)];
    return index === 0 ? words : [articleBody.node('hard_break'), ...words];
  });
  tr.replaceWith(from, to, Fragment.from(inlines));
}

/** The marks that all of the range carries; for an empty range those a typed letter would get. */
function marksOver(doc: Node, from: number, to: number): readonly Mark[] {
  if (from === to) return doc.resolve(from).marks();
  const pieces: (readonly Mark[])[] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) pieces.push(node.marks);
  });
  return pieces.reduce((shared, marks) => shared.filter((mark) => mark.isInSet(marks)));
}

/** Takes every mark or figure that refers to the edit's record out, or has it refer to another. */
function retie(tr: Transform, edit: Edit): void {
  switch (edit.kind) {
    case 'unlink quote':
      unmark(tr, articleBody.mark('quotation', { quoteId: edit.quoteId }));
      break;
    case 'remove quote':
      unmark(tr, articleBody.mark('quotation', { quoteId: edit.id }));
      break;
    case 'unlink source':
      unmark(tr, articleBody.mark('citation', { sourceId: edit.sourceId }));
      break;
    case 'remove source':
      unmark(tr, articleBody.mark('citation', { sourceId: edit.id }));
      break;
    case 'remove thread':
      unmark(tr, articleBody.mark('comment', { threadId: edit.id }));
      break;
    case 'remove photo':
      removeFigures(tr, edit.id);
      break;
    case 'settle suggestions': {
      const { ids, fate } = edit;
      const isMeant = (id: unknown): boolean => ids === null || ids.some((each) => each === id);
      become(
        tr,
        settled(tr.doc, ({ attrs }) => (isMeant(attrs['id']) ? fate : null)),
      );
      break;
    }
    case 'merge quote':
      exchange(
        tr,
        articleBody.mark('quotation', { quoteId: edit.id }),
        articleBody.mark('quotation', { quoteId: edit.into }),
      );
      break;
    case 'merge source':
      exchange(
        tr,
        articleBody.mark('citation', { sourceId: edit.id }),
        articleBody.mark('citation', { sourceId: edit.into }),
      );
      break;
    case 'replace text':
    case 'link quote':
    case 'link source':
    case 'put source':
    case 'put quote':
    case 'put photo':
    case 'change photo':
    case 'put thread':
    case 'set byline':
    case 'set field':
      break;
  }
}

function unmark(tr: Transform, mark: Mark): void {
  tr.removeMark(0, tr.doc.content.size, mark);
}

/** Puts one mark in the place of another, wherever that stands. */
function exchange(tr: Transform, mark: Mark, other: Mark): void {
  const { doc } = tr;
  doc.descendants((node, position) => {
    if (node.isInline && mark.isInSet(node.marks)) {
      tr.removeMark(position, position + node.nodeSize, mark);
      tr.addMark(position, position + node.nodeSize, other);
    }
  });
}

function removeFigures(tr: Transform, photoId: string): void {
  const positions: number[] = [];
  tr.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.attrs['photoId'] === photoId) positions.push(position);
  });
  // From the end, so that no deletion moves a figure still to be deleted.
  for (const position of positions.reverse()) {
    if (tr.doc.childCount > 1) tr.delete(position, position + 1);
    else tr.replaceWith(position, position + 1, articleBody.node('paragraph'));
  }
}
