import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { phraseEnd } from './content-ends.ts';
import { classOf } from './cue-lexicon.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { Mention } from './noun-phrases.ts';
import type { CueClass } from './reading.ts';

/** A noun that stands for something said or thought: "his claim that …", "criticism of the plan". */
interface CueNoun {
  readonly class: CueClass;
  /** "his promise to go" beside "his promise that …". */
  readonly infinitive: boolean;
}

/** Attributions whose cue is a noun, of one sentence and outside quotation marks. */
export function nounCuesIn(
  block: BlockText,
  sentence: Stretch,
  found: readonly Attribution[],
): readonly Attribution[] {
  const attributions: Attribution[] = [];
  for (let i = sentence.from + 1; i < sentence.to - 1; i++) {
    if (block.classes[i] !== 'noun' || (block.passageAt[i] ?? -1) >= 0) continue;
    const noun = cueNouns.get(block.tokens[i]?.lower ?? '');
    if (noun === undefined) continue;
    if (found.some(({ cue }) => cue.from <= i && i < cue.to)) continue;
    const speaker = speakerOf(block, i, sentence);
    const from = i + 1;
    const isClause =
      block.tokens[from]?.lower === 'that' &&
      !/^(?:verb|auxiliary)$/.test(block.classes[from + 1] ?? '');
    // "the promise to go" may be anybody's; "his promise to go" is his.
    const isPlan = noun.infinitive && speaker !== null && block.classes[from] === 'to';
    if (!isClause && !isPlan) continue;
    attributions.push({
      speaker,
      cue: { from: i, to: from },
      lemma: block.tokens[i]?.lower ?? '',
      class: noun.class,
      content: [{ from, to: phraseEnd(block, from, sentence.to) }],
      rule: 'cue noun',
      certainty: speaker === null ? 0.4 : 0.6,
      sentence,
    });
  }
  return attributions;
}

/** Whose it is: "Lee’s claim", "his claim", "the claim by Lee", "Lee made the claim". */
function speakerOf(block: BlockText, at: number, sentence: Stretch): Mention | null {
  const { classes, tokens } = block;
  const phrase = nounPhraseBefore(block, at + 1, sentence.from);
  if (phrase === null) return null;
  for (let k = at - 1; k >= phrase.from; k--) {
    if (classes[k] !== 'possessive') continue;
    if (tokens[k]?.lower.startsWith("'") !== true)
      return { head: { from: k, to: k + 1 }, whole: { from: k, to: k + 1 } };
    const owner = nounPhraseBefore(block, k, sentence.from);
    return owner === null ? null : { head: owner, whole: owner };
  }
  if (tokens[at + 1]?.lower === 'by' || tokens[at + 1]?.lower === 'from') {
    const agent = nounPhraseAfter(block, at + 2, sentence.to);
    return agent === null ? null : { head: agent, whole: agent };
  }
  const verb = phrase.from - 1;
  if (!makes.has(tokens[verb]?.lower ?? '')) return null;
  return subjectBefore(block, verb, sentence.from);
}

const makes: ReadonlySet<string> = new Set(
  'made make makes making issued issues expressed express expresses voiced voices raised raise raises repeated repeats renewed gave give gives offered offers announced announces reiterated'.split(
    ' ',
  ),
);

const groups = `
neutral that: remark|comment|assessment|prediction|forecast|conclusion|argument|testimony|acknowledgment|acknowledgement|suggestion|assertion|assurance
loaded that: claim|allegation|accusation|insistence|contention|charge|complaint|admission|denial|warning|boast|rumour|rumor
belief that: belief|fear|hope|concern|worry|conviction|suspicion|doubt|opinion
intention that to: promise|pledge|vow|demand|proposal|offer|threat
`;

const cueNouns: ReadonlyMap<string, CueNoun> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', members = ''] = line.split(': ');
      const [name = '', , infinitive] = head.split(' ');
      const noun: CueNoun = { class: classOf(name), infinitive: infinitive !== undefined };
      return members
        .split('|')
        .flatMap((member) => [
          [member, noun] as const,
          [member.endsWith('y') ? `${member.slice(0, -1)}ies` : `${member}s`, noun] as const,
        ]);
    }),
);
