import type { BlockText, Stretch } from './block-text.ts';
import { genderOfName } from './given-names.ts';
import type { Gender } from './given-names.ts';
import { nicknameAt } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import {
  isBodyNoun,
  isMakerNoun,
  isNameOfTrade,
  isOrganisationWord,
} from './organisation-words.ts';
import { textOf } from './stretches.ts';
import {
  isCompatriot,
  genderOfTitle,
  headOfRole,
  isNobleTitle,
  isPartyMember,
  isPersonNoun,
  isTitle,
  isTitleBeforeName,
} from './titles.ts';

export interface Named {
  readonly name: string;
  readonly gender: Gender | null;
  /** What a title before it says. */
  readonly title: Gender | null;
  readonly from: number;
  readonly to: number;
}

/** The last run of capitalised words in a phrase, without titles before it. */
export function nameIn(block: BlockText, { from, to }: Stretch): Named | null {
  const { classes, tokens } = block;
  let end = from;
  while (end < to && classes[end] !== 'name') end++;
  if (end === to) return null;
  // "analysts at Corran Capital": the name is not theirs.
  const before = block.classes.slice(from, end);
  if (before.includes('preposition') || before.includes('to'))
    return givenNameIn(block, { from, to }) ?? nameBehindPlace(block, { from, to });
  let start = end;
  // A postmodifier names somebody else ("the head of the FBI"); a name before it is the mention's.
  for (let k = end; k < to; k++) {
    if (classes[k] === 'conjunction' && k > start) {
      if (classes[k - 1] === 'name') return null;
      continue;
    }
    if ((classes[k] === 'preposition' || classes[k] === 'to') && k > start) {
      if (classes[k - 1] !== 'name') return null;
      const last = nameBehindRole(block, k + 1, to);
      if (last !== null) return last;
      if (isTitle(tokens[k - 1]?.lower ?? '')) return fullNameIn(block, { from: k, to });
      if (!isOrganisationWord(tokens[k - 1]?.lower ?? '')) break;
      // "the Department of Agriculture": the name goes on.
      const rest = nameBehindPreposition(block, k, to);
      if (rest === null) break;
      end = rest;
      k = rest - 1;
      continue;
    }
    if (classes[k] === 'possessive' && k + 1 < to) {
      start = k + 1;
      end = k + 1;
      continue;
    }
    const nickname = classes[k] === 'mark' ? nicknameAt(block, k) : null;
    if (nickname !== null) {
      k = nickname.close;
      end = k + 1;
    } else if (classes[k] === 'name') {
      if (k > end) start = k;
      end = k + 1;
    } else if (
      classes[k] === 'noun' &&
      nameParticles.has(tokens[k]?.lower ?? '') &&
      classes[k + 1] === 'name'
    )
      end = k + 1;
    else if (classes[k] === 'bracket') break;
  }
  if (start >= end || classes[start] !== 'name') return null;
  const afterName = classes[end];
  if (end < to && (afterName === 'noun' || afterName === 'participle')) return null;
  if (classes[from] === 'determiner' && from === start - 1 && end === to) {
    if (isOffice(block, { from: start, to: end })) return null;
    return {
      name: textOf(block, { from: start, to: end }),
      gender: null,
      title: null,
      from: start,
      to: end,
    };
  }
  let gender: Gender | null = null;
  // "Home Secretary Ann Lee": the name begins behind the last title.
  for (let k = end - 2; k >= start; k--) {
    if (!isTitleBeforeName(tokens[k]?.lower ?? '') || isGivenDean(block, k, start)) continue;
    gender = genderOfTitle(tokens[k]?.lower ?? '');
    // "Lady Holt" has no name without her title.
    start = end - k === 2 && isNobleTitle(tokens[k]?.lower ?? '') ? k : k + 1;
    break;
  }
  return named(block, { from: behindOpeningRole(block, start, end), to: end }, gender);
}

