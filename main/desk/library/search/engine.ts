import { deflateRawSync, inflateRawSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import { z } from 'zod';
import type { SearchHit } from '#shared/desk/contract.ts';
import type { QueryTerm, SearchQuery } from '#shared/search/query.ts';
import { foldedText } from '#shared/search/words.ts';
import { excerptOf, marksIn } from './excerpt.ts';
import type { Matched } from './excerpt.ts';
import { conditionOf, facetsOf } from './facets.ts';
import type { Facets } from './facets.ts';
import { isIndexed } from './index-words.ts';
import type { Searchable, TextPart } from './searchable.ts';

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

interface Indexed {
  readonly id: string;
  readonly headline: string;
  readonly about: string;
  readonly sources: string;
  readonly body: string;
}

const indexOptions = {
  fields: ['headline', 'about', 'sources', 'body'] satisfies (keyof Indexed)[],
  tokenize: (text: string) => text.split(' ').filter(Boolean),
  processTerm: (term: string) => (isIndexed(term) ? term : null),
  // Vacuuming works in small batches between other tasks.
  autoVacuum: true,
};

/** How much a match counts by where it stands. */
const boost = { headline: 6, about: 3, sources: 2, body: 1 };
/** A word is found by its beginning from this length on: "bridge" finds "bridges". */
const stemLength = 4;
/** A beginning of fewer letters is looked for in the short fields alone. */
const shortBeginning = 3;
const month = 30 * 24 * 3_600_000;

/** Finds articles by their words: an index, and the texts that it was made of. */
export class SearchEngine {
  readonly #index: MiniSearch<Indexed>;
  readonly #held: Map<string, Held>;

  constructor(
    index: MiniSearch<Indexed> = new MiniSearch<Indexed>(indexOptions),
    held: ReadonlyMap<string, Held> = new Map(),
  ) {
    this.#index = index;
    this.#held = new Map(held);
  }

  /** The engine that `toJSON` and `held` came from. */
  static async revive(json: string, held: ReadonlyMap<string, Held>): Promise<SearchEngine> {
    return new SearchEngine(await MiniSearch.loadJSONAsync<Indexed>(json, indexOptions), held);
  }

  get held(): ReadonlyMap<string, Held> {
    return this.#held;
  }

  toJSON(): unknown {
    return this.#index.toJSON();
  }

  /** Takes an article in, in the place of what was known of it. */
  put(article: Searchable): void {
    this.remove(article.id);
    const lines = article.parts.map(({ text }) => foldedText(text));
    const of = (...fields: readonly string[]): string =>
      article.parts.map(({ field }, at) => (fields.includes(field) ? lines[at] : '')).join(' ');
    const facts = [article.section, article.slug, ...article.tags].map(foldedText);
    this.#index.add({
      id: article.id,
      headline: lines[0] ?? '',
      about: [of('dek', 'byline'), ...facts].join(' '),
      sources: of('source'),
      body: of('body', 'quote', 'photo', 'note'),
    });
    this.#held.set(article.id, {
      facets: facetsOf(article),
      folded: Buffer.from(lines.map((line) => ` ${line} `).join('\n')),
      parts: deflateRawSync(JSON.stringify(article.parts), { level: 3 }),
    });
  }

  remove(id: string): void {
    if (this.#held.delete(id)) this.#index.discard(id);
  }

  /**
   * @param now Milliseconds since 1970: newer articles come before older ones that match as well.
   * @param shown Of so many articles, the best, the answer says where they match.
   */
  find(query: SearchQuery, now: number, shown: number): Found {
    const wanted = query.terms.filter(({ negated }) => !negated);
    const admits = this.#condition(query, wanted, now);
    if (!wanted.some((term) => term.words.some(isIndexed))) {
      const ids = [...this.#held.keys()].filter(admits);
      ids.sort((a, b) => this.#changed(b) - this.#changed(a));
      return { ids, hits: this.#hits(ids.slice(0, shown), wanted, new Map()), near: false };
    }
    const exact = this.#search(wanted, admits, now, false);
    const results = exact.length > 0 ? exact : this.#search(wanted, admits, now, true);
    const ids = results.map(({ id }) => String(id));
    const terms = new Map(
      results.slice(0, shown).map(({ id, terms: words }) => [String(id), words]),
    );
    return {
      ids,
      hits: this.#hits(ids.slice(0, shown), wanted, terms),
      near: exact.length === 0 && ids.length > 0,
    };
  }

  #search(
    wanted: readonly QueryTerm[],
    admits: (id: string) => boolean,
    now: number,
    near: boolean,
  ): readonly SearchResult[] {
    const queries = wanted.flatMap((term) =>
      term.words.flatMap((word, at): Query[] =>
        isIndexed(word) ? [wordQuery(term, word, at === term.words.length - 1, near)] : [],
      ),
    );
    return this.#index.search(
      { combineWith: 'AND', queries },
      {
        boost,
        filter: ({ id }) => admits(String(id)),
        boostDocument: (id) =>
          1 + 0.5 / (1 + Math.max(0, now - this.#changed(String(id))) / (3 * month)),
      },
    );
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

  #hits(
    ids: readonly string[],
    wanted: readonly QueryTerm[],
    terms: ReadonlyMap<string, readonly string[]>,
  ): readonly SearchHit[] {
    const phrases = wanted.filter(({ kind }) => kind === 'phrase');
    const inPhrases = new Set(phrases.flatMap(({ words }) => words));
    return ids.flatMap((id): readonly SearchHit[] => {
      const held = this.#held.get(id);
      if (held === undefined) return [];
      const words = (terms.get(id) ?? []).filter((word) => !inPhrases.has(word));
      const matched: Matched = { words: new Set(words), phrases };
      const parts = partsOf(held);
      return [
        {
          id,
          headline: marksIn(parts[0]?.text ?? '', matched),
          excerpt: excerptOf(parts, held.folded.toString().split('\n'), matched),
        },
      ];
    });
  }

  #changed(id: string): number {
    return this.#held.get(id)?.facets.updatedAt ?? 0;
  }
}

/** How the index is asked for one word. */
function wordQuery(term: QueryTerm, word: string, isLast: boolean, near: boolean): Query {
  if (term.kind === 'phrase') {
    return { queries: [word], prefix: isLast && term.prefix, fuzzy: near ? edits(word) : false };
  }
  const beginning = word.length >= stemLength || term.prefix;
  if (word.length >= shortBeginning || !beginning) {
    return { queries: [word], prefix: beginning, fuzzy: near ? edits(word) : false };
  }
  // Half the language begins with "co": such letters mean a headline or a name.
  return {
    combineWith: 'OR',
    queries: [word, { queries: [word], prefix: true, fields: ['headline', 'about'] }],
  };
}

/** How many letters may be wrong. */
function edits(word: string): number | false {
  if (word.length < 4) return false;
  return word.length < 8 ? 1 : 2;
}

function needleOf({ words, prefix }: QueryTerm): Buffer {
  return Buffer.from(` ${words.join(' ')}${prefix ? '' : ' '}`);
}

const partsSchema: z.ZodType<readonly TextPart[]> = z.array(z.custom<TextPart>());

function partsOf({ parts }: Held): readonly TextPart[] {
  return partsSchema.parse(JSON.parse(inflateRawSync(parts).toString()));
}
