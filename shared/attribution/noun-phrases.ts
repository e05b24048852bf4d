import type { BlockText, Stretch } from './block-text.ts';
import { termKind } from './marked-terms.ts';
import type { MarkedPassage } from './quotation-marks.ts';

/** A mention of somebody: its own words, and these with the appositive or clause that describes it. */
export interface Mention {
  readonly head: Stretch;
  readonly whole: Stretch;
}

/** The noun phrase that ends just before token `end` ("officials briefed on the plan" | said). */
export function nounPhraseBefore(block: BlockText, end: number, floor: number): Stretch | null {
  const { classes, tokens } = block;
  let from = end;
  for (let k = end - 1; k >= floor; k--) {
    const left = k > floor ? classes[k - 1] : undefined;
    switch (classes[k]) {
      case 'pronoun':
        if (from < end) return { from, to: end };
        return { from: k, to: end };
      case 'name':
      case 'noun':
      case 'number':
      case 'determiner':
      case 'possessive':
        from = k;
        continue;
      case 'object pronoun':
        // "the candidate himself", "one of them"
        if (from === end && (left === 'noun' || left === 'name' || isOneOf(block, k - 1))) {
          from = k;
          continue;
        }
        if (from === end && left !== 'preposition') return { from: k, to: end };
        break;
      case 'time':
        if (from < end && (classes[k + 1] === 'possessive' || left === 'determiner')) from = k;
        else if (from < end) break;
        continue;
      case 'bracket': {
        const opening = bracketBefore(block, k, floor);
        if (opening === null) break;
        k = opening;
        continue;
      }
      case 'preposition':
      case 'to':
        if (from < end && carriesPhrase(left)) continue;
        break;
      case 'conjunction':
        if (
          from < end &&
          (left === 'name' || (left === 'noun' && classes[from] !== 'name')) &&
          tokens[k]?.lower !== 'but'
        )
          continue;
        break;
      case 'participle':
        if (left === 'noun' || left === 'name' || left === 'determiner' || left === 'possessive') {
          from = from === end ? k : from;
          continue;
        }
        break;
      case 'verb':
        if (left === 'noun' && isParticiple(tokens[k]?.lower) && !hasObject(block, k)) continue;
        // "people close to the talks"
        if (left === 'noun' && tokens[k]?.lower === 'close' && classes[k + 1] === 'to') continue;
        break;
      case 'adverb':
        if (left === 'determiner' || left === 'possessive') continue;
        // "a friend and now rival"
        if (from < end && left === 'conjunction') continue;
        break;
      case 'mark': {
        const nickname = from < end ? nicknameAt(block, k) : null;
        const title = from === end ? titleBehind(block, k) : null;
        if (title !== null) from = title;
        if (nickname === null && title === null) break;
        k = nickname?.open ?? from;
        continue;
      }
      case 'auxiliary':
      case 'colon':
      case 'comma':
      case 'dash':
      case 'sign':
      case 'stop':
      case 'subordinator':
      case undefined:
        break;
    }
    break;
  }
  return from < end ? { from, to: end } : null;
}

/** "the star of | “Harbour Nights”": where the title that token `close` ends begins. */
function titleBehind(block: BlockText, close: number): number | null {
  const passage = block.marks.passages[block.passageAt[close] ?? -1];
  if (passage?.close !== close || block.tokens[passage.open - 1]?.lower !== 'of') return null;
  return termKind(block, passage) === 'title' ? passage.open : null;
}

function isOneOf({ classes, tokens }: BlockText, of: number): boolean {
  return tokens[of]?.lower === 'of' && classes[of - 1] === 'determiner';
}

function carriesPhrase(left: string | undefined): boolean {
  return (
    left === 'noun' ||
    left === 'name' ||
    left === 'number' ||
    left === 'verb' ||
    left === 'participle' ||
    left === 'determiner'
  );
}

function isParticiple(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /(?:ed|known|seen|held|led|made|given|taken|shown|sent|born)$/.test(lower)
  );
}

/** "the judge forced | Lee": no participle of the judge's. */
function hasObject({ classes, tokens }: BlockText, verb: number): boolean {
  const opens = /^(?:name|determiner|possessive|object pronoun)$/.test(classes[verb + 1] ?? '');
  return opens && !/^(?:named|called)$/.test(tokens[verb]?.lower ?? '');
}

