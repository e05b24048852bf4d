import type { BlockText, Stretch } from './block-text.ts';
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
        if (left === 'noun' && isParticiple(tokens[k]?.lower)) continue;
        // "people close to the talks"
        if (left === 'noun' && tokens[k]?.lower === 'close' && classes[k + 1] === 'to') continue;
        break;
      case 'adverb':
        if (left === 'determiner' || left === 'possessive') continue;
        break;
      case 'mark': {
        const nickname = from < end ? nicknameAt(block, k) : null;
        if (nickname === null) break;
        k = nickname.open;
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
        if (hasHead && joinsPhrases.has(tokens[k]?.lower ?? '') && startsPhrase(next)) continue;
        break;
      case 'conjunction':
        if (
          hasHead &&
          (next === 'name' || next === 'noun' || next === 'determiner') &&
          tokens[k]?.lower !== 'but'
        )
          continue;
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

const joinsPhrases: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'on']);

const envoys: ReadonlySet<string> = new Set('ambassador envoy adviser advisor aide'.split(' '));

function startsPhrase(next: string | undefined): boolean {
  return (
    next === 'name' ||
    next === 'noun' ||
    next === 'determiner' ||
    next === 'possessive' ||
    next === 'number'
  );
}

function bracketAfter(block: BlockText, open: number, limit: number): number | null {
  for (let k = open + 1; k < Math.min(limit, open + 12); k++) {
    if (/[)\]]/.test(block.tokens[k]?.text ?? '')) return k;
  }
  return null;
}

/** `head` with the appositive or relative clause after it: ", a law professor at …". */
export function withDescription(block: BlockText, head: Stretch, limit: number): Mention {
  const { classes, tokens } = block;
  const opensDescription =
    classes[head.to] === 'comma' && describes(classes[head.to + 1], tokens[head.to + 1]?.lower);
  if (!opensDescription && !relativePronouns.has(tokens[head.to]?.lower ?? ''))
    return { head, whole: head };
  let to = head.to + 1;
  for (; to < limit; to++) {
    const wordClass = classes[to];
    if (
      wordClass === 'stop' ||
      wordClass === 'mark' ||
      wordClass === 'dash' ||
      wordClass === 'colon'
    )
      break;
    if (wordClass === 'comma' && endsDescription(block, to + 1)) break;
    const lower = tokens[to]?.lower;
    if (lower === 'according') break;
    if (
      lower === 'in' &&
      mediumNouns.test(`${tokens[to + 2]?.lower ?? ''} ${tokens[to + 3]?.lower ?? ''}`)
    )
      break;
  }
  return { head, whole: { from: head.from, to } };
}

const relativePronouns: ReadonlySet<string> = new Set(['who', 'whose']);
const mediumNouns =
  /^(?:(?:\S+ )?(?:interview|statement|email|e-mail|tweet|speech|post|letter|report|release)\b)/;

function describes(wordClass: string | undefined, lower: string | undefined): boolean {
  if (lower === 'who' || lower === 'whose' || lower === 'which') return true;
  if (
    lower === 'now' ||
    lower === 'then' ||
    lower === 'also' ||
    lower === 'himself' ||
    lower === 'herself'
  )
    return true;
  return (
    wordClass === 'determiner' ||
    wordClass === 'noun' ||
    wordClass === 'number' ||
    wordClass === 'possessive' ||
    wordClass === 'name'
  );
}

function endsDescription(block: BlockText, next: number): boolean {
  const wordClass = block.classes[next];
  const lower = block.tokens[next]?.lower;
  return (
    wordClass === 'participle' ||
    wordClass === 'conjunction' ||
    (wordClass === 'subordinator' && lower !== 'which') ||
    wordClass === 'adverb' ||
    lower === 'according' ||
    (wordClass === 'pronoun' && lower !== 'who')
  );
}

/**
 * The subject whose verb begins at token `verb`: the phrase before it, across an appositive between
 * commas or a relative clause ("Ann Lee, who runs the shop, said"; "a man who lives there said").
 */