/** "Cllr | Dean | Foss": behind a title he has no other. */
function isGivenDean({ tokens }: BlockText, k: number, start: number): boolean {
  return tokens[k]?.lower === 'dean' && k > start && isTitle(tokens[k - 1]?.lower ?? '');
}

/** "the Democrat", "the Home Secretary": who that is, the article says elsewhere. */
function isOffice({ tokens }: BlockText, { from, to }: Stretch): boolean {
  const last = tokens[to - 1]?.lower ?? '';
  return to - from === 1
    ? isPartyMember(last) || isTitle(last) || isCompatriot(last)
    : isTitle(last);
}

/** "| Resident Ann Lee", "| Carmaker Holt": the capital of a sentence's first word makes it no name. */
function behindOpeningRole({ classes, tokens }: BlockText, start: number, end: number): number {
  const before = classes[start - 1];
  const isOpening = start === 0 || before === 'stop' || before === 'mark' || before === 'colon';
  const lower = tokens[start]?.lower ?? '';
  const isPerson =
    (end - start >= 3 && isPersonNoun(lower) && genderOfName(lower) === null) ||
    (end - start === 2 && rolesOfHeadlines.test(lower));
  return isOpening && (isPerson || (end - start >= 2 && isMakerNoun(lower))) ? start + 1 : start;
}

/** Nobody's given names: "| Striker Lee". */
const rolesOfHeadlines =
  /^(?:striker|midfielder|goalkeeper|winger|defender|skipper|boss|coach|singer|rapper|comedian|presenter|actor|actress|author|novelist|minister|councillor|lawmaker|billionaire|tycoon|campaigner|activist|pensioner|gran|nan|mum|dad)$/;

/** "the Bank of Corran governor Ann Lee": behind a lower-case role stands whose role it is. */
function nameBehindRole(block: BlockText, from: number, to: number): Named | null {
  let start = to;
  while (start > from && block.classes[start - 1] === 'name') start--;
  const isRole = block.classes[start - 1] === 'noun' && start > from;
  return isRole && to - start >= 2 ? named(block, { from: start, to }, null) : null;
}

/** "a colleague at the yard Ann Lee": behind where somebody is stands their name, unless it is the place's. */
function nameBehindPlace(block: BlockText, { from, to }: Stretch): Named | null {
  const { classes, tokens } = block;
  let start = to;
  while (start > from && classes[start - 1] === 'name') start--;
  const place = tokens[start - 1]?.lower ?? '';
  const isPlace = classes[start - 1] === 'noun' && classes[start - 2] === 'determiner';
  if (to - start !== 2 || !isPlace || isBodyNoun(place) || isPersonNoun(place)) return null;
  const head = headOfRole(textOf(block, { from, to: start }));
  const isOne = isPersonNoun(head) && !head.endsWith('s');
  return isOne ? named(block, { from: start, to }, null) : null;
}

/** The end of what "of", "for" or "on" adds to an organisation's name, or `null`. */
function nameBehindPreposition(
  { classes, tokens }: BlockText,
  at: number,
  to: number,
): number | null {
  if (!/^(?:of|for|on)$/.test(tokens[at]?.lower ?? '')) return null;
  let end = /^the$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (classes[end] !== 'name') return null;
  while (end < to && (classes[end] === 'name' || isJoinedName(classes, end, to))) end++;
  return end;
}

/** "Health and Safety" */
function isJoinedName(classes: BlockText['classes'], at: number, to: number): boolean {
  return classes[at] === 'conjunction' && at + 1 < to && classes[at + 1] === 'name';
}

function named(block: BlockText, { from, to }: Stretch, gender: Gender | null): Named {
  let last = to;
  while (last - from > 2 && honours.test(block.tokens[last - 1]?.text ?? '')) last--;
  return {
    name: withoutNickname(textOf(block, { from, to: last })),
    gender: gender ?? genderOfName(block.tokens[from]?.text ?? ''),
    title: gender,
    from,
    to,
  };
}

