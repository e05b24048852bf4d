import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchHit } from '#shared/desk/contract.ts';
import type { QueryTerm, SearchQuery } from '#shared/search/query.ts';
import { foldedText } from '#shared/search/words.ts';
import { excerptOf, marksIn } from './excerpt.ts';
import type { Sought } from './excerpt.ts';
import { conditionOf, facetsOf } from './facets.ts';
import type { Facets } from './facets.ts';
import { isIndexed } from './index-words.ts';
import type { Searchable, TextPart } from './searchable.ts';
import { WordIndex } from './word-index.ts';
import type { AskedWord } from './word-index.ts';

/** An article as the engine keeps it beside the index. */
export interface Held {
  readonly facets: Facets;
  /** The folded words of each part between spaces, a line a part (UTF-8): for phrases and excerpts. */
  readonly folded: Buffer;
  /** The parts as JSON, deflated. */
  readonly parts: Buffer;
}

/** What a query found. */
export interface Found {
  /** Every article found, best first. */
  readonly ids: readonly string[];
  /** Where the first of them match. */
  readonly hits: readonly SearchHit[];
  /** True when nothing was spelled as typed, and these are spelled nearly so. */
  readonly near: boolean;
}

/** A word is found by its beginning from this length on: "bridge" finds "bridges". */
const stemLength = 4;
/** A beginning of fewer letters is looked for in the short fields alone. */
const shortBeginning = 3;
/** Words spelled nearly as typed that an excerpt marks. */
const nearMarked = 200;
const quarter = 90 * 24 * 3_600_000;

/** Finds articles by their words: an index, and the texts that it was made of. */
export class SearchEngine {
  readonly #index: WordIndex;
  readonly #held: Map<string, Held>;

  constructor(index = new WordIndex(), held: ReadonlyMap<string, Held> = new Map()) {
    this.#index = index;
    this.#held = new Map(held);
  }

  get held(): ReadonlyMap<string, Held> {
    return this.#held;
  }

  get index(): WordIndex {
    return this.#index;
  }

