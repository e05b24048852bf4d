import type { Span } from '../article/blocks.ts';
import type { BlockText, Stretch } from './block-text.ts';
import type { Gender } from './given-names.ts';
import { isNameOfBody, nameIn, nameInApposition } from './names.ts';
import type { Named } from './names.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { isBodyNoun, isOrganisationWord, kindOfName } from './organisation-words.ts';
import type { Speaker } from './reading.ts';
import { betterRole, roleBefore, roleBehind } from './roles.ts';
import { spanOf, textOf, trimmedSigns } from './stretches.ts';
import { genderOfRole, headOfRole, isPartyMember } from './titles.ts';

/** Somebody mentioned in one block, as far as that block alone tells. */
export interface DraftMention extends Span {
  readonly text: string;
  /** Place of the mention with its appositive or relative clause. */
  readonly whole: Span;
  /** Name without titles ("Derek Chollet", "Trump"); `null` for pronouns and descriptions. */
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: Speaker['kind'];
  readonly gender: Gender | null;
  /** The same by title or role alone, not by the given name. */
  readonly titleGender: Gender | null;
  /** Lower-case pronoun, where the mention is one. */
  readonly pronoun: string | null;
  /** It only says whose something is ("Lee’s aide"), or whom a clause describes. */
  readonly isAside?: boolean;
  /** Whom "who" or "which" stands for. */
  readonly antecedent: DraftMention | null;
}

export function draftMention(block: BlockText, mention: Mention): DraftMention {
  const { tokens, text } = block;
  const { whole } = mention;
  const inApposition = nameInApposition(block, mention);
  const isOfBody = inApposition !== null && isNameOfBody(block, mention.head, inApposition);
  const head = isOfBody ? { from: mention.head.from, to: inApposition.to } : mention.head;
  const place = spanOf(block, head);
  const own = text.slice(place.start, place.end);
  const first = tokens[head.from]?.lower ?? '';
  // The World Health Organization is no pronoun.
  const isPronoun = head.to - head.from === 1 && pronouns.has(first) && own !== 'WHO';
  const named = isPronoun || isOfBody ? null : nameIn(block, head);
  const apposed = isPronoun || isOfBody || named !== null ? null : inApposition;
  const role =
    apposed !== null
      ? (roleBefore(block, { from: head.from, to: roleEnd(block, head, apposed) }) ?? own)
      : named === null
        ? null
        : roleOf(block, mention, named);
  const title = (named ?? apposed)?.title ?? genderOfRole(role);
  return {
    ...place,
    text: own,
    whole: spanOf(block, trimmedSigns(block, whole)),
    name: (named ?? apposed)?.name ?? null,
    role,
    kind: isPronoun
      ? kindOfPronoun(first)
      : apposed !== null
        ? kindOfApposed(block, head, apposed)
        : kindOf(block, head, named),
    gender: isPronoun ? genderOfPronoun(first) : (title ?? (named ?? apposed)?.gender ?? null),
    titleGender: title,
    pronoun: isPronoun ? first : null,
    antecedent: isPronoun && isRelative(first) ? antecedentOf(block, head.from) : null,
  };
}

/** "a witness, | who gave her name as | Tilly": how somebody gave their name is no part of who they are. */
function roleEnd({ tokens }: BlockText, head: Stretch, { from }: Named): number {
  const isGiven = tokens[head.to]?.lower === 'who' || tokens[head.to + 1]?.lower === 'who';
  return isGiven ? head.to : from;
}

/** What stands before the name, unless that is a bare title; else the appositive after it. */
function roleOf(block: BlockText, { head, whole }: Mention, named: Named): string | null {
  const before = roleBefore(block, { from: head.from, to: named.from });
  const behind = roleBehind(block, { from: head.to, to: whole.to });
  return betterRole(before, behind);
}

function kindOf(block: BlockText, { from, to }: Stretch, named: Named | null): Speaker['kind'] {
  const last = block.tokens[to - 1]?.lower ?? '';
  if (named !== null) {
    const full = textOf(block, {
      from: Math.max(from, named.from - (isArticle(block, named.from - 1) ? 1 : 0)),
      to: named.to,
    });
    if (block.outlets.canonical(full) !== null) return 'outlet';
    if (kindOfName(named.name) === 'organisation') return 'organisation';
    if (isPartyMember(named.name.toLowerCase().replace(/s$/, ''))) return 'group';
    if (isArticle(block, named.from - 1)) return last.endsWith('s') ? 'group' : 'organisation';
    return 'person';
  }
  for (let k = from; k < to; k++) if (block.classes[k] === 'conjunction') return 'group';
  // "An official at the department" is no department.
  const head = headOfRole(textOf(block, { from, to }));
  if (isOrganisationWord(head)) return 'organisation';
  return head.endsWith('s') || groupNouns.has(head) ? 'group' : 'unnamed';
}

/** "The hospice, St. Anne’s,", "the owner, Ann Lee,": its description may tell what it is. */
function kindOfApposed(block: BlockText, head: Stretch, { name, from }: Named): Speaker['kind'] {
  if (isBodyNoun(headOfRole(textOf(block, head)))) return 'organisation';
  if (isArticle(block, from - 1) && name.endsWith('s')) return 'group';
  return kindOfName(name);
}

function isArticle(block: BlockText, i: number): boolean {
  return /^the$/i.test(block.tokens[i]?.text ?? '');
}

function kindOfPronoun(lower: string): Speaker['kind'] {
  if (lower === 'it' || lower === 'its' || lower === 'which') return 'organisation';
  return /^(?:they|we|them|their|our)$/.test(lower) ? 'group' : 'person';
}

function genderOfPronoun(lower: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(lower)) return 'he';
  return /^(?:she|her|herself)$/.test(lower) ? 'she' : null;
}

function antecedentOf(block: BlockText, relative: number): DraftMention | null {
  if (block.classes[relative - 1] === 'conjunction') return firstAntecedent(block, relative - 1);
  const isParted = /^(?:comma|dash)$/.test(block.classes[relative - 1] ?? '');
  const comma = isParted ? relative - 1 : relative;
  // "Lee, 58, who"
  const isAge = block.classes[comma - 1] === 'number' && block.classes[comma - 2] === 'comma';
  const end = beforeWhen(block, isAge ? comma - 2 : comma);
  const head = nounPhraseBefore(block, end, Math.max(0, end - 30));
  return head === null ? null : draftMention(block, { head, whole: head });
}

/** "a study | in March | that": when it was is no part of what the clause describes. */
function beforeWhen({ classes }: BlockText, end: number): number {
  let at = end;
  while (classes[at - 1] === 'time') at--;
  return at < end && classes[at - 1] === 'preposition' ? at - 1 : end;
}

/** "Lee, whose boat sank and | who …": whom the clause before describes. */
function firstAntecedent(block: BlockText, end: number): DraftMention | null {
  for (let k = end - 1; k > Math.max(0, end - 30) && block.classes[k] !== 'stop'; k--)
    if (/^whos?e?$/.test(block.tokens[k]?.lower ?? '')) return antecedentOf(block, k);
  return null;
}

function isRelative(lower: string): boolean {
  return lower === 'who' || lower === 'which' || lower === 'that';
}

const pronouns: ReadonlySet<string> = new Set(
  'he she they it we i you who which that him her them his its their my our your himself herself everyone somebody someone nobody'.split(
    ' ',
  ),
);

const groupNouns: ReadonlySet<string> = new Set(
  'people police media public crowd many some others men women'.split(' '),
);
