import { editsWithin, lettersOf } from './near-words.ts';

/** A stretch of an article for the index. */
export interface IndexedField {
  /** Folded words with spaces between them. */
  readonly text: string;
  /** How much a match in it counts. */
  readonly boost: number;
  /** How many words such a field usually has: in a longer one, a word says less. */
  readonly usual: number;
  /** True for the short fields, of which a few letters may be the beginning. */
  readonly heads: boolean;
}

/** A word that must stand in an article. */
export interface AskedWord {
  readonly word: string;
  /** It may go on: anywhere, or only in the short fields. */
  readonly prefix: 'none' | 'heads' | 'all';
  /** How many letters may be wrong. */
  readonly edits: number;
}

/** The index as plain arrays, without what was removed from it: what the cache writes down. */
export interface PackedIndex {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** How many postings each word has. */
  readonly counts: Uint32Array;
  /** All postings, word by word. */
  readonly postings: Uint32Array;
}

/*
 * A posting says in one number in which article a word stands, whether in a short field, and how much it
 * says there. The numbers stay small enough for an array of small integers: articles < 2^22.
 */
const weights = 256;
const inHeads = 256;
const perArticle = 512;
/** Steps in which a weight is kept. */
const step = 1 / 16;
const dampening = 1.2;
const noWord: readonly number[] = [];
const noWords: readonly string[] = [];

/**
 * Which words stand in which articles, and how much they say (BM25). minisearch, which this took the
 * place of, needed three times the memory for ten thousand articles and longer than a keystroke for the
 * first letters of a word (docs/dependencies.md).
 */
export class WordIndex {
  /** By article's number; `null` for one that was removed. */
  #ids: (string | null)[] = [];
  #articles = new Map<string, number>();
  #words: string[] = [];
  #numbers = new Map<string, number>();
  #postings: (number[] | Uint32Array)[] = [];
  #removed = 0;
  /** Numbers of the words in the order of the alphabet; words that came since stand behind them. */
  #order: number[] = [];
  /** By word: which letters it has. */
  #letters: number[] = [];
  /** What `near` found, until another word comes in. */
  readonly #nearKnown = new Map<string, readonly string[]>();

  static unpack({ ids, words, counts, postings }: PackedIndex): WordIndex {
    const index = new WordIndex();
    index.#ids = [...ids];
    index.#articles = new Map(ids.map((id, number) => [id, number]));
    let at = 0;
    words.forEach((word, number) => {
      const end = at + (counts[number] ?? 0);
      index.#learn(word, postings.subarray(at, end));
      at = end;
    });
    return index;
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#articles.size;
  }

  /** Takes an article in that it does not hold yet. */
  add(id: string, fields: readonly IndexedField[]): void {
    const article = this.#ids.push(id) - 1;
    this.#articles.set(id, article);
    const said = new Map<string, { weight: number; heads: boolean }>();
    for (const field of fields) {
      const words = field.text.split(' ');
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      const length = 0.25 + (0.75 * words.length) / field.usual;
      for (const [word, count] of counts) {
        const weight = (field.boost * count) / (count + dampening * length);
        const before = said.get(word);
        said.set(word, {
          weight: weight + (before?.weight ?? 0),
          heads: field.heads || before?.heads === true,
        });
      }
    }
    said.delete('');
    for (const [word, { weight, heads }] of said) {
      const kept = Math.min(weights - 1, Math.max(1, Math.round(weight / step)));
      this.#post(word, article * perArticle + (heads ? inHeads : 0) + kept);
    }
  }

