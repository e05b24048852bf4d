import type { BlockText, Stretch } from './block-text.ts';
import { genderOfName } from './given-names.ts';
import type { NameFact } from './people.ts';
import { apposedName, insideName, isNameOfBody, withoutNickname } from './names.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { kindOfName } from './organisation-words.ts';
import { betterRole, roleBefore, roleBehind } from './roles.ts';
import { textOf } from './stretches.ts';
import {
  genderOfRole,
  genderOfTitle,
  headOfRole,
  isNobleTitle,
  isPersonNoun,
  isTitle,
  isTitleBeforeName,
} from './titles.ts';

/**
 * The people whom a block introduces with what they are, wherever they stand in it: "asked finance chief
 * Ann Lee", "the mayor, Ann Lee, …", "Ann Lee, its founder, …".
 */
export function introducedPeople(block: BlockText): readonly NameFact[] {
  const { classes, tokens } = block;
  const facts: NameFact[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (classes[i] === 'comma') {
      const apposed = apposedFact(block, i);
      if (apposed !== null) facts.push(apposed);
    }
    if (classes[i] !== 'name') continue;
    const to = endOfName(block, i);
    const fact = ownFact(block, { from: i, to });
    if (fact !== null) facts.push(fact);
    i = to - 1;
  }
  return facts;
}

/** Past a run of names with particles and a nickname: "Ludwig van Beethoven", "Danny “The Kettle” Okafor". */
export function endOfName(block: BlockText, from: number): number {
  let to = from + 1;
  for (;;) {
    if (block.classes[to] === 'name') to++;
    else {
      const inside = insideName(block, to);
      if (inside === 0) return to;
      to += inside;
    }
  }
}

/** "her daughter, the broadcaster Ann Lee, …", from the comma. */
function apposedFact(block: BlockText, comma: number): NameFact | null {
  const named = apposedName(block, comma + 1);
  if (named === null || kindOfName(named.name) !== 'person') return null;
  const head = nounPhraseBefore(block, comma, Math.max(0, comma - 20));
  if (head === null || !isDescription(block, head) || isNameOfBody(block, head, named)) return null;
  const role = roleBefore(block, { from: head.from, to: named.from });
  if (role === null) return null;
  return { name: named.name, role, kind: 'person', gender: genderOfRole(role) ?? named.title };
}

/** "The mayor", "Ann’s lawyer": whose it is, and a common noun for people behind it. */
function isDescription({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  let opens = false;
  for (let k = from; k < to; k++) {
    if (classes[k] === 'determiner' || classes[k] === 'possessive') opens = true;
    else if (classes[k] === 'preposition' && k > from) break;
    else if (opens && classes[k] === 'noun' && isPersonNoun(tokens[k]?.lower ?? '')) {
      const next = classes[k + 1];
      if (next === 'comma' || next === 'preposition' || next === 'to') return true;
    }
  }
  return false;
}

/** A run of names with title, role or description beside it. */
function ownFact(block: BlockText, run: Stretch): NameFact | null {
  const { classes, tokens } = block;
  const plain = behindTitles(block, run);
  const isNoble =
    plain === run.to - 1 && plain > run.from && isNobleTitle(tokens[plain - 1]?.lower ?? '');
  const from = isNoble ? plain - 1 : plain;
  const title = tokens
    .slice(run.from, plain)
    .reduce<NameFact['gender']>((gender, { lower }) => genderOfTitle(lower) ?? gender, null);
  const length = run.to - from;
  if (length < 1 || length > 8) return null;
  const before = roleBefore(block, { from: startOfRole(block, from), to: from });
  const isIntroduced = before !== null || title !== null || from > run.from;
  const behind = classes[run.to] === 'comma' && length >= 2 ? behindName(block, run.to) : null;
  const isFull =
    length >= 2 &&
    (isIntroduced || genderOfName(tokens[from]?.text ?? '') !== null || isOfPerson(behind));
  if (!isFull && !isIntroduced) return null;
  const name = withoutNickname(textOf(block, { from, to: run.to }));
  if (kindOfName(name) !== 'person' || (length === 1 && !isFullyTitled(block, from))) return null;
  const role = betterRole(before, behind);
  return {
    name,
    role,
    title: before === role ? null : before,
    party: partyBehind(block, run.to),
    kind: 'person',
    gender: title ?? genderOfRole(role),
  };
}

/** "the singer whose …", "the voice who …": only somebody is described so. */
function isOfPerson(role: string | null): boolean {
  return role !== null && (isPersonNoun(headOfRole(role)) || /\bwho\b/.test(role));
}

/** "Ann Lee (D-Ore.)", "Ann Lee, R-Pell," */
function partyBehind({ classes, tokens }: BlockText, at: number): string | null {
  if (classes[at] !== 'bracket' && classes[at] !== 'comma') return null;
  const [, letter] = /^([DR])-\p{Lu}/u.exec(tokens[at + 1]?.text ?? '') ?? [];
  if (letter === undefined) return null;
  return letter === 'D' ? 'democrat' : 'republican';
}

/** "Mayor | Ann Lee", and behind the place of an office: "Corran Mayor | Ann Lee". */
function behindTitles({ tokens }: BlockText, { from, to }: Stretch): number {
  const first = tokens[from]?.lower ?? '';
  const isRole = isPersonNoun(first) && genderOfName(first) === null && from < to - 1;
  let start = isRole ? from + 1 : from;
  for (let k = start; k < to - 1; k++) if (isTitleBeforeName(tokens[k]?.lower ?? '')) start = k + 1;
  return start;
}

/** "Ms Lee", "Cllr Lee": one name counts only behind a capitalised title. */
function isFullyTitled({ tokens, classes }: BlockText, name: number): boolean {
  return classes[name - 1] === 'name' && isTitle(tokens[name - 1]?.lower ?? '');
}

function behindName(block: BlockText, comma: number): string | null {
  const { classes, tokens } = block;
  // "Ann Lee, the mayor, …": closed by a sign, or it may be a list.
  let to = comma + 1;
  if (
    !/^(?:determiner|possessive|number)$/.test(classes[to] ?? '') &&
    !/^(?:now|who)$/.test(tokens[to]?.lower ?? '')
  )
    return null;
  while (
    to < tokens.length &&
    to - comma < 30 &&
    !/^(?:comma|stop|dash|mark)$/.test(classes[to] ?? '')
  )
    to++;
  if (to === comma + 2 && classes[to - 1] === 'number') {
    to++;
    while (
      to < tokens.length &&
      to - comma < 30 &&
      !/^(?:comma|stop|dash|mark)$/.test(classes[to] ?? '')
    )
      to++;
  }
  return roleBehind(block, { from: comma + 1, to });
}

/** Where the lower-case role that ends before token `to` begins: "| three-term incumbent Ann Lee". */
function startOfRole({ classes, tokens }: BlockText, to: number): number {
  let from = to;
  while (from > 0 && to - from < 8) {
    const before = classes[from - 1];
    if (before === 'determiner') return from - 1;
    const isParticiple = tokens[from - 1]?.lower === 'retired';
    if (
      !isParticiple &&
      before !== 'noun' &&
      before !== 'name' &&
      before !== 'possessive' &&
      before !== 'number'
    )
      break;
    from--;
    if (tokens[from]?.lower === 'as') break;
  }
  return from;
}
