import type { DraftMention } from './names.ts';
import type { Directory, Voice } from './people.ts';
import type { Context } from './story-so-far.ts';

/** Whom a mention means: a name stands for its fullest form, a pronoun for whom was last spoken of. */
export function voiceOf(mention: DraftMention, context: Context, directory: Directory): Voice {
  if (mention.antecedent !== null) return voiceOf(mention.antecedent, context, directory);
  if (mention.pronoun !== null) {
    const known =
      mention.gender === null
        ? mention.pronoun === 'it' || mention.pronoun === 'its'
          ? context.it
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
  const name =
    mention.kind === 'person'
      ? personName(mention, mention.name, directory)
      : directory.fullOrganisation(mention.name);
  return {
    name,
    role: directory.role(name) ?? mention.role,
    kind: mention.kind,
    gender: directory.gender(name) ?? mention.gender,
  };
}

/** "Mr Lee" is not Joan Lee: where the title speaks against the full name, nobody fuller is known. */
function personName(mention: DraftMention, name: string, directory: Directory): string {
  const full = directory.fullName(name);
  const gender = directory.gender(full);
  const isOther = full !== name && courtesy.test(mention.text) && gender !== null;
  return isOther && gender !== mention.gender ? mention.text : full;
}

const courtesy = /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\b/;

/** "the president", "the company": whom the article has named with that office, or spoken of last. */
function describedVoice(
  { text }: DraftMention,
  { it }: Context,
  directory: Directory,
): Voice | null {
  const [, modifiers = '', noun = ''] = /^the ((?:[\p{L}’'-]+ ){0,2})(\p{L}+)$/iu.exec(text) ?? [];
  if (noun === '' || otherHolder.test(modifiers)) return null;
  const name = directory.holder(noun.toLowerCase());
  if (name !== null)
    return {
      name,
      role: directory.role(name),
      kind: 'person',
      gender: directory.gender(name),
    };
  return bodies.has(noun.toLowerCase()) && it?.kind === 'organisation' ? it : null;
}

const otherHolder =
  /\b(?:former|other|second|new|next|first|last|late|then|ex|previous|incoming)\b/i;

/** What an article calls an organisation once it has named it. */
const bodies: ReadonlySet<string> = new Set(
  'company firm agency group charity union organisation organization council university hospital retailer manufacturer developer operator utility maker carmaker bank insurer airline publisher broadcaster foundation trust league club'.split(
    ' ',
  ),
);

/** The context after a mention. A person of unknown gender may be meant by either pronoun. */
export function noticed(
  context: Context,
  mention: DraftMention | null,
  directory: Directory,
): Context {
  if (mention === null) return context;
  if (mention.pronoun !== null || mention.name === null) return context;
  const voice = voiceOf(mention, context, directory);
  if (voice.kind !== 'person') return { ...context, it: voice };
  if (voice.gender === 'he') return { ...context, he: voice };
  if (voice.gender === 'she') return { ...context, she: voice };
  return { ...context, he: voice, she: voice };
}