  remove(id: string): void {
    const article = this.#articles.get(id);
    if (article === undefined) return;
    this.#articles.delete(id);
    this.#ids[article] = null;
    this.#removed += 1;
    if (this.#removed > 1_000 && this.#removed > this.#articles.size / 4) this.#compact();
  }

  /** The articles in which every word stands, and how well they match. */
  find(asked: readonly AskedWord[]): ReadonlyMap<string, number> {
    const scores = new Float32Array(this.#ids.length);
    const met = new Uint8Array(this.#ids.length);
    const best = new Float32Array(this.#ids.length);
    let touched: number[] = [];
    asked.forEach((word, round) => {
      touched = this.#rate(word, best);
      for (const article of touched) {
        if (met[article] === round) {
          met[article] = round + 1;
          scores[article] = (scores[article] ?? 0) + (best[article] ?? 0);
        }
        best[article] = 0;
      }
    });
    const found = new Map<string, number>();
    for (const article of touched) {
      const id = this.#ids[article];
      if (id && met[article] === asked.length) found.set(id, scores[article] ?? 0);
    }
    return found;
  }

  /**
   * The words that differ from `word` by no more than so many letters, itself left out. A word is always
   * asked about with the same `edits`.
   */
  near(word: string, edits: number): readonly string[] {
    if (edits === 0) return noWords;
    const known = this.#nearKnown.get(word);
    if (known !== undefined) return known;
    const letters = lettersOf(word);
    const found = this.#words.filter((candidate, number) => {
      if (Math.abs(candidate.length - word.length) > edits || candidate === word) return false;
      // Each edit takes away a letter, brings one, or both: most words fail here already.
      if (bits(letters ^ (this.#letters[number] ?? 0)) > 2 * edits) return false;
      return editsWithin(word, candidate, edits);
    });
    this.#nearKnown.set(word, found);
    return found;
  }

  pack(): PackedIndex {
    const renumbered = new Map<number, number>();
    const ids: string[] = [];
    this.#ids.forEach((id, article) => {
      if (id !== null) renumbered.set(article, ids.push(id) - 1);
    });
    const words: string[] = [];
    const counts: number[] = [];
    const postings: number[] = [];
    this.#words.forEach((word, number) => {
      const before = postings.length;
      for (const posting of this.#postings[number] ?? noWord) {
        const article = renumbered.get(Math.floor(posting / perArticle));
        if (article !== undefined) postings.push(article * perArticle + (posting % perArticle));
      }
      if (postings.length === before) return;
      words.push(word);
      counts.push(postings.length - before);
    });
    return { ids, words, counts: Uint32Array.from(counts), postings: Uint32Array.from(postings) };
  }

  /** Puts the best score for one word into `best`; answers with the articles that have any. */
  #rate({ word, prefix, edits }: AskedWord, best: Float32Array): number[] {
    const touched: number[] = [];
    const rate = (number: number | undefined, factor: number, headsAlone: boolean): void => {
      if (number === undefined) return;
      const postings = this.#postings[number] ?? noWord;
      const count = postings.length;
      const rarity = Math.log(1 + (this.#ids.length - count + 0.5) / (count + 0.5));
      for (const posting of postings) {
        if (headsAlone && posting % perArticle < inHeads) continue;
        const article = Math.floor(posting / perArticle);
        const score = rarity * (posting % weights) * factor;
        const before = best[article] ?? 0;
        if (before === 0) touched.push(article);
        if (score > before) best[article] = score;
      }
    };
    rate(this.#numbers.get(word), 1, false);
    if (prefix !== 'none') {
      for (const number of this.#beginningWith(word)) {
        // The more of the word was typed, the surer it is meant.
        const typed = word.length / (this.#words[number]?.length ?? 1);
        rate(number, 0.5 * typed, prefix === 'heads');
      }
    }
    for (const other of this.near(word, edits)) rate(this.#numbers.get(other), 0.4, false);
    return touched;
  }

  /** Numbers of the words that begin so, the word itself left out. */
  #beginningWith(start: string): readonly number[] {
    if (this.#order.length < this.#words.length) {
      for (let next = this.#order.length; next < this.#words.length; next += 1) {
        this.#order.push(next);
      }
      this.#order.sort((a, b) => (this.#word(a) < this.#word(b) ? -1 : 1));
    }
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#word(this.#order[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#order.length && this.#word(this.#order[end] ?? 0).startsWith(start))
      end += 1;
    return this.#order.slice(low, end);
  }

  #post(word: string, posting: number): void {
    const number = this.#numbers.get(word) ?? this.#learn(word, []);
    const postings = this.#postings[number];
    if (Array.isArray(postings)) postings.push(posting);
    else this.#postings[number] = [...(postings ?? noWord), posting];
  }

  #learn(word: string, postings: number[] | Uint32Array): number {
    const number = this.#words.push(word) - 1;
    this.#nearKnown.clear();
    this.#numbers.set(word, number);
    this.#postings.push(postings);
    this.#letters.push(lettersOf(word));
    return number;
  }

  #compact(): void {
    const fresh = WordIndex.unpack(this.pack());
    this.#ids = fresh.#ids;
    this.#articles = fresh.#articles;
    this.#words = fresh.#words;
    this.#numbers = fresh.#numbers;
    this.#postings = fresh.#postings;
    this.#letters = fresh.#letters;
    this.#order = [];
    this.#nearKnown.clear();
    this.#removed = 0;
  }

  #word(number: number): string {
    return this.#words[number] ?? '';
  }
}

/** How many bits are set. */
function bits(value: number): number {
  let rest = value;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
