import type { Gender } from './given-names.ts';
import type { NamedBody } from './introduced-organisations.ts';
import type { DraftMention } from './mentions.ts';
import { isAnyBody, isBodyNoun } from './organisation-words.ts';
import type { Directory, Voice } from './people.ts';
import type { Context } from './story-so-far.ts';
import {
  genderOfRole,
  headOfRole,
  isCompatriot,
  isPartyMember,
  isPersonNoun,
  officeOf,
} from './titles.ts';

/** Whom a mention means: a name stands for its fullest form, a pronoun for whom was last spoken of. */
export function voiceOf(mention: DraftMention, context: Context, directory: Directory): Voice {
  if (mention.antecedent !== null) return voiceOf(mention.antecedent, context, directory);
  if (mention.pronoun !== null) {
    const known =
      mention.gender === null
        ? mention.pronoun === 'it' || mention.pronoun === 'its'
          ? (context.it ??
            (context.body === null
              ? asBody(context.person, directory)
              : organisationVoice(context.body, directory)))
          : null
        : context[mention.gender];
    return known ?? { name: null, role: null, kind: mention.kind, gender: mention.gender };
  }
  if (mention.kind === 'outlet')
    return {
      name: mention.name,
      role: null,
      kind: 'outlet',
      gender: null,
    };
  if (mention.name === null)
    return (
      describedVoice(mention, context, directory) ?? {
        name: null,
        role: mention.role,
        kind: mention.kind,
        gender: null,
      }
    );
  if (mention.kind !== 'person') return organisationVoice(mention.name, directory, mention);
  const name = personName(mention, mention.name, directory);
  if (name === mention.name && directory.isOrganisation(name))
    return organisationVoice(name, directory, mention);
  return {
    name,
    role: directory.role(name) ?? mention.role,
    kind: mention.kind,
    gender: directory.gender(name) ?? mention.gender,
  };
}

function personVoice(name: string, directory: Directory): Voice {
  return { name, role: directory.role(name), kind: 'person', gender: directory.gender(name) };
}

/** "Pell Grid said no. It adds …": who has nothing of a person about them is a body. */
function asBody(last: Voice | null, directory: Directory): Voice | null {
  if (last?.kind !== 'person' || last.name === null) return null;
  const isPerson =
    last.gender !== null || last.role !== null || directory.gender(last.name) !== null;
  return isPerson ? null : { ...last, kind: 'organisation' };
}

/** An organisation by its full name. */
function organisationVoice(short: string, directory: Directory, mention?: DraftMention): Voice {
  const kind = mention === undefined || mention.kind === 'person' ? 'organisation' : mention.kind;
  return {
    name: directory.fullOrganisation(short),
    role: mention?.role ?? null,
    kind,
    gender: null,
  };
}

/** "Mr Lee" is not Joan Lee: where the title speaks against everybody of the name, nobody fuller is known. */
function personName(mention: DraftMention, name: string, directory: Directory): string {
  const full = directory.fullName(name);
  const { gender, text } = mention;
  if (full === name || gender === null || !courtesy.test(text)) return full;
  // "Dame Ann"
  const isGiven = /^(?:Sir|Dame) /.test(text) && full.startsWith(`${name} `);
  return directory.namesake(name, gender) ?? (isGiven ? full : text);
}

const courtesy = /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\b/;