/** "Ann Lee | KC": what stands behind a name and is no part of it. */
const honours = /^(?:[KQ]C|MS?P|MEP|TD|MLA|[COMKD]BE|FRS|PhD|MD)$/;

/** "Danny “The Kettle” Okafor": "Danny Okafor". */
export function withoutNickname(name: string): string {
  return name.replace(/\s*["“‘'][^"”’']*["”’']\s*/u, ' ');
}

/**
 * "Minister of Education Ann Lee": behind a title's own names a given name, another title or, where the
 * names are many, the last two open the person's.
 */
function fullNameIn(block: BlockText, stretch: Stretch): Named | null {
  return givenNameIn(block, stretch) ?? lastNamesIn(block, stretch);
}

function givenNameIn(block: BlockText, { from, to }: Stretch): Named | null {
  for (let k = from; k < to - 1; k++) {
    const isGiven = genderOfName(block.tokens[k]?.text ?? '') !== null;
    if (!isGiven || block.classes[k + 1] !== 'name') continue;
    let end = k + 1;
    while (end < to && block.classes[end] === 'name') end++;
    return named(block, { from: k, to: end }, null);
  }
  return null;
}

function lastNamesIn(block: BlockText, { from, to }: Stretch): Named | null {
  let start = to;
  while (start > from && block.classes[start - 1] === 'name') start--;
  if (start === to) return null;
  for (let k = to - 2; k >= start; k--) {
    const lower = block.tokens[k]?.lower ?? '';
    if (isTitleBeforeName(lower)) return named(block, { from: k + 1, to }, genderOfTitle(lower));
  }
  return to - start >= 3 ? named(block, { from: to - 2, to }, null) : null;
}

/** "the team’s coach, Ann Lee, said": the description comes first, the name in apposition. */
export function nameInApposition(block: BlockText, { head }: Mention): Named | null {
  const given = nameGiven(block, head.to);
  if (given !== null) return given;
  if (block.classes[head.to] !== 'comma' || isAboutSomebody(block, head)) return null;
  const first = block.classes[head.from];
  const isDefinite = first === 'determiner' || first === 'possessive';
  return apposedName(block, head.to + 1, isDefinite || hasOwner(block, head) ? 1 : 2);
}

/** "a witness, | who gave her name only as Tilly,", "a nurse, | who gave only her first name, Rosa," */
export function nameGiven(block: BlockText, from: number): Named | null {
  const { classes, tokens } = block;
  const who = classes[from] === 'comma' ? from + 1 : from;
  if (tokens[who]?.lower !== 'who') return null;
  let at = who + 1;
  // "who asked that only his middle name, Ray, be used" states terms.
  let gives = false;
  while (at < who + 12 && !namings.test(tokens[at]?.lower ?? '')) {
    gives ||= /^giv(?:e|es|ing)$|^gave$/.test(tokens[at]?.lower ?? '');
    at++;
  }
  if (at === who + 12) return null;
  while (/^(?:only|just|simply|as|be)$/.test(tokens[at + 1]?.lower ?? '')) at++;
  const isParted = gives && classes[at + 1] === 'comma' && tokens[at]?.lower !== 'as';
  const start = isParted ? at + 2 : at + 1;
  let to = start;
  while (classes[to] === 'name') to++;
  const isGiven = tokens[at]?.lower === 'as' || isParted;
  return to > start && isGiven ? named(block, { from: start, to }, null) : null;
}

const namings = /^(?:names?|surname|named|identified|known)$/;