  /** Takes an article in, in the place of what was known of it. */
  put(article: Searchable): void {
    this.remove(article.id);
    const lines = article.parts.map(({ text }) => foldedText(text));
    const of = (...fields: readonly string[]): string =>
      article.parts
        .map(({ field }, at) => (fields.includes(field) ? lines[at] : ''))
        .join(' ')
        .split(' ')
        .filter(isIndexed)
        .join(' ');
    const facts = [article.section, article.slug, ...article.tags].map(foldedText);
    this.#index.add(article.id, [
      { text: of('headline'), boost: 6, usual: 8, heads: true },
      { text: [of('dek', 'byline'), ...facts].join(' '), boost: 3, usual: 25, heads: true },
      { text: of('source'), boost: 2, usual: 40, heads: true },
      { text: of('body', 'quote', 'photo', 'note'), boost: 1, usual: 500, heads: false },
    ]);
    this.#held.set(article.id, {
      facets: facetsOf(article),
      folded: ownBytes(Buffer.from(lines.map((line) => ` ${line} `).join('\n'))),
      parts: ownBytes(deflateRawSync(JSON.stringify(article.parts), { level: 3 })),
    });
  }

  remove(id: string): void {
    if (this.#held.delete(id)) this.#index.remove(id);
  }

  /**
   * @param now Milliseconds since 1970: newer articles come before older ones that match as well.
   * @param shown Of so many articles, the best, the answer says where they match.
   */
  find(query: SearchQuery, now: number, shown: number): Found {
    const wanted = wantedOf(query);
    const admits = this.#condition(query, wanted, now);
    if (!wanted.some((term) => term.words.some(isIndexed))) {
      const ids = [...this.#held.keys()].filter(admits);
      ids.sort((a, b) => this.#changed(b) - this.#changed(a));
      return { ids, hits: this.#hits(ids.slice(0, shown), wanted.map(asSought)), near: false };
    }
    const exact = this.#ranked(wanted, admits, now, false);
    const near = exact.length === 0;
    const ids = near ? this.#ranked(wanted, admits, now, true) : exact;
    const hits = this.#hits(ids.slice(0, shown), this.#sought(wanted, near));
    return { ids, hits, near: near && ids.length > 0 };
  }

  /**
   * Where articles that a query found match, in the order of `ids`.
   *
   * @param near As the query was answered.
   */
  hits(query: SearchQuery, ids: readonly string[], near: boolean): readonly SearchHit[] {
    return this.#hits(ids, this.#sought(wantedOf(query), near));
  }

  #sought(wanted: readonly QueryTerm[], near: boolean): Sought {
    return near ? [...wanted, ...this.#nearTo(wanted)] : wanted.map(asSought);
  }

  #ranked(
    wanted: readonly QueryTerm[],
    admits: (id: string) => boolean,
    now: number,
    near: boolean,
  ): readonly string[] {
    const asked = wanted.flatMap((term) =>
      term.words.flatMap((word, at) =>
        isIndexed(word) ? [askedWord(term, word, at === term.words.length - 1, near)] : [],
      ),
    );
    const scores: [id: string, score: number][] = [];
    for (const [id, score] of this.#index.find(asked)) {
      const age = Math.max(0, now - this.#changed(id)) / quarter;
      if (admits(id)) scores.push([id, score * (1 + 0.5 / (1 + age))]);
    }
    return scores.sort((a, b) => b[1] - a[1]).map(([id]) => id);
  }

  /** The words that stand for those which nothing was spelled like. */
  #nearTo(wanted: readonly QueryTerm[]): Sought {
    return wanted
      .flatMap(({ words }) => words.flatMap((word) => this.#index.near(word, edits(word))))
      .slice(0, nearMarked)
      .map((word) => ({ words: [word], prefix: false }));
  }

  /** What an article must hold besides the words that the index finds. */
  #condition(
    { terms, filters }: SearchQuery,
    wanted: readonly QueryTerm[],
    now: number,
  ): (id: string) => boolean {
    // Of a few words the index knows nothing: only a phrase is made of them, or nothing else is asked.
    const only = !wanted.some((term) => term.words.some(isIndexed));
    const must = wanted
      .filter(({ kind, words }) => kind === 'phrase' || only || words.some((w) => w.length === 1))
      .map(needleOf);
    const conditions = filters.map((filter) => conditionOf(filter, now));
    const mustNot = terms.filter(({ negated }) => negated).map(needleOf);
    return (id) => {
      const held = this.#held.get(id);
      return (
        held !== undefined &&
        conditions.every((meets) => meets(held.facets)) &&
        must.every((needle) => held.folded.includes(needle)) &&
        !mustNot.some((needle) => held.folded.includes(needle))
      );
    };
  }

  #hits(ids: readonly string[], sought: Sought): readonly SearchHit[] {
    return ids.flatMap((id): readonly SearchHit[] => {
      const held = this.#held.get(id);
      if (held === undefined) return [];
      const parts = partsOf(held);
      const folded = held.folded.toString().split('\n');
      const headline = marksIn(parts[0]?.text ?? '', sought);
      return [{ id, headline, excerpt: excerptOf(parts, folded, sought) }];
    });
  }

  #changed(id: string): number {
    return this.#held.get(id)?.facets.updatedAt ?? 0;
  }
}

function wantedOf({ terms }: SearchQuery): readonly QueryTerm[] {
  return terms.filter(({ negated }) => !negated);
}

/** How the index is asked for one word. */
function askedWord(term: QueryTerm, word: string, isLast: boolean, near: boolean): AskedWord {
  const wrong = near ? edits(word) : 0;
  if (term.kind === 'phrase') {
    return { word, prefix: isLast && term.prefix ? 'all' : 'none', edits: wrong };
  }
  if (word.length >= stemLength || (term.prefix && word.length >= shortBeginning)) {
    return { word, prefix: 'all', edits: wrong };
  }
  // Half the language begins with "co": such letters mean a headline or a name.
  return { word, prefix: term.prefix ? 'heads' : 'none', edits: wrong };
}

/** As an excerpt marks it: a word that is long enough marks those that begin with it. */
function asSought({ kind, words, prefix }: QueryTerm): Sought[number] {
  const long = kind === 'word' && (words[0]?.length ?? 0) >= stemLength;
  return { words, prefix: prefix || long };
}

/** How many letters may be wrong. */
function edits(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function needleOf({ words, prefix }: QueryTerm): Buffer {
  return Buffer.from(` ${words.join(' ')}${prefix ? '' : ' '}`);
}

/** The bytes by themselves: a result of zlib, or a small buffer, holds on to a larger piece of memory. */
function ownBytes(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

const partsSchema: z.ZodType<readonly TextPart[]> = z.array(z.custom<TextPart>());

function partsOf({ parts }: Held): readonly TextPart[] {
  return partsSchema.parse(JSON.parse(inflateRawSync(parts).toString()));
}
