import type { Node } from 'prosemirror-model';
import { Mapping } from 'prosemirror-transform';
import type { Mappable } from 'prosemirror-transform';
import type { Article } from '#shared/article/article.ts';
import { emptyBody } from '#shared/article/body.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import type { Answer } from '../stores/reading.ts';
import type { ReadAnswer, ReadPort } from './protocol.ts';
import { blockStarts, spliceBetween } from './splice.ts';

/** How long the writer pauses before the text is read, in ms: longer than a key that is held down repeats. */
const usualPause = 40;

/** What comes alone is read once it is drawn (ms). */
const frame = 16;

/** The longest such pause, in ms: the first read of a long article takes many times as long as the next. */
const longestPause = 400;

/** One version of the document, and the way from its positions to those of the document now. */
interface Version {
  readonly id: number;
  readonly starts: readonly number[];
  readonly since: Mapping;
}

/** Half-open, in document positions. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Indexes of blocks, both included; none where `last` comes before `first`. */
export interface Blocks {
  readonly first: number;
  readonly last: number;
}

export interface ReadingSessionOptions {
  readonly port: ReadPort;
  readonly doc: Node;
  readonly article: Article;
  /** The house's style now; `houseChanged` asks again. */
  readonly quotationMarks: () => QuotationStyle;
  /** A reading came, to be drawn in the text; `rangeOf` places it in the document as it stands now. */
  readonly onAnswer: (answer: Answer) => void;
  /**
   * The writer rests: the newest reading, for all that stands beside the text. Nothing there moves
   * while somebody types. `passageOf` and `placeNow` place what it found.
   */
  readonly onRest: (answer: Answer) => void;
  /** The reader failed on the text as it stands; the next change is read anew. */
  readonly onFailure: () => void;
  /** How long to wait for more typing before a read, in ms; twice as long as the last one took, if that is more. */
  readonly pause?: number;
  /** How long after the last key the writer rests, in ms. */
  readonly rest?: number;
}

/**
 * Has the text of one open article read while it changes. One read runs at a time and only the
 * newest version waits for its turn. An answer is about the version it read: its places are carried
 * through everything typed since.
 */
export class ReadingSession {
  readonly #options: ReadingSessionOptions;
  #doc: Node;
  #article: Article;
  /** What the worker was last told. */
  #toldDoc: Node | null = null;
  #toldArticle: Article | null = null;
  #asked: Version | null = null;
  /** What is drawn in the text. */
  #shown: Version | null = null;
  /** What stands beside it. */
  #beside: Version | null = null;
  #waitingAnswer: Answer | null = null;
  #lastTyped = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;
  /** How long the last read took, in ms. */
  #took = 0;
  #nextId = 1;

