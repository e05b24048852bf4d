import type { Place } from '../article/blocks.ts';
import type { Cue } from '../attribution/reading.ts';
import { aboutMention, upperFirst } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const loadedVerb: Rule = {
  id: 'quote/loaded-verb',
  severity: 'information',
  title: 'The verb of an attribution does not judge the speaker',
  why: '“Claimed” doubts, “admitted” finds guilt, “insisted” and “boasted” mock: “said” does not (AP).',
  mend: 'Write “said”, unless the word is what happened.',
  find: (proof) =>
    cuesIn(proof).flatMap((cue) => {
      const word = plain.get(cue.text.toLowerCase());
      if (word === undefined || !standsAlone(proof, cue.place)) return [];
      const said = /^\p{Lu}/u.test(cue.text) ? upperFirst(word) : word;
      return [
        {
          message: `“${cue.text}” judges the speaker.`,
          ...aboutMention(proof, cue.place),
          fixes: [
            {
              label: `Write “${said}”`,
              question: null,
              edits: [{ kind: 'replace text', place: cue.place, text: said }],
            },
          ],
        } as const,
      ];
    }),
};

/** Each attribution once: one verb may carry several quotations. */
function cuesIn({ reading, isQuoted }: Proof): readonly Cue[] {
  const cues = new Map<string, Cue>();
  for (const { cue, speaker, evidence } of reading.quotations) {
    if (cue === null || speaker === null || evidence.rule === 'cue noun') continue;
    if (cue.mood !== 'asserted' || isQuoted(cue.place)) continue;
    cues.set(`${cue.place.block}:${cue.place.start}`, cue);
  }
  return [...cues.values()];
}

/** False for "insisted on it", "admitted to it", "claimed responsibility": other words than "said". */
function standsAlone({ blocks }: Proof, { block, end }: Place): boolean {
  const after = blocks[block]?.text.slice(end) ?? '';
  return !/^\s+(?:on|upon|of|about|to|for|responsibility|victory|credit)\b/i.test(after);
}

/** What says the same and no more. */
const plain: ReadonlyMap<string, string> = new Map([
  ...forms('claim claims claimed claiming'),
  ...forms('admit admits admitted admitting'),
  ...forms('insist insists insisted insisting'),
  ...forms('boast boasts boasted boasting'),
  ...forms('brag brags bragged bragging'),
]);

function forms(words: string): readonly (readonly [string, string])[] {
  const said = ['say', 'says', 'said', 'saying'];
  return words.split(' ').map((word, index) => [word, said[index] ?? 'said']);
}
