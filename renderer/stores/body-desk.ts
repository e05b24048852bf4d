import type { Article } from '#shared/article/article.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { BodyJson } from '#shared/article/body.ts';
import type { Edit } from '#shared/article/edits.ts';
import type { QuotedSentence } from '../manuscript/quotation-words.ts';

/** The parts of an article that change together with its text, and are undone with it. */
export const recordParts = [
  'sources',
  'quotes',
  'photos',
  'waivers',
  'dismissed',
  'threads',
  'corrections',
  'byline',
  'headline',
  'dek',
  'dateline',
  'section',
  'slug',
  'tags',
  'publishedAt',
  'origin',
] as const;
export type RecordPart = (typeof recordParts)[number];

/** Some of the record parts: what a change wrote, or what stood there before. */
export type Records = Partial<Pick<Article, RecordPart>>;

/** Something that happens to text and records at once, and is undone at once. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly before: Records;
  readonly after: Records;
  /** A text in the place of the whole that stands there. */
  readonly body?: BodyJson;
  /** A new paragraph before the top-level block with this index. */
  readonly paragraph?: { readonly index: number; readonly text: string };
  /** A figure of this photo at the caret, or the figure that is there already. */
  readonly figure?: { readonly photoId: string };
  /** A quotation at the caret, tied to its record. */
  readonly sentence?: QuotedSentence;
  /** The selected words, tied to a quote record. */
  readonly tie?: { readonly quoteId: string };
}

/** A heading of the text, as it stands. */
export interface OutlineRow {
  readonly text: string;
  /** 2 to 4. */
  readonly level: number;
  /** Where it stands in the document. */
  readonly position: number;
  /** Words up to the next heading. */
  readonly words: number;
}

/** What the store knows of the editor: it holds the text of the open article. */
export interface BodyDesk {
  /** The body as it stands. */
  getBody(): BodyJson;
  /** The selected words, without quotation marks around them; `null` where none are. */
  selectedWords(): string | null;
  /** Whether all that stands at a place of the last reading is selected. */
  isSelected(place: Place): boolean;
  /** The records that some of the selected words are tied to. */
  quotesInSelection(): readonly string[];
  /**
   * The words at a place of the last reading with some of their paragraph around them, `reach` units at
   * each side; `null` when they are gone.
   */
  textAround(place: Place, reach?: number): { before: string; words: string; after: string } | null;
  /** Ids of the threads whose words overlap these places of the last reading, in the order of the text. */
  threadsOn(places: readonly Place[]): readonly string[];
  /**
   * Makes the change as one undoable step, and hands the records on to `takeRecords`. False when a
   * passage it speaks of is gone: then nothing changed.
   */
  perform(change: Change): boolean;
  /** Whether there is a step to undo, or to do again. */
  hasStep(step: 'undo' | 'redo'): boolean;
  /** Undoes the last step, of typing or of records. False when there is none. */
  undo(): boolean;
  /** Does again what was undone last. False when there is nothing. */
  redo(): boolean;
  /** Shows the passage: scrolls there, selects it, marks it for a moment; `focus` goes on writing there. */
  reveal(place: Place, focus: boolean): void;
  /** Keeps the passages of the last reading marked, in the place of those that were. */
  hold(places: readonly Place[]): void;
  /** The headings of the text. */
  outline(): readonly OutlineRow[];
  /** Puts the caret at the end of a heading, and shows it. */
  goTo(heading: OutlineRow): void;
  /** Shows the figure of a photo; `focus` goes on there, with it chosen. False when the text has none. */
  revealFigure(photoId: string, focus: boolean): boolean;
}

/** The record parts in which the two articles differ, as they stand in each. */
export function recordChange(
  before: Article,
  after: Article,
): { readonly before: Records; readonly after: Records } {
  const changed = recordParts.filter((part) => before[part] !== after[part]);
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick(article: Article, parts: readonly RecordPart[]): Records {
  return Object.fromEntries(parts.map((part) => [part, article[part]]));
}
