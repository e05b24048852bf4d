import type { Place } from '../article/blocks.ts';
import type { Source } from '../article/ledger.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import {
  aboutMention,
  inReadingOrder,
  sentenceAround,
  sourcesAt,
  upperFirst,
  wordsAt,
} from './passages.ts';
import type { Proof, Rule } from './rule.ts';
import { answersForIt, isProtected } from './unnamed-records.ts';
import { unnamedIn } from './unnamed-speakers.ts';

export const noReason: Rule = {
  id: 'anon/no-reason',
  severity: 'error',
  title: 'The article says why anonymity was granted',
  why: 'Readers are told why a source is not named (AP, Society of Professional Journalists).',
  mend: 'Give the reason in the text, after the terms. One that stands in the record alone does not do.',
  find: (proof) =>
    [...grantedInText(proof), ...grantedInRecord(proof)]
      .toSorted((a, b) => inReadingOrder(a.place, b.place))
      .map(({ place, message, words }) => ({
        message,
        ...aboutMention(proof, place),
        fixes: [giveReason(proof, place, words)],
      })),
};

export const boilerplateReason: Rule = {
  id: 'anon/boilerplate-reason',
  severity: 'warning',
  title: 'The reason for anonymity explains something',
  why: '“Not authorized to speak publicly” explains nothing by itself (New York Times).',
  mend: 'Say what it would cost them to be named.',
  find: (proof) =>
    statedReasons(proof)
      .filter(({ text }) => boilerplate.test(text) && !explains.test(text))
      .map(({ place }) => ({
        message: 'The reason says only that they may not speak.',
        ...aboutMention(proof, place),
        fixes: [sayTheRisk(place)],
      })),
};

/** Anonymity for which readers learn no reason. */
interface Granted {
  /** The terms, or whoever has them. */
  readonly place: Place;
  readonly message: string;
  /** What the reason stands behind, where the text has no terms yet. */
  readonly words: string;
}

/** The terms in the text that no reason follows; several people may share them. */
function grantedInText(proof: Proof): readonly Granted[] {
  const places = new Map<string, Place>();
  for (const { terms, reason } of unnamedIn(proof)) {
    if (terms === null || reason !== null) continue;
    places.set(`${terms.place.block}:${terms.place.start}`, terms.place);
  }
  const message = 'Anonymity was granted, and the article does not say why.';
  return [...places.values()].map((place) => ({ place, message, words: '' }));
}

/** Each record with a reason that the text lacks, where its source is spoken of first; not another newsroom's. */
function grantedInRecord(proof: Proof): readonly Granted[] {
  const mentions = unnamedIn(proof).map((mention) => ({
    mention,
    sources: sourcesAt(proof, mention.place),
  }));
  return proof.article.sources.flatMap((source) => {
    if (!isProtected(source) || !answersForIt(source) || isPrinted(proof, source)) return [];
    const own = mentions
      .filter(({ sources }) => sources.includes(source))
      .map(({ mention }) => mention);
    const [first] = own;
    if (first === undefined || own.some((mention) => isAccountedFor(proof, mention))) return [];
    const message = `“${upperFirst(first.text)}” is not named, and the reason stands in the record alone.`;
    const words = ', who spoke on condition of anonymity';
    return [{ place: first.place, message, words }];
  });
}

/** With terms in the text, those are what asks for a reason. */
function isAccountedFor(proof: Proof, { place, terms, reason, outlet }: UnnamedSource): boolean {
  return terms !== null || reason !== null || outlet !== null || isExplained(proof, place);
}

/** Its sentence, or the next, says in other words that a name is kept back, and why. */
function isExplained({ blocks }: Proof, { block, end }: Place): boolean {
  const text = blocks[block]?.text ?? '';
  const own = sentenceAround(text, end);
  const next = sentenceAround(text, Math.min(text.length, own.end + 2));
  const words = text.slice(own.start, Math.max(own.end, next.end));
  return nameless.test(words) && because.test(words);
}

const nameless =
  /\b(?:anonym\w*|unnamed|pseudonym|names?|named|identif\w+|identit\w+|on background)\b/i;
const because =
  /\b(?:because|since|as (?:he|she|they|the)|fear\w*|afraid|worr\w+|concern\w*|citing|out of|owing to|due to|to (?:protect|avoid|spare|keep))\b/i;

/** The reason of "one of the officials" is that of the officials, and stands with them. */
function isPrinted({ blocks }: Proof, { anonymityReason }: Source): boolean {
  const reason = anonymityReason?.trim().toLowerCase() ?? '';
  return blocks.some(({ text }) => text.toLowerCase().includes(reason));
}

function giveReason(proof: Proof, { block, end }: Place, words: string): Fix {
  const rest = wordsAt(proof, { block, start: end, end: end + 20 });
  const comma = /^\s*[\p{L}\p{N}]/u.test(rest) ? ',' : '';
  const reason = `because ${answerSlot}${comma}`;
  const lead = words === '' && comma !== '' ? ', ' : `${words} `;
  return {
    label: 'Give the reason',
    question: { label: 'Anonymity was granted because …', hint: 'they are not allowed to …' },
    edits: [{ kind: 'replace text', place: { block, start: end, end }, text: `${lead}${reason}` }],
  };
}

const boilerplate =
  /\b(?:(?:not|n[’']t|never) (?:been )?(?:authori[sz]ed|allowed|permitted|cleared|entitled)|(?:lack(?:s|ed|ing)?|without) (?:the )?(?:authority|authori[sz]ation|permission)|(?:speak|speaking|talk|discuss) (?:candidly|freely|frankly))\b/i;
/** Words that say what is at stake, or why they may not. */
const explains =
  /\b(?:fear\w*|afraid|worr\w+|retaliat\w*|retribution|reprisals?|risk\w*|los(?:e|ing|s)|jobs?|fired?|dismiss\w*|threat\w*|safety|harass\w*|danger\w*|deport\w*|arrest\w*|punish\w*|jeopardi[sz]\w*|sensitiv\w*|confidential|classified|secret|ongoing|pending|investigation|litigation|court|nondisclosure|negotiations?)\b/i;

/** Each reason once: several people may share one. */
function statedReasons(proof: Proof): readonly NonNullable<UnnamedSource['reason']>[] {
  const reasons = new Map<string, NonNullable<UnnamedSource['reason']>>();
  for (const { reason } of unnamedIn(proof)) {
    if (reason) reasons.set(`${reason.place.block}:${reason.place.start}`, reason);
  }
  return [...reasons.values()];
}

function sayTheRisk({ block, end }: Place): Fix {
  return {
    label: 'Say what they risk',
    question: { label: 'They feared …', hint: 'losing their job, reprisals' },
    edits: [
      {
        kind: 'replace text',
        place: { block, start: end, end },
        text: ` and feared ${answerSlot}`,
      },
    ],
  };
}