/** "the president", "the company": whom the article has named with that office, or spoken of last. */
function describedVoice(
  { text }: DraftMention,
  { he, she, it, body, person }: Context,
  directory: Directory,
): Voice | null {
  const own = directory.withRole(text);
  if (own !== null) return personVoice(own, directory);
  if (!text.startsWith('the ') && !text.startsWith('The ')) return null;
  const [, self] = /^the \p{L}+ (him|her)self$/iu.exec(text) ?? [];
  if (self !== undefined) return self.toLowerCase() === 'him' ? he : she;
  if (isOneJustNamed(text)) return person;
  const [, modifiers = '', noun = ''] = /^the ((?:[\p{L}’'-]+ ){0,2})(\p{L}+)$/iu.exec(text) ?? [];
  if (noun === '' || otherHolder.test(modifiers)) return null;
  const name = directory.holder(officeOf(`${modifiers}${noun}`));
  if (name !== null) return personVoice(name, directory);
  if (isPartyMember(noun.toLowerCase())) return partyVoice(noun.toLowerCase(), person, directory);
  const lower = noun.toLowerCase();
  if (!isBodyNoun(lower)) return null;
  const isAny = isAnyBody(lower);
  if (isAny && it?.kind === 'organisation') return it;
  const called = directory.body(lower) ?? (isAny && it === null ? body : null);
  if (called !== null) return organisationVoice(called, directory);
  return it?.kind === 'organisation' ? it : null;
}

/** "the 24-year-old", "the Dutchman": by age and country an article only calls whom it has just named. */
export function isOneJustNamed(text: string): boolean {
  if (!/^the (?:\d\d-year-old|\p{L}+)$/iu.test(text)) return false;
  const noun = text.slice(text.indexOf(' ') + 1).toLowerCase();
  return noun.endsWith('-year-old') || isCompatriot(noun);
}

/** "the Democrat": the one there is, or whom the article named last and gives to no other party. */
function partyVoice(party: string, last: Voice | null, directory: Directory): Voice | null {
  const only = directory.member(party);
  if (only !== null) return personVoice(only, directory);
  const own = last?.name ? directory.party(last.name) : null;
  return own === null || own === party ? last : null;
}

const otherHolder =
  /\b(?:former|other|second|new|next|first|last|late|then|ex|previous|incoming)\b/i;

/** The context after the organisations named before `end`, which are taken from the list. */
export function withBodies(context: Context, bodies: NamedBody[], end: number): Context {
  let { body } = context;
  while (bodies[0] !== undefined && bodies[0].start < end) body = bodies.shift()?.name ?? body;
  return body === context.body ? context : { ...context, body };
}

/**
 * The context after a mention. A person of unknown gender may be meant by either pronoun; so may somebody
 * whom the text only calls "the president".
 */
export function noticed(
  context: Context,
  mention: DraftMention | null,
  directory: Directory,
): Context {
  if (mention === null) return context;
  if (mention.antecedent !== null)
    return noticed(context, { ...mention.antecedent, isAside: true }, directory);
  if (mention.pronoun !== null) return settled(context, mention.gender);
  const voice = withGender(voiceOf(mention, context, directory), context);
  if (voice.name === null)
    return isOnePerson(mention) && !(mention.isAside && isPartyMember(headOfRole(mention.text)))
      ? withPerson(context, describedOnly(mention))
      : context;
  if (voice.kind === 'group') return context;
  if (voice.kind !== 'person') return { ...context, it: voice };
  // "Corran’s mayor", "a Democrat who …": a name that the article gives to nobody.
  const isKnown = voice.gender !== null || voice.name.includes(' ') || voice.role !== null;
  return isKnown || mention.role !== null || !mention.isAside
    ? withPerson(context, voice)
    : context;
}

function withPerson(context: Context, voice: Voice): Context {
  const person = voice.kind === 'person' ? voice : context.person;
  if (voice.gender === 'he') return { ...context, person, he: voice };
  if (voice.gender === 'she') return { ...context, person, she: voice };
  const { he, she } = context;
  if (isBareName(voice))
    return { ...context, person, he: fuller(he, voice), she: fuller(she, voice) };
  const displaced = he?.name === voice.name ? context.displaced : { he, she };
  return { ...context, person, displaced, he: voice, she: voice };
}

/** "Skarra lies nine miles off": one word that no full name and no role explains may be a place. */
function isBareName({ kind, name, role }: Voice): boolean {
  return kind === 'person' && role === null && name?.includes(' ') === false;
}

/** Somebody with a full name stays whom the pronoun means. */
function fuller(known: Voice | null, voice: Voice): Voice {
  return known?.name?.includes(' ') === true ? known : voice;
}

function withGender(voice: Voice, { genders }: Context): Voice {
  const gender = voice.gender ?? genders.get(voice.name ?? '') ?? null;
  return gender === voice.gender ? voice : { ...voice, gender };
}

/**
 * "Sefton came. “…,” she said.": from there on Sefton is "she", and "he" is again whoever it was before.
 */
function settled(context: Context, gender: Gender | null): Context {
  const voice = gender === null ? null : context[gender];
  if (gender === null || !voice?.name || voice.gender !== null) return context;
  const other = gender === 'he' ? 'she' : 'he';
  const { name } = voice;
  const genders = new Map(context.genders).set(name, gender);
  const left = context[other]?.name === name ? context.displaced[other] : context[other];
  return { ...context, genders, [gender]: { ...voice, gender }, [other]: left };
}

/**
 * "The president", "a spokesman for the club": one person, whoever that is. "His spokesman" counts where the
 * word tells the pronoun: behind "his lawyer", "he" may be either.
 */
function isOnePerson({ text, kind }: DraftMention): boolean {
  if (kind !== 'unnamed' || !isPersonNoun(headOfRole(text))) return false;
  return (
    /^(?:the|an?|one|another) /i.test(text) ||
    (/^(?:his|her|its|their) /i.test(text) && genderOfRole(text) !== null)
  );
}

/** For "he said" behind it: all that is known of him. */
function describedOnly({ text }: DraftMention): Voice {
  return { name: text, role: null, kind: 'unnamed', gender: genderOfRole(text) };
}