/** "An autopsy on one of the men, Ann Lee, found": it is about whom it names, and not theirs. */
function isAboutSomebody({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  const on = classes.indexOf('preposition', from);
  if (on < from || on >= to || !/^(?:on|about|into|against)$/.test(tokens[on]?.lower ?? ''))
    return false;
  return !isPersonNoun(tokens[on - 1]?.lower ?? '');
}

/** "a lawyer for the company, | Acme Marine,", "… for the crane’s maker, | Norrland": whom somebody speaks for. */
export function isNameOfBody(block: BlockText, head: Stretch, { name, from }: Named): boolean {
  const { classes, tokens } = block;
  const preposition = classes.indexOf('preposition', head.from);
  if (preposition >= head.to || tokens[preposition]?.lower !== 'for') return false;
  const body = tokens[head.to - 1]?.lower ?? '';
  if (!isBodyNoun(body) && !/^(?:maker|owner|employer)$/.test(body)) return false;
  const isOwned = classes[head.to - 2] === 'possessive';
  const isUnlikePeople = isOwned && genderOfName(tokens[from]?.text ?? '') === null;
  // "A spokesman for the union, Unite,": nobody is met by a surname alone.
  const isMetFirst = /^an?$/.test(tokens[head.from]?.lower ?? '') && !name.includes(' ');
  return isUnlikePeople || isMetFirst || isNameOfTrade(name);
}

/** The name that fills an appositive from token `from`: "the former miler Sebastian Okoye,". */
export function apposedName(block: BlockText, from: number, least = 2): Named | null {
  const { classes, tokens } = block;
  let start = from;
  const isBefore = (k: number): boolean =>
    /^(?:determiner|possessive|noun|number)$/.test(classes[k] ?? '') ||
    // "the now retired Ann Lee"
    (classes[k] === 'adverb' && classes[k - 1] === 'determiner');
  while (start - from < 6 && isBefore(start)) start++;
  if (/^(?:named|called)$/.test(tokens[start]?.lower ?? '')) start++;
  // "Rovers’ Ann Lee"
  const isOwned = classes[start] === 'name' && classes[start + 1] === 'possessive';
  if (isOwned && classes[start + 2] === 'name') start += 2;
  let to = start;
  for (;;) {
    if (classes[to] === 'name' || isJoinedName(classes, to, tokens.length)) to++;
    else {
      const inside = insideName(block, to);
      if (inside === 0) break;
      to += inside;
    }
  }
  if (to - start < least) return null;
  // "St. Anne’s": a house named for its saint.
  const isHouse = classes[to] === 'possessive' && classes[to + 1] === 'comma';
  if (isHouse) return named(block, { from: start, to: to + 1 }, null);
  let end = to;
  if (classes[end] === 'bracket') while (end < to + 6 && classes[++end] !== 'bracket');
  const next = classes[end === to ? to : end + 1];
  const ends =
    next === undefined ||
    next === 'comma' ||
    next === 'dash' ||
    next === 'stop' ||
    (next === 'preposition' && to - start >= 2);
  if (!ends) return null;
  if (to - start === 1) return named(block, { from: start, to }, null);
  return givenNameIn(block, { from: start, to }) ?? nameIn(block, { from: start, to });
}

/** "the mayor’s aide" */
function hasOwner({ classes }: BlockText, { from, to }: Stretch): boolean {
  return classes.slice(from, to).includes('possessive');
}

/** How many tokens join a name's words at `at`: "Ludwig | van | Beethoven", "Danny | “The Kettle” | Okafor". */
export function insideName(block: BlockText, at: number): number {
  const { classes, tokens } = block;
  const nickname = classes[at] === 'mark' ? nicknameAt(block, at) : null;
  if (nickname !== null) return nickname.close + 1 - at;
  if (classes[at - 1] !== 'name') return 0;
  let end = at;
  while (nameParticles.has(tokens[end]?.lower ?? '') && classes[end] !== 'name') end++;
  return classes[end] === 'name' ? end - at : 0;
}

const nameParticles: ReadonlySet<string> = new Set(
  'de del della der den di da van von bin ibn al el la le du dos'.split(' '),
);