  constructor(options: ReadingSessionOptions) {
    this.#options = options;
    this.#doc = options.doc;
    this.#article = options.article;
    options.port.listen((answer) => this.#take(answer));
    this.#ask();
  }

  /**
   * Follows a change of the document.
   *
   * @param typed whether the writer is at it; what stands beside the text follows any other change at once.
   */
  docChanged(doc: Node, mapping: Mapping, typed = true): void {
    const versions = new Set([this.#asked, this.#shown, this.#beside]);
    for (const version of versions) version?.since.appendMapping(mapping);
    if (doc === this.#doc) return;
    this.#doc = doc;
    const now = performance.now();
    const isBurst = now - this.#lastTyped < this.#rest;
    this.#lastTyped = typed ? now : Number.NEGATIVE_INFINITY;
    this.#plan(isBurst ? this.#pause : frame);
  }

  /** Follows a change of fields or records. */
  articleChanged(article: Article): void {
    this.#article = article;
    if (!isNews(article, this.#toldArticle)) return;
    this.#plan();
  }

  /** Has the text read anew, for fixes in another style of the house. */
  houseChanged(): void {
    this.#plan();
  }

  /**
   * Where a place of the last answer lies in the document now. `null` when its text is gone, or the
   * place is of no block of that version.
   *
   * @param grows whether what was typed at its end since belongs to it.
   */
  rangeOf(place: Place, grows = false): Range | null {
    return rangeIn(this.#shown, place, grows);
  }

  /** The same of a place in what stands beside the text, which may be an older answer. */
  passageOf(place: Place): Range | null {
    return rangeIn(this.#beside, place, false);
  }

  /** The blocks of the last answer that lie in the range, or reach into it. */
  blocksIn({ from, to }: Range): Blocks {
    const shown = this.#shown;
    if (shown === null) return { first: 0, last: -1 };
    const lastBefore = (position: number): number => {
      let low = 0;
      let high = shown.starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (shown.since.map(shown.starts[middle] ?? 0, 1) <= position) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    };
    return { first: Math.max(0, lastBefore(from)), last: lastBefore(to) };
  }

  /** The place now of a place in what stands beside the text, as edits name it. */
  placeNow(place: Place): Place | null {
    const range = this.passageOf(place);
    if (range === null) return null;
    const starts = blockStarts(this.#doc);
    const block = starts.findLastIndex((start) => start <= range.from);
    const start = starts[block];
    if (start === undefined) return null;
    return { block, start: range.from - start, end: range.to - start };
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
    this.#options.port.close();
  }

  #restLater(): void {
    clearTimeout(this.#restTimer);
    const left = this.#lastTyped + this.#rest - performance.now();
    if (this.#beside !== null && left > 0) {
      this.#restTimer = setTimeout(() => this.#restLater(), left);
      return;
    }
    const answer = this.#waitingAnswer;
    if (answer === null) return;
    this.#waitingAnswer = null;
    this.#beside = this.#shown;
    this.#options.onRest(answer);
  }

  get #pause(): number {
    return Math.max(this.#options.pause ?? usualPause, Math.min(longestPause, 2 * this.#took));
  }

  get #rest(): number {
    return this.#options.rest ?? 250;
  }

  #plan(pause = this.#pause): void {
    clearTimeout(this.#timer);
    this.#waiting = false;
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  #ask(): void {
    if (this.#asked) {
      this.#waiting = true;
      return;
    }
    this.#waiting = false;
    const news = isNews(this.#article, this.#toldArticle);
    const id = this.#nextId++;
    this.#asked = { id, starts: blockStarts(this.#doc), since: new Mapping() };
    this.#options.port.post({
      id,
      splice: spliceBetween(this.#toldDoc, this.#doc),
      article: news ? { ...this.#article, body: emptyBody } : null,
      quotationMarks: this.#options.quotationMarks(),
    });
    this.#toldDoc = this.#doc;
    this.#toldArticle = this.#article;
  }

  #take(message: ReadAnswer): void {
    const asked = this.#asked;
    if (asked?.id !== message.id) return;
    this.#asked = null;
    if ('answer' in message) {
      this.#shown = asked;
      this.#took = message.took;
      this.#waitingAnswer = message.answer;
      this.#options.onAnswer(message.answer);
      this.#restLater();
    } else this.#options.onFailure();
    if (this.#waiting) this.#ask();
  }
}

function rangeIn(version: Version | null, place: Place, grows: boolean): Range | null {
  const start = version?.starts[place.block];
  if (version === null || start === undefined) return null;
  return rangeThrough(version.since, start + place.start, start + place.end, grows);
}

function rangeThrough(mapping: Mappable, from: number, to: number, grows: boolean): Range | null {
  const start = mapping.map(from, 1);
  if (from === to) return { from: start, to: start };
  const end = mapping.map(to, grows ? 1 : -1);
  return start < end ? { from: start, to: end } : null;
}

/** What a save's answer stamps is no news to the reader, and neither is the stored body. */
const unreadFields: ReadonlySet<string> = new Set([
  'body',
  'revision',
  'status',
  'signOff',
  'updatedAt',
  'dismissed',
  'threads',
  'wordGoal',
  'lineage',
  'origin',
]);

function isNews(article: Article, told: Article | null): boolean {
  if (told === null) return true;
  const before = new Map<string, unknown>(Object.entries(told));
  return Object.entries(article).some(
    ([field, value]) => !unreadFields.has(field) && before.get(field) !== value,
  );
}
