import { Fragment } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import type { Article } from '#shared/article/article.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import type { Block, Span } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { noteKindOf } from '#shared/article/corrections.ts';
import type { NoteKind } from '#shared/article/corrections.ts';
import { accepted } from '#shared/article/suggestions.ts';
import type { Asset, Photo, Source } from '#shared/article/ledger.ts';
import type { QuoteMedium } from '#shared/article/quote-media.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';
import { isOnTheRecord, printedSources } from '#shared/house/credit-lines.ts';
import type { CreditLines } from '#shared/house/credit-lines.ts';
import { marksOf, usualHouseStyle } from '#shared/house/house-style.ts';
import type { DateOrder, HouseStyle, MarkPair } from '#shared/house/house-style.ts';
import { languageTag } from '#shared/house/printed-day.ts';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';
import { verbatimState } from '#shared/checks/verbatim.ts';
import { countWords } from '#shared/article/word-count.ts';
import { takeCreditLines } from '../typed-credits.ts';
import { publishedLink, publishedWebLink } from './published-link.ts';

/**
 * What of an article may leave the desk, and nothing else: everything that writes an export sees only
 * this. Notes, waivers, dismissed proposals, the import report and whoever is not named on the record
 * have no place in it.
 */
export interface Publication {
  /** The article's id: tells an earlier export of the same article. */
  readonly id: string;
  readonly draft: boolean;
  /** Whether somebody cleared it as it stands: not who. */
  readonly signedOff: boolean;
  /** BCP 47. */
  readonly language: string;
  /** How the house writes a day where the language leaves it open. */
  readonly dates: DateOrder;
  readonly slug: string;
  readonly headline: string;
  readonly dek: string;
  /** At most 160 UTF-16 units. */
  readonly description: string;
  readonly byline: readonly string[];
  readonly dateline: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly words: number;
  /** ISO 8601, a date or a time; `null` for a draft, which was never published. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string;
  /** The page's own address on the web, where it is known. */
  readonly canonical: string | null;
  readonly body: Node;
  /** What the house sets around words that somebody said. */
  readonly marks: MarkPair;
  /** By photo id: the pictures that the body places. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** By quote id, in reading order: the recorded quotations that stand in the body. */
  readonly quotations: ReadonlyMap<string, PublishedQuotation>;
  /** What stands over the sources, and over the photo credits. */
  readonly headings: { readonly sources: string; readonly photos: string };
  readonly sources: readonly PublishedSource[];
  /** What was wrong and is right now, and other notes to readers, oldest first: not who wrote them. */
  readonly corrections: readonly {
    readonly at: string;
    readonly text: string;
    readonly kind: NoteKind;
  }[];
  /** The lines of the photo credits, each once. */
  readonly credits: readonly string[];
}

/** What an export is made with. */
export interface ExportOptions {
  /** Marks the page plainly as a draft, and gives it no date of publication. */
  readonly draft: boolean;
  /** ISO 8601: the date of first publication where the article has none. */
  readonly now: string;
  /** The house's form of lines and marks; the usual one where nobody chose. */
  readonly house?: HouseStyle;
}

export interface Picture {
  readonly asset: Asset;
  /** Where it stands beside the page: "pictures/low-water-1.jpg". */
  readonly path: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly creator: string | null;
  readonly licence: string | null;
  /** The notice that its file carries: "© Port Office". */
  readonly copyright: string | null;
  readonly link: string | null;
  readonly digitalSourceType: string | null;
  /** The point that a crop keeps; `null` for one that is never cropped. */
  readonly focus: Photo['focus'];
}

