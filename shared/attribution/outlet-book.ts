import { canonicalOutlet } from './outlets.ts';
import { outletNames } from './outlet-table.ts';
import type { OutletName } from './outlet-table.ts';
import { tokensOf } from './tokens.ts';

/** An outlet that the article's own records name. */
export interface ListedOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An outlet's name, cut into words as a text is. */
export interface SpelledName {
  readonly words: readonly string[];
  readonly entry: OutletName;
}

/** The outlets that a reading knows: those of the table, and those of the article's records. */
export interface OutletBook {
  /** Names that begin with this word (lower case), the article's own and longer ones first. */
  namesFrom(word: string): readonly SpelledName[];
  /** As `canonicalOutlet`; for an outlet that only the records know, its name there. */
  canonical(name: string): string | null;
  /** First words (lower case) of the names that only the records have. */
  readonly ownWords: ReadonlySet<string>;
}

export function outletBook(listed: readonly ListedOutlet[]): OutletBook {
  const own = listed.flatMap(namesOf);
  if (own.length === 0) return common;
  const byWord = namesByFirstWord(own);
  const byKey = new Map(own.map(({ name, canonical }) => [keyOf(name), canonical]));
  return {
    namesFrom: (word) => [...(byWord.get(word) ?? []), ...common.namesFrom(word)],
    canonical: (name) => byKey.get(keyOf(name)) ?? canonicalOutlet(name),
    ownWords: new Set(byWord.keys()),
  };
}

/** A single word may be any word: the text must show that the outlet is meant. */
function namesOf({ name, aliases }: ListedOutlet): readonly OutletName[] {
  const canonical = canonicalOutlet(name) ?? name.trim();
  return [name, ...aliases]
    .map((each) => each.trim().replace(/^the\s+/i, ''))
    .filter((each) => each !== '' && canonicalOutlet(each) !== canonical)
    .map((each) => ({ name: each, canonical, ambiguous: !/\s/.test(each) }));
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^the\s+/, '');
}

/** Longer names first: "New York Times Magazine" is not "New York". */
function namesByFirstWord(
  names: readonly OutletName[],
): ReadonlyMap<string, readonly SpelledName[]> {
  const byFirst = new Map<string, SpelledName[]>();
  for (const entry of names) {
    // As in the middle of a sentence: "Hello!" is one word there.
    const tokens = tokensOf(`${entry.name} x`).slice(0, -1);
    const words = tokens.map((token) => token.text);
    const first = tokens[0]?.lower ?? '';
    const list = byFirst.get(first) ?? [];
    list.push({ words, entry });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const tableByFirstWord = namesByFirstWord(outletNames);

const common: OutletBook = {
  namesFrom: (word) => tableByFirstWord.get(word) ?? [],
  canonical: canonicalOutlet,
  ownWords: new Set(),
};
