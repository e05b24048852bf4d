import type { BlockText, Stretch } from './block-text.ts';
import { insideName } from './names.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { isBodyNoun, isOrganisationWord, kindOfName } from './organisation-words.ts';
import { textOf } from './stretches.ts';
import { genderOfName } from './given-names.ts';
import { headOfRole, isPersonNoun, isTitle } from './titles.ts';

/** An organisation as one block names it. */
export interface NamedBody {
  readonly name: string;
  /** What the text calls it ("shipbuilder"), in lower case; `null` where only its name tells. */
  readonly noun: string | null;
  /** In UTF-16 units of the block. */
  readonly start: number;
}

/**
 * The organisations of a block: those whose names say so ("Halden Foods"), and those that the text calls
 * one: "Unite, the union, …", "the dam’s owner, …, which", "Toymaker Brightling".
 */
export function introducedOrganisations(block: BlockText): readonly NamedBody[] {
  const { classes, tokens } = block;
  const bodies: NamedBody[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (classes[i] !== 'name') continue;
    const to = endOfBodyName(block, i);
    // "Carmaker Holt", "The union Unite"
    const opens = isBodyNoun(tokens[i]?.lower ?? '') && isOpening(block, i) && to - i >= 2;
    const from = opens ? i + 1 : i;
    const noun = opens ? (tokens[i]?.lower ?? '') : nounFor(block, { from, to });
    const isNamed = to - from >= 2 && isNamedAsBody(block, { from, to });
    if ((isNamed || noun !== null) && !isPerson(block, { from, to }, isNamed))
      bodies.push({
        name: textOf(block, { from, to }),
        noun: noun === '' ? null : noun,
        start: tokens[from]?.start ?? 0,
      });
    i = to - 1;
  }
  return bodies;
}

function isOpening({ classes }: BlockText, i: number): boolean {
  return i === 0 || classes[i - 1] === 'stop' || classes[i - 1] === 'mark';
}

/** "Office for National Statistics", "Haddad & Low", "Department of Health and Safety". */
function endOfBodyName(block: BlockText, from: number): number {
  const { classes, tokens } = block;
  let to = from + 1;
  for (;;) {
    while (classes[to] === 'name') to++;
    const inside = insideName(block, to);
    if (inside > 0) {
      to += inside;
      continue;
    }
    const lower = tokens[to]?.lower ?? '';
    const next = classes[to + 1] === 'determiner' ? to + 2 : to + 1;
    const goesOn =
      (lower === '&' && classes[to + 1] === 'name') ||
      (/^(?:of|for)$/.test(lower) &&
        classes[next] === 'name' &&
        isOrganisationWord(tokens[to - 1]?.lower ?? '') &&
        !isTitle(tokens[to - 1]?.lower ?? ''));
    if (!goesOn) return to;
    to = next;
  }
}

/** By a word anywhere in it, "Corran Holdings Group", or by its last: "Castlemain Civil". */
function isNamedAsBody(block: BlockText, { from, to }: Stretch): boolean {
  for (let k = from; k < to; k++) if (isOrganisationWord(block.tokens[k]?.lower ?? '')) return true;
  return kindOfName(textOf(block, { from, to })) === 'organisation';
}

/** "Police Chief Ann Lee", "Mr House": a title or a given name makes a person of it. */
function isPerson({ tokens }: BlockText, { from, to }: Stretch, isNamed: boolean): boolean {
  for (let k = Math.max(0, from - 1); k < to; k++)
    if (isTitle(tokens[k]?.lower ?? '') && !isOrganisationWord(tokens[k]?.lower ?? '')) return true;
  return !isNamed && genderOfName(tokens[from]?.text ?? '') !== null;
}

/** What the words beside a name call it: "" where they only say that it is a thing ("which"). */
function nounFor(block: BlockText, { from, to }: Stretch): string | null {
  const { classes, tokens } = block;
  const next = tokens[to + 1]?.lower ?? '';
  if (classes[to] === 'comma' && next === 'which') return '';
  if (
    classes[to] === 'comma' &&
    (classes[to + 1] === 'determiner' || classes[to + 1] === 'possessive')
  ) {
    const head = headNoun(block, to + 1);
    if (head !== null) return head;
  }
  const before = tokens[from - 1]?.lower ?? '';
  if (classes[to] === 'possessive' && isOfFirm(next, tokens[to + 2]?.lower ?? '')) return '';
  const isHeld = before === 'in' && /^(?:shares|stake)$/.test(tokens[from - 2]?.lower ?? '');
  if (isHeld && to - from >= 2) return '';
  // "the shipping company Holt", "Tenet, a utility" the other way round: "a utility, Pine Power,"
  if (classes[from - 1] === 'noun' && isBodyNoun(before)) return before;
  const isClosed = classes[to] === 'comma' || classes[to] === 'dash' || classes[to] === 'stop';
  const comma = classes[from - 1] === 'determiner' ? from - 2 : from - 1;
  if (!isClosed || classes[comma] !== 'comma') return null;
  const phrase = nounPhraseBefore(block, comma, Math.max(0, comma - 12));
  if (phrase === null || !/^(?:determiner|possessive|name)$/.test(classes[phrase.from] ?? ''))
    return null;
  const called = headOfRole(textOf(block, phrase));
  return isBodyNoun(called) ? called : null;
}

/** "Holt’s | shares", "Holt’s | chief executive": what only a firm has. */
function isOfFirm(noun: string, next: string): boolean {
  if (noun === 'chief' || noun === 'finance')
    return /^(?:executive|financial|operating|director)$/.test(next);
  return /^(?:shares|shareholders|headquarters|ceo|cfo|chair|chairman|chairwoman)$/.test(noun);
}

/** The noun of the phrase that opens at a token: "a rental | company | whose fleet is green". */
function headNoun({ classes, tokens }: BlockText, from: number): string | null {
  let to = from + 1;
  while (/^(?:noun|name|number|possessive|adverb)$/.test(classes[to] ?? '')) to++;
  const lower = tokens[to - 1]?.lower ?? '';
  const ends = classes[to];
  if (ends === 'verb' || ends === 'auxiliary') return null;
  if (!isBodyNoun(lower)) return null;
  const isMainOne = leads.test(tokens[to - 2]?.lower ?? '') || mostlyFirms.test(lower);
  const isDefinite = tokens[from]?.lower === 'the' || classes[from] === 'possessive';
  return !isPersonNoun(lower) || (isDefinite && isMainOne) ? lower : null;
}

/** "the | main | contractor": whoever has others under them is a firm. */
const leads = /^(?:main|lead|leading|prime|principal|general|biggest|largest)$/;

/** Trades that people had once, and firms have now. */
const mostlyFirms = /^(?:insurer|lender|retailer|manufacturer|publisher|broadcaster|operator)$/;