export interface PublishedQuotation {
  /** The element in the page. */
  readonly anchor: string;
  /** Those that the article prints, as they were said: a record may hold more. */
  readonly words: string;
  /** Those around it in the text; `null` where it has none, as in a block quote. */
  readonly marks: MarkPair | null;
  readonly speaker: Pick<Source, 'kind' | 'name' | 'role'> | null;
  /** Somebody said it whom the article does not name. */
  readonly isUnnamed: boolean;
  readonly outlet: string | null;
  /** `null` where it is not recorded, and of whoever is not named: it may tell who they are. */
  readonly medium: QuoteMedium | null;
  readonly link: string | null;
}

export interface PublishedSource {
  readonly kind: Source['kind'];
  readonly name: string;
  readonly links: readonly string[];
}

/** @throws RangeError when the body does not follow the schema. */
export function publicationOf(
  article: Article,
  options: Pick<ExportOptions, 'draft' | 'now' | 'house'>,
): Publication {
  const { creditLines: form, quotationMarks, dates } = options.house ?? usualHouseStyle;
  const marks = marksOf(quotationMarks).outer;
  const written = accepted(bodyNode(article.body));
  // Sources and credits that were typed print in the house's own lines, and there alone.
  const { sources, photos, body: nodes } = takeCreditLines(written.children, article);
  const typed = photos.filter((photo) => !article.photos.includes(photo));
  const body = written.copy(Fragment.from(nodes));
  const blocks = blocksOf(body);
  const publishedAt = isoOrNull(article.publishedAt) ?? options.now;
  const pictures = picturesOf(article, body, marks);
  return {
    marks,
    id: article.id,
    draft: options.draft,
    signedOff: article.signOff !== null,
    language: languageTag(article.language),
    dates,
    slug: article.slug,
    headline: article.headline.trim() || 'Untitled',
    dek: article.dek.trim(),
    description: descriptionOf(article, blocks),
    byline: article.byline.map((name) => name.trim()).filter((name) => name !== ''),
    dateline: article.dateline.trim(),
    section: article.section.trim(),
    tags: article.tags,
    words: countWords(blocks.map((block) => block.text).join('\n')),
    publishedAt: options.draft ? null : publishedAt,
    modifiedAt: later(article.updatedAt, publishedAt),
    canonical: publishedWebLink(article.origin?.url ?? null),
    body,
    pictures,
    quotations: quotationsOf(article, blocks),
    headings: headingsOf(form),
    sources: printedSources(sources, form).map(listed),
    corrections: article.corrections.map((note) => ({
      at: note.at,
      text: note.text.trim(),
      kind: noteKindOf(note),
    })),
    credits: creditsOf(typed, pictures, marks),
  };
}

/** The house's words for its lines; the usual ones count what is under them. */
function headingsOf({ sourcesWord, photoWord }: CreditLines): Publication['headings'] {
  return {
    sources: sourcesWord,
    photos: photoWord === 'Photo credit' ? 'Photo credits' : photoWord,
  };
}

function listed({ kind, name, links }: Source): PublishedSource {
  return { kind, name, links: links.map(publishedLink).filter((link) => link !== null) };
}

function picturesOf(article: Article, body: Node, marks: MarkPair): ReadonlyMap<string, Picture> {
  const byId = new Map(article.photos.map((photo) => [photo.id, photo]));
  const pictures = new Map<string, Picture>();
  const paths = new Map<string, string>();
  body.descendants((node) => {
    const photo = node.type.name === 'figure' ? byId.get(String(node.attrs['photoId'])) : undefined;
    if (!photo?.asset) return;
    const path = paths.get(photo.asset.sha256) ?? pathOf(article, photo.asset, paths.size + 1);
    paths.set(photo.asset.sha256, path);
    pictures.set(photo.id, pictureOf(photo, photo.asset, path, marks));
  });
  return pictures;
}

function pathOf(article: Article, asset: Asset, count: number): string {
  const slug = article.slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `pictures/${slug === '' ? asset.sha256 : `${slug}-${count}`}.${asset.extension}`;
}

