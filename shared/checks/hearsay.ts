import { overlaps } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import { answerSlot } from './answer-fix.ts';
import { aboutMention, sentenceAround } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const reportedly: Rule = {
  id: 'claim/reportedly',
  severity: 'warning',
  title: 'What is reported has somebody who reports it',
  why: '“Reportedly” and “media reports” name nobody whom readers could weigh (NPR).',
  mend: 'Name who reports it, or link to the report.',
  find: (proof) =>
    hearsayIn(proof).map(({ place, edits }) => ({
      message: 'This says that somebody reports it, and not who.',
      ...aboutMention(proof, place),
      fixes: [
        {
          label: 'Name who reports it',
          question: { label: 'Who reports it?', hint: 'The outlet, the agency, a person' },
          edits,
        },
      ],
    })),
};

interface Hearsay {
  readonly place: Place;
  readonly edits: readonly Edit[];
}

/** Where the paragraph cites no outlet, and the sentence links nowhere and is nobody's account. */
function hearsayIn(proof: Proof): readonly Hearsay[] {
  const outlets = new Set(proof.reading.outlets.map(({ place }) => place.block));
  return proof.blocks.flatMap(({ text, links }, block) =>
    outlets.has(block)
      ? []
      : [...text.matchAll(hearsay)].flatMap(({ 0: words, index }) => {
          const place = { block, start: index, end: index + words.length };
          const sentence = sentenceAround(text, index);
          const isLinked = links.some((link) => overlaps(link, sentence));
          if (isLinked || proof.isQuoted(place) || isAccount(proof, place)) return [];
          return [{ place, edits: [named(proof, place, words)] }];
        }),
  );
}

/** What somebody with a name says, of what is said. */
function isAccount({ reading }: Proof, { block, start, end }: Place): boolean {
  return reading.quotations.some(
    ({ speaker, parts }) =>
      typeof speaker?.name === 'string' &&
      parts.some((part) => part.block === block && part.start <= start && end <= part.end),
  );
}

const reports = String.raw`(?:media|press|news|newspaper|published|local media|local news|local|some|several|multiple|various|other) reports`;
const hearsay = new RegExp(
  String.raw`\b[Rr]eportedly\b|(?<=\b[Aa]ccording to )${reports}\b|\b(?:[Mm]edia|[Pp]ress|[Nn]ews) reports (?:say|said|suggest(?:ed)?|indicated?|claim(?:ed)?)\b`,
  'g',
);

/** "is reportedly late" becomes "is, according to NAME, late". */
function named({ blocks }: Proof, place: Place, words: string): Edit {
  const { block, start, end } = place;
  const replaced = (from: number, to: number, text: string): Edit => ({
    kind: 'replace text',
    place: { block, start: from, end: to },
    text,
  });
  if (words.endsWith('reports')) return replaced(start, end, answerSlot);
  if (!/^reportedly$/i.test(words)) return replaced(start, end, `${answerSlot} reported`);
  const text = blocks[block]?.text ?? '';
  const before = /[,\s(—–]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^,?\s*/.exec(text.slice(end))?.[0] ?? '';
  const opens = before.length === start || /[.!?:;(—–"“”][,\s]*$/.test(text.slice(0, start));
  const closes = /^(?:$|[.;:!?)])/.test(text.slice(end + behind.length));
  return replaced(
    opens ? start : start - before.length,
    end + behind.length,
    `${opens ? (words.startsWith('R') ? 'According' : 'according') : ', according'} to ${answerSlot}${closes ? '' : ', '}`,
  );
}
