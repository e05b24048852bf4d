import type { Block, Place, Span } from '../article/blocks.ts';
import { answerSlot } from './answer-fix.ts';
import { onceABlock } from './once-a-block.ts';
import { aboutMention, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const convictsEarly: Rule = {
  id: 'claim/convicts-early',
  severity: 'error',
  title: 'Nobody is called a murderer or a thief before a court has said so',
  why: 'The word finds somebody guilty, and “alleged” before it does not take that back (AP).',
  mend: 'Say what they are suspected of or charged with, or that a court convicted them.',
  find: (proof) =>
    verdictsIn(proof).map(({ block, noun, name, suspect }) => {
      const place = { block, ...noun };
      const said = (name ?? noun).end;
      const who = name === null ? 'somebody' : wordsAt(proof, { block, ...name });
      return {
        message: `“${wordsAt(proof, place)}” says that ${who} did it, and the article has no conviction.`,
        ...aboutMention(proof, place),
        fixes: [
          {
            label: `Write “${suspect}”`,
            question: null,
            edits: [{ kind: 'replace text', place, text: suspect }],
          },
          {
            label: 'Say that they were convicted',
            question: { label: 'They were convicted …', hint: 'in Kiel in 2020' },
            edits: [convicted(proof, { block, start: said, end: said })],
          },
        ],
      } as const;
    }),
};

/** "a murderer" and a name, each in UTF-16 units of the block. */
interface Verdict {
  readonly noun: Span;
  /** `null` where the sentence calls them nothing else. */
  readonly name: Span | null;
  /** What to write instead: "a murder suspect". */
  readonly suspect: string;
}

function verdictsIn(proof: Proof): readonly (Verdict & Pick<Place, 'block'>)[] {
  const found = proof.blocks.flatMap((each, block) =>
    verdictsOf(each)
      .map((verdict) => ({ ...verdict, block }))
      .filter(({ noun }) => !proof.isQuoted({ block, ...noun })),
  );
  return found.length === 0 || proof.blocks.some(({ text }) => tried.test(text)) ? [] : found;
}

const tried =
  /\b(?:convict\w*|found guilty|ple(?:a)?d(?:ed|s)? guilty|pleading guilty|sentenced|serving (?:a|life|time|\d+)|death row|executed)\b/i;

const crimes: Readonly<Record<string, string>> = {
  murderer: 'murder',
  killer: 'homicide',
  rapist: 'rape',
  thief: 'theft',
  robber: 'robbery',
  burglar: 'burglary',
  arsonist: 'arson',
  kidnapper: 'kidnapping',
  fraudster: 'fraud',
  swindler: 'fraud',
  embezzler: 'embezzlement',
};

const capitalised = String.raw`\p{Lu}(?:[\p{L}-]|[’'](?=\p{Lu}))+`;

/** A serial killer has mostly been tried, long ago. */
const verdicts = new RegExp(
  String.raw`(?<!\bserial )\b(?:(?<article>an?) )?(?:(?:alleged|accused|suspected) )?(?<crime>${Object.keys(crimes).join('|')}) (?<name>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)${capitalised}(?: (?:\p{Lu}\. )?${capitalised})+)`,
  'gu',
);

const crime = `(?<crime>${Object.keys(crimes).join('|')})`;

/** "The killer, Jo Lind, denies it." */
const apposed = new RegExp(
  String.raw`(?<=\b[Tt]he )${crime}, (?<name>${capitalised}(?: (?:\p{Lu}\. )?${capitalised})+)(?=,)`,
  'gu',
);

/** "The fraudster will appear in court": who has yet to be tried. */
const untried = new RegExp(
  String.raw`(?<=\b[Tt]he )${crime}(?= (?:(?:will|is (?:due|set|expected) to|was due to|has yet to) (?:appear in|face|stand trial|go on trial|be tried)|appear(?:s|ed) (?:in|before) (?:[\p{L}’'-]+ ){0,3}(?:court|magistrates|judge)|den(?:ies|ied) (?:the|all|any) (?:charge|allegation|accusation)s?|(?:faces|awaits|is awaiting|stands) trial|(?:is|was|has been) (?:charged|arrested|remanded|on trial|in custody))\b)`,
  'gu',
);

const verdictsOf = onceABlock(({ text }: Block): readonly Verdict[] =>
  [verdicts, apposed, untried]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(verdictIn)
    .toSorted((a, b) => a.noun.start - b.noun.start),
);

function verdictIn({
  0: words,
  index,
  groups = {},
}: RegExpMatchArray & { index: number }): Verdict {
  const { name = '', crime: word = '' } = groups;
  const deed = crimes[word] ?? '';
  const end = index + words.length;
  const article = groups['article'] === undefined ? '' : /^[ae]/.test(deed) ? 'an ' : 'a ';
  return {
    noun: { start: index, end: index + words.indexOf(word) + word.length },
    name: name === '' ? null : { start: end - name.length, end },
    suspect: `${article}${deed} suspect`,
  };
}

/** "NAME, convicted in Kiel in 2020, …" */
function convicted(
  { blocks }: Proof,
  place: Place,
): { kind: 'replace text'; place: Place; text: string } {
  const next = (blocks[place.block]?.text ?? '').charAt(place.end);
  const close = /[.,;:!?)]/.test(next) ? '' : ',';
  return { kind: 'replace text', place, text: `, convicted ${answerSlot}${close}` };
}
