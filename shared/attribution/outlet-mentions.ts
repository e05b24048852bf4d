import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { outletNames } from './outlet-table.ts';
import type { OutletName } from './outlet-table.ts';
import { tokensOf } from './tokens.ts';
import type { WordClass } from './word-classes.ts';

/** An outlet named in one block. */
export interface DraftOutlet extends Span {
  readonly text: string;
  readonly name: string;
  readonly cited: boolean;
  /** Its first token, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Outlets that a sentence names outside quotation marks. A name that is also a word ("Time", "The Hill") counts only
 * where its surroundings show that the outlet is meant.
 */
export function outletMentionsIn(
  block: BlockText,
  sentence: Stretch,
  attributions: readonly Attribution[],
): readonly DraftOutlet[] {
  const found: DraftOutlet[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!mayOpenName.has(block.tokens[i]?.wordClass ?? 'sign')) continue;
    const mention = mentionAt(block, i, attributions);
    if (mention === null) continue;
    found.push(mention);
    i = mention.to - 1;
  }
  return found;
}

function mentionAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
): DraftOutlet | null {
  const { tokens } = block;
  const candidates = namesByFirstWord.get(tokens[i]?.lower ?? '');
  if (candidates === undefined || (block.passageAt[i] ?? -1) >= 0) return null;
  for (const { words, entry } of candidates) {
    if (
      !words.every(
        (word, k) => tokens[i + k]?.text === word || isShouted(tokens[i + k]?.text, word),
      )
    )
      continue;
    const to = i + words.length;
    const hasArticle = /^the$/i.test(tokens[i - 1]?.text ?? '') && !/^the$/i.test(words[0] ?? '');
    const from = hasArticle ? i - 1 : i;
    if (!endsName(block, to) || !startsName(block, from, entry.ambiguous)) continue;
    const isCited = citesOutlet(block, from, to, attributions);
    if (entry.ambiguous && !isCited && !isPublication(block, from, to)) continue;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    return {
      start,
      end,
      text: block.text.slice(start, end),
      name: entry.canonical,
      cited: isCited,
      from,
      to,
    };
  }
  return null;
}

/** Classes of the words that outlets' names begin with: "AP", "The Hill", "538". */
const mayOpenName: ReadonlySet<WordClass> = new Set(['name', 'determiner', 'number', 'time']);

function isShouted(text: string | undefined, word: string): boolean {
  return text !== undefined && word.length > 3 && text === word.toUpperCase();
}

/** "Time Warner", "the Slate family": a name that goes on is another name. */
function endsName(block: BlockText, to: number): boolean {
  const next = block.tokens[to];
  if (next === undefined || block.classes[to] !== 'name') return true;
  return (
    outletNouns.has(next.lower) ||
    cueForms.has(next.lower) ||
    next.start - (block.tokens[to - 1]?.end ?? 0) > 1
  );
}

/** "Michael Bloomberg", "Steve Forbes": a name before an ambiguous one makes it a person's. */
function startsName(block: BlockText, from: number, isAmbiguous: boolean): boolean {
  if (!isAmbiguous || block.classes[from - 1] !== 'name') return true;
  return cueForms.has(block.tokens[from - 1]?.lower ?? '');
}

/** True when words or facts come through the outlet here. */
function citesOutlet(
  block: BlockText,
  from: number,
  to: number,
  attributions: readonly Attribution[],
): boolean {
  const { classes, tokens } = block;
  const speaks = attributions.some(
    ({ speaker, lemma }) =>
      speaker !== null &&
      speaker.head.from <= from &&
      to <= speaker.head.to &&
      !passiveOnly.has(lemma),
  );
  if (speaks) return true;
  const before = tokens[from - 1]?.lower ?? '';
  const twoBefore = tokens[from - 2]?.lower ?? '';
  if (/^(?:told|tells|telling|via|per)$/.test(before)) return true;
  if (before === 'to' && twoBefore === 'according') return true;
  if (before === 'with' && /^(?:interview|conversation|spoke|speaking|interviews)$/.test(twoBefore))
    return true;
  if (
    before === 'to' &&
    /^(?:statement|spoke|speaking|email|comments|confirmed|leaked|interview)$/.test(twoBefore)
  )
    return true;
  if (
    before === 'by' &&
    /^(?:reported|published|obtained|interviewed|broken|revealed|confirmed|quoted|noted|conducted|compiled)$/.test(
      twoBefore,
    )
  )
    return true;
  if (reportVerbs.has(before)) return true;
  let next = to;
  if (/^(?:magazine|newspaper|News|news)$/.test(tokens[next]?.text ?? '')) next++;
  while (
    classes[next] === 'adverb' ||
    classes[next] === 'auxiliary' ||
    tokens[next]?.lower === 'first'
  ) {
    next++;
  }
  const after = tokens[next]?.lower ?? '';
  if (reportVerbs.has(after)) return true;
  if (
    /^(?:on|in)$/.test(before) &&
    attributions.some(({ cue }) => cue.from <= from && from - cue.to <= 6 && from > cue.from)
  )
    return true;
  if (classes[to] === 'possessive' || outletNouns.has(after)) {
    return attributions.some(
      ({ speaker }) => speaker !== null && speaker.whole.from <= from && to <= speaker.whole.to,
    );
  }
  return false;
}

/** A word beside it says that it publishes: "Time magazine", "in The Atlantic", "the Slate article". */
function isPublication(block: BlockText, from: number, to: number): boolean {
  const next = block.tokens[to]?.lower ?? '';
  if (outletNouns.has(next)) return true;
  const before = block.tokens[from - 1]?.lower ?? '';
  const article = /^the$/i.test(block.tokens[from]?.text ?? '');
  return (
    article &&
    /^[A-Z]/.test(block.tokens[from]?.text ?? '') &&
    /^(?:in|by|of|for|at|with)$/.test(before)
  );
}

const passiveOnly: ReadonlySet<string> = new Set(['seem', 'appear']);

const reportVerbs: ReadonlySet<string> = new Set(
  'reports reported report reporting notes noted writes wrote says said adds added explains explained found finds learned revealed reveals'.split(
    ' ',
  ),
);

const outletNouns: ReadonlySet<string> = new Set(
  'magazine newspaper report reporter correspondent editor editorial article story column columnist interview website poll analysis op-ed host anchor reports'.split(
    ' ',
  ),
);

interface SpelledName {
  readonly words: readonly string[];
  readonly entry: OutletName;
}

const namesByFirstWord: ReadonlyMap<string, readonly SpelledName[]> = spellNames();

/** Longer names first: "New York Times Magazine" is not "New York". */
function spellNames(): ReadonlyMap<string, readonly SpelledName[]> {
  const byFirst = new Map<string, SpelledName[]>();
  for (const entry of outletNames) {
    const words = tokensOf(entry.name).map((token) => token.text);
    const first = words[0]?.toLowerCase() ?? '';
    const list = byFirst.get(first) ?? [];
    list.push({ words, entry });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