function pictureOf(photo: Photo, asset: Asset, path: string, marks: MarkPair): Picture {
  const { creator, licence, digitalSourceType, focus } = photo;
  const caption = photo.caption.trim();
  return {
    ...{ asset, path, caption, creator, licence, digitalSourceType, focus },
    alt: photo.alt.trim() || caption,
    credit: renderCredit(photo, marks),
    copyright: photo.embedded?.['copyright'] ?? null,
    link: publishedWebLink(photo.link),
  };
}

/** Those of the placed pictures, then those that a line of the text gives, where there are pictures. */
function creditsOf(
  typed: readonly Photo[],
  pictures: ReadonlyMap<string, Picture>,
  marks: MarkPair,
): readonly string[] {
  if (pictures.size === 0) return [];
  const placed = [...pictures.values()].map((picture) => picture.credit);
  const others = typed.map((photo) => renderCredit(photo, marks));
  return [...new Set([...placed, ...others])].filter((credit) => credit !== '');
}

function quotationsOf(
  { quotes, sources }: Article,
  blocks: readonly Block[],
): ReadonlyMap<string, PublishedQuotation> {
  const words = new Map<string, string[]>();
  const marks = new Map<string, MarkPair | null>();
  for (const { text, links } of blocks) {
    const tied = links.filter(({ kind }) => kind === 'quotation');
    for (const id of new Set(tied.map(({ target }) => target))) {
      const own = tied.filter(({ target }) => target === id);
      const pieces = own.map(({ start, end }) => text.slice(start, end));
      const between = own.map(({ end }, index) => text.slice(end, own[index + 1]?.start));
      const said = joinSpoken(pieces, between).replace(/\s+/g, ' ').trim();
      marks.set(id, marks.get(id) ?? marksAround(text, own));
      words.set(id, [...(words.get(id) ?? []), said]);
    }
  }
  const nameable = new Map(sources.filter(isOnTheRecord).map((source) => [source.id, source]));
  const published = new Map<string, PublishedQuotation>();
  for (const [id, pieces] of words) {
    const quote = quotes.find((record) => record.id === id);
    if (quote === undefined) continue;
    const speaker = nameable.get(quote.speakerId ?? '');
    const isUnnamed = quote.speakerId !== null && speaker === undefined;
    published.set(id, {
      anchor: `quotation-${published.size + 1}`,
      // The record knows where its words do not follow each other.
      words: verbatimState(quote.words, pieces) === 'exact' ? quote.words.trim() : pieces.join(' '),
      marks: marks.get(id) ?? null,
      speaker: speaker === undefined ? null : speakerOf(speaker),
      isUnnamed,
      outlet: nameable.get(quote.outletId ?? '')?.name ?? null,
      medium: speaker === undefined ? null : quote.medium,
      // A link to the words of somebody unnamed would name them.
      link: isUnnamed ? null : publishedWebLink(quote.link),
    });
  }
  return published;
}

/** The marks that stand around the pieces of a quotation, whatever the house's are. */
function marksAround(text: string, pieces: readonly Span[]): MarkPair | null {
  const [first] = pieces;
  const open = text.charAt((first?.start ?? 0) - 1);
  const [, close] = /^[.,!?;:]?(["”“’»«])/u.exec(text.slice(pieces.at(-1)?.end)) ?? [];
  return /["“„‘«»]/.test(open) && close !== undefined ? { open, close } : null;
}

function speakerOf({ kind, name, role }: Source): PublishedQuotation['speaker'] {
  return { kind, name, role };
}

function descriptionOf(article: Article, blocks: readonly Block[]): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const candidates = [article.dek, ...paragraphs.map((block) => block.text), article.headline];
  return shortened(candidates.find((text) => text.trim() !== '') ?? '', 160);
}

/** At most `limit` UTF-16 units, cut at a space and marked by an ellipsis. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}

/** An imported page may state its date in any words: only ISO 8601 is passed on. */
function isoOrNull(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(date)) return null;
  return Number.isNaN(Date.parse(date)) ? null : date;
}

function later(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
