/**
 * How words in quotation marks stand to those of their record. `part`: a run of them; `edited`: cuts
 * and insertions are marked, as readers can see; `altered`: other words.
 */
export type VerbatimState = 'exact' | 'part' | 'edited' | 'altered';

/**
 * Compares the passages tied to a record, in reading order and without quotation marks, with its
 * words. Case, punctuation and kinds of apostrophe are no difference: they are the writer's. A mark of
 * omission ("…", "[…]") stands for any words, and so do words in square brackets.
 */
export function verbatimState(record: string, passages: readonly string[]): VerbatimState {
  const whole = stateOf(record, passages.join(' '));
  if (whole !== 'altered' || passages.length < 2) return whole;
  // The same words may be quoted twice, or one sentence here and the next further down.
  const states = passages.map((passage) => stateOf(record, passage));
  return order.findLast((state) => states.includes(state)) ?? 'altered';
}

const order: readonly VerbatimState[] = ['exact', 'part', 'edited', 'altered'];

/** A word as it compares: without case, outer punctuation and kinds of apostrophe. */
export function bareWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Marks of what is left out: "…", "...", "[…]". */
export const omissions = /\[\s*(?:…|\.(?:\s*\.){2,3})\s*\]|…|\.(?:\s?\.){2,3}/g;

/** Brackets around whole words; those around a part of one ("[T]he") leave the word. */
export const insertions = /(?<![\p{L}\p{N}])\[[^\]]*\](?![\p{L}\p{N}])/gu;

type Item = { readonly word: string } | 'anything';

function stateOf(record: string, text: string): VerbatimState {
  const words = spoken(record);
  const items = itemsOf(text);
  const [first] = items;
  if (first === undefined) return 'altered';
  // A record may hold marks of omission itself: another newsroom's.
  const marked = countOf(text) > countOf(record);
  if (!marked && sameWords(words, spoken(text))) return 'exact';
  const starts = first === 'anything' ? [0] : words.keys();
  for (const start of starts) {
    if (matches(words, start, items)) return marked ? 'edited' : 'part';
  }
  return 'altered';
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function countOf(text: string): number {
  return text.match(/…|\.\s?\.\s?\.|\[(?!\s*(?:…|\.))/g)?.length ?? 0;
}

/** Whether the items follow each other in the record from `start`. */
function matches(record: readonly string[], start: number, items: readonly Item[]): boolean {
  /** Where in the record the next item may stand. */
  let places: ReadonlySet<number> = new Set([start]);
  for (const item of items) {
    const next = new Set<number>();
    if (item === 'anything') {
      const earliest = Math.min(...places);
      for (let at = earliest; at <= record.length; at += 1) next.add(at);
    } else {
      for (const at of places) if (record[at] === item.word) next.add(at + 1);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return true;
}

function spoken(text: string): readonly string[] {
  return wordsIn(text).map(bareWord).filter(Boolean);
}

/** Brackets around a part of a word ("[T]he") leave the word; around whole words they hide some. */
function itemsOf(text: string): readonly Item[] {
  const marked = text
    .replace(omissions, ` ${gap} `)
    .replace(insertions, ` ${gap} `)
    .replace(/[[\]]/g, '');
  return wordsIn(marked).flatMap((word): readonly Item[] => {
    if (word === gap) return ['anything'];
    const bare = bareWord(word);
    return bare === '' ? [] : [{ word: bare }];
  });
}

/** A private-use character: no text has it. */
const gap = '\uE001';

/** Dashes part words as spaces do. */
function wordsIn(text: string): readonly string[] {
  return text.split(/\s+|[–—]|--/).filter(Boolean);
}
