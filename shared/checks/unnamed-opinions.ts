import type { Place } from '../article/blocks.ts';
import type { Quotation, UnnamedSource } from '../attribution/reading.ts';
import { nameSeveral, nameThem } from './naming-fixes.ts';
import { upperFirst } from './passages.ts';
import type { Proof, Rule } from './rule.ts';
import { unnamedSpeaker } from './unnamed-speakers.ts';

export const opinion: Rule = {
  id: 'anon/opinion',
  severity: 'warning',
  title: 'An unnamed source gives facts, not opinions',
  why: 'Readers can weigh an opinion only where they know whose it is (AP, NPR).',
  mend: 'Name them, or keep to what they know.',
  find: (proof) =>
    opinionsIn(proof).map(({ mention, words, place }) => ({
      message: `“${upperFirst(mention.text)}” is not named, and gives an opinion.`,
      words,
      target: { kind: 'text', place },
      fixes: [nameThem(proof, mention), ...nameSeveral(proof, mention)],
    })),
};

const opines =
  /\bI (?:(?:just|really|also|do|don[’']t) )?(?:think|believe|feel|guess|suspect|bet)\b|\bin my (?:view|opinion)\b/i;

/** Who writes under a made-up name gives opinions to everybody. */
const publicly = /\b(?:users?|commenters?|posters?|bloggers?|readers?)\b/i;

interface Opinion {
  readonly mention: UnnamedSource;
  readonly words: string;
  readonly place: Place;
}

/** What an unnamed source says in its own words that it thinks, or calls somebody or something. */
function opinionsIn(proof: Proof): readonly Opinion[] {
  return proof.reading.quotations.flatMap((quotation) => {
    const { said, words, kind } = quotation;
    const [place] = said;
    if (kind === 'indirect' || place === undefined) return [];
    if (!opines.test(words) && !judges(quotation)) return [];
    const mention = unnamedSpeaker(proof, quotation);
    const isSource = mention?.kind === 'unnamed' && !publicly.test(mention.text);
    return isSource && !proof.isQuoted(mention.place) ? [{ mention, words, place }] : [];
  });
}

/** Quoted behind these, words judge what they are about. */
const judging: ReadonlySet<string> = new Set(
  'call describe characterise characterize portray brand label dismiss denounce deride slam blast mock ridicule condemn criticise criticize praise hail'.split(
    ' ',
  ),
);

/** "called it “a disgrace”"; what has a number in it is more of a fact: "as “a man of 40”". */
function judges({ kind, cue, spoken }: Quotation): boolean {
  return (
    kind === 'mixed' && cue?.mood === 'asserted' && judging.has(cue.lemma) && !/\d/.test(spoken)
  );
}