export function subjectBefore(block: BlockText, verb: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  let end = verb;
  while (end > floor && (classes[end - 1] === 'adverb' || classes[end - 1] === 'time')) end--;
  if (end < verb && classes[end - 1] === 'preposition') end--;
  // "Lee in 2012 said"
  const isYear = /^(?:1[89]|20)\d\d$/.test(tokens[end - 1]?.text ?? '');
  if (isYear && classes[end - 2] === 'preposition') end -= 2;
  if (classes[end - 1] === 'comma' || classes[end - 1] === 'dash')
    return acrossDescription(block, end - 1, floor) ?? beforeStrayComma(block, end - 1, floor);
  const relative = tokens[end - 1]?.lower;
  if (relative === 'that' || relative === 'which')
    return { head: { from: end - 1, to: end }, whole: { from: end - 1, to: end } };
  const head = nounPhraseBefore(block, end, floor);
  if (head === null) return null;
  return acrossRelativeClause(block, head, floor) ?? { head, whole: { from: head.from, to: end } };
}

/** "The security firm Harbour Labs, has said": a comma that should not be there. */
function beforeStrayComma(block: BlockText, comma: number, floor: number): Mention | null {
  const head = nounPhraseBefore(block, comma, floor);
  return head?.from === floor ? { head, whole: head } : null;
}

/** Between commas a phrase of time, place or circumstance may part a subject from its verb. */
function setsAside(wordClass: string | undefined): boolean {
  return (
    wordClass === 'preposition' ||
    wordClass === 'participle' ||
    wordClass === 'adverb' ||
    wordClass === 'subordinator' ||
    wordClass === 'verb' ||
    wordClass === 'time'
  );
}

/** Looks left from the comma that closes a description for the name that it describes. */
function acrossDescription(block: BlockText, close: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  let nearest: Mention | null = null;
  const sign = classes[close];
  for (let k = close - 1; k > Math.max(floor, close - 60); k--) {
    if (classes[k] === 'stop') break;
    if (classes[k] !== sign) continue;
    const near = nounPhraseBefore(block, k, floor);
    const head = near && (acrossRelativeClause(block, near, floor)?.head ?? near);
    if (
      head === null ||
      (!describes(classes[k + 1], tokens[k + 1]?.lower) && !setsAside(classes[k + 1]))
    )
      continue;
    const mention: Mention = { head, whole: { from: head.from, to: close + 1 } };
    nearest ??= mention;
    const before = classes[head.from - 1];
    const opener = tokens[head.from - 1]?.lower ?? '';
    const atStart =
      head.from <= floor ||
      before === 'mark' ||
      before === 'stop' ||
      before === 'conjunction' ||
      // "After the match, Ann Lee, the coach, said": the match is when, not who.
      (before === 'subordinator' && !/^(?:after|before|since|until)$/.test(opener));
    if (atStart) return mention;
  }
  return nearest;
}

/** "people who live in Ohio | said": the phrase found is the end of a clause about its subject. */
function acrossRelativeClause(block: BlockText, head: Stretch, floor: number): Mention | null {
  const { classes, tokens } = block;
  const before = classes[head.from - 1];
  if (
    before !== 'verb' &&
    before !== 'auxiliary' &&
    before !== 'preposition' &&
    before !== 'participle'
  )
    return null;
  for (let k = head.from - 1; k > Math.max(floor, head.from - 12); k--) {
    const wordClass = classes[k];
    if (
      wordClass === 'comma' ||
      wordClass === 'stop' ||
      wordClass === 'mark' ||
      wordClass === 'conjunction'
    )
      return null;
    if (!/^(?:who|that|which)$/.test(tokens[k]?.lower ?? '')) continue;
    const antecedent = nounPhraseBefore(block, k, floor);
    if (antecedent === null) return null;
    return { head: antecedent, whole: { from: antecedent.from, to: head.to } };
  }
  return null;
}