function bracketBefore(block: BlockText, close: number, floor: number): number | null {
  if (!/[)\]]/.test(block.tokens[close]?.text ?? '')) return null;
  for (let k = close - 1; k >= Math.max(floor, close - 12); k--) {
    if (/[([]/.test(block.tokens[k]?.text ?? '')) return k;
  }
  return null;
}

/** "Danny “The Kettle” Okafor": the marks in the middle of a name, by either of them. */
export function nicknameAt(
  { classes, marks, passageAt }: BlockText,
  mark: number,
): MarkedPassage | null {
  const passage = marks.passages[passageAt[mark] ?? -1];
  if (passage === undefined || passage.close - passage.open > 4) return null;
  const isInName = classes[passage.open - 1] === 'name' && classes[passage.close + 1] === 'name';
  return isInName ? passage : null;
}

/** The noun phrase that starts at `from`; `null` where none does. */
export function nounPhraseAfter(block: BlockText, from: number, limit: number): Stretch | null {
  const { classes, tokens } = block;
  let to = from;
  let hasHead = false;
  for (let k = from; k < limit; k++) {
    const next = classes[k + 1];
    switch (classes[k]) {
      case 'pronoun':
      case 'object pronoun':
        if (k === from) return { from, to: k + 1 };
        break;
      case 'name':
      case 'noun':
      case 'number':
        hasHead = true;
        to = k + 1;
        continue;
      case 'determiner':
        // "told Reuters | the deal was dead": a second phrase begins.
        if (hasHead && (classes[k - 1] === 'name' || classes[k - 1] === 'noun')) break;
        to = k + 1;
        continue;
      case 'possessive':
        // "told the AP | his daughter had earned it": a second phrase begins.
        if (hasHead && tokens[k]?.lower.startsWith("'") !== true) break;
        to = k + 1;
        continue;
      case 'time':
        // "the October meeting"
        if (next === 'possessive' || (next === 'noun' && classes[k - 1] === 'determiner')) continue;
        break;
      case 'adverb':
        if (!hasHead && k > from) continue;
        break;
      case 'participle':
      case 'verb':
        if (!hasHead && k > from && (next === 'noun' || next === 'name')) continue;
        break;
      case 'preposition':
        if (isPartOfMany(block, k) && startsPhrase(next)) continue;
        if (hasHead && joinsPhrases.has(tokens[k]?.lower ?? '') && startsPhrase(next)) continue;
        break;
      case 'conjunction':
        if (!hasHead || tokens[k]?.lower === 'but') break;
        if (next === 'name' || next === 'noun' || next === 'determiner') continue;
        // "a friend and now rival of hers"
        if (next === 'adverb' && startsPhrase(classes[k + 2]) && k + 2 < limit) {
          k++;
          continue;
        }
        break;
      case 'bracket': {
        if (!hasHead || !/[([]/.test(tokens[k]?.text ?? '')) break;
        const close = bracketAfter(block, k, limit);
        if (close === null) break;
        k = close;
        to = k + 1;
        continue;
      }
      case 'to':
        // "the ambassador to France"
        if (envoys.has(tokens[k - 1]?.lower ?? '') && startsPhrase(next)) continue;
        break;
      case 'mark': {
        const nickname = hasHead ? nicknameAt(block, k) : null;
        if (nickname === null) break;
        k = nickname.close;
        continue;
      }
      case 'auxiliary':
      case 'colon':
      case 'comma':
      case 'dash':
      case 'sign':
      case 'stop':
      case 'subordinator':
      case undefined:
        break;
    }
    break;
  }
  return hasHead || to > from ? { from, to } : null;
}

/** "one | of | the people" */
function isPartOfMany({ tokens }: BlockText, of: number): boolean {
  const before = tokens[of - 1]?.lower ?? '';
  return (
    tokens[of]?.lower === 'of' &&
    /^(?:one|two|three|four|some|many|several|most|both)$/.test(before)
  );
}

const joinsPhrases: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'on']);

const envoys: ReadonlySet<string> = new Set('ambassador envoy adviser advisor aide'.split(' '));

/** Whether a word of this class may be the first of a noun phrase; a pronoun is one by itself. */
export function startsPhrase(wordClass: string | undefined): boolean {
  return (
    wordClass === 'name' ||
    wordClass === 'noun' ||
    wordClass === 'determiner' ||
    wordClass === 'possessive' ||
    wordClass === 'number'
  );
}

function bracketAfter(block: BlockText, open: number, limit: number): number | null {
  for (let k = open + 1; k < Math.min(limit, open + 12); k++) {
    if (/[)\]]/.test(block.tokens[k]?.text ?? '')) return k;
  }
  return null;
}
