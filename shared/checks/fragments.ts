import type { Place } from '../article/blocks.ts';
import { aboutMention, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const fragment: Rule = {
  id: 'quote/fragment',
  severity: 'information',
  title: 'A few ordinary words stand without quotation marks',
  why: 'Marks around words that anybody would use set them in doubt, and say nothing that the words alone do not (AP).',
  mend: 'Take the marks off, or quote the whole sentence.',
  find: (proof) =>
    fragmentsIn(proof).map((place) => ({
      message: `“${bare(wordsAt(proof, place))}” is what anybody would say.`,
      ...aboutMention(proof, place),
      fixes: [
        {
          label: 'Take the marks off',
          question: null,
          edits: [place.start - 1, place.end].map(
            (at) =>
              ({
                kind: 'replace text',
                place: { block: place.block, start: at, end: at + 1 },
                text: '',
              }) as const,
          ),
        },
      ],
    })),
};

/** One to three plain words that somebody with a name says in marks behind "is", "was", "felt": said he was “pleased”. */
function fragmentsIn(proof: Proof): readonly Place[] {
  return proof.reading.quotations
    .filter(
      ({ kind, speaker, cue }) =>
        kind === 'mixed' && typeof speaker?.name === 'string' && cue !== null,
    )
    .flatMap(({ said }) => said)
    .filter((place) => {
      const text = proof.blocks[place.block]?.text ?? '';
      const words = bare(wordsAt(proof, place)).split(' ');
      const isMarked = /^["“'‘«„]["”'’»“]$/.test(
        text.charAt(place.start - 1) + text.charAt(place.end),
      );
      return (
        isMarked &&
        words.length <= 3 &&
        words.every((word) => ordinary.has(word)) &&
        predicate.test(text.slice(0, place.start - 1))
      );
    });
}

function bare(words: string): string {
  return words.replace(/[.,;!?]$/, '').trim();
}

const predicate =
  /(?:\b(?:is|was|were|are|be|been|feels?|felt|remains?|remained)|[’'](?:s|re|m)) $/;

/** Feelings and plain judgements, and what stands before them. */
const ordinary: ReadonlySet<string> = new Set(
  'very quite so too really a little bit always also still extremely more most as happy sad glad pleased proud sorry excited thrilled delighted concerned worried disappointed surprised confident optimistic hopeful grateful thankful honored honoured humbled satisfied relieved ready able willing good great better best bad hard easy difficult important possible likely unlikely clear sure certain safe to see hear be say do have'.split(
    ' ',
  ),
);
