import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { articleStatuses } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import { sequence } from '../sequence.ts';

/**
 * Articles of realistic length (about 500 to 1,000 words) in a made-up language whose words are as
 * unevenly common as those of a real one (Zipf's law): what an index of ten thousand articles costs
 * hangs on that, and sentences drawn from a few patterns would flatter it or drown it. The same for the
 * same seed.
 */
export class InventedNews {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly #draw: () => number;
  readonly #sums: readonly number[];

  constructor(seed = 1) {
    this.#draw = sequence(seed);
    this.words = Array.from({ length: vocabulary }, () => this.#newWord());
    this.names = Array.from(
      { length: 1_500 },
      () => `${capital(this.#newWord())} ${capital(this.#newWord())}`,
    );
    let sum = 0;
    this.#sums = this.words.map((_word, rank) => (sum += 1 / (rank + 2.7)));
  }

  /** A word, common ones often. */
  word(): string {
    const aim = this.#draw() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.#draw() * list.length)] ?? list[0];
  }

  name(): string {
    return this.names[Math.floor(this.#draw() ** 2 * this.names.length)] ?? '';
  }

  /** @param number Its place in the library; the first are the newest. */
  article(number: number): Article {
    const paragraphs = Array.from({ length: 12 + Math.floor(this.#draw() * 10) }, () =>
      this.#paragraph(),
    );
    const time = new Date(Date.UTC(2026, 10, 20) - number * 3 * 3_600_000).toISOString();
    const speakers = Array.from({ length: 4 }, () => this.name());
    const sources = [
      makeSource({ id: 'wire', kind: 'outlet', name: this.pick(['AP', 'Reuters', 'AFP']) }),
      ...speakers.map((name, at) =>
        makeSource({ id: `source-${at}`, kind: 'person', name, role: this.#text(6) }),
      ),
    ];
    return makeArticle({
      id: uuidOf(this.#draw),
      now: time,
      headline: capital(this.#text(8)),
      dek: capital(this.#text(18)),
      slug: this.#text(4).replaceAll(' ', '-'),
      byline: [this.name()],
      section: this.pick(['Local', 'Politics', 'Business', 'Sport', 'Science', 'Culture']),
      tags: [this.word(), this.word(), this.word()],
      status: this.pick(articleStatuses),
      body: {
        type: 'doc',
        content: paragraphs.map((text) => ({
          type: 'paragraph',
          content: [{ type: 'text', text }],
        })),
      },
      sources,
      quotes: speakers.map((_name, at) =>
        makeQuote({
          id: `quote-${at}`,
          words: this.#text(20),
          speakerId: `source-${at}`,
          outletId: 'wire',
        }),
      ),
    });
  }

  #paragraph(): string {
    const sentences = Array.from({ length: 1 + Math.floor(this.#draw() * 3) }, () => {
      const said = `“${capital(this.#text(14))},” said ${this.name()}.`;
      return this.#draw() < 0.3 ? said : `${capital(this.#text(16 + this.#draw() * 10))}.`;
    });
    return sentences.join(' ');
  }

  #text(words: number): string {
    return Array.from({ length: Math.max(1, Math.round(words)) }, () => this.word()).join(' ');
  }

  #newWord(): string {
    const length = 2 + Math.floor(this.#draw() * 3);
    const syllables = Array.from({ length }, () => this.pick(onsets) + this.pick(vowels));
    return syllables.join('') + this.pick(endings);
  }
}

/** About as many different words as ten years of a newspaper's common ones. */
const vocabulary = 40_000;
const onsets = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
] as const;
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'] as const;
const endings = ['', '', 'n', 'r', 's', 't', 'ed', 'ing'] as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uuidOf(draw: () => number): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(draw() * 16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}
