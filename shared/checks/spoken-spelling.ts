import { overlaps } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import type { Quotation } from '../attribution/reading.ts';
import type { Fix } from './finding.ts';
import { aboutMention, attributingSentence, recordsOf, upperFirst, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const dialect: Rule = {
  id: 'quote/dialect',
  severity: 'information',
  title: 'What somebody says is spelled as it is written',
  why: '“Gonna” and “wanna” show how somebody talks, and make fun of few but those who are quoted so (AP).',
  mend: 'Spell it as it is written, unless how it was said is what the story is about.',
  find: (proof) =>
    spokenIn(proof).map(({ words: [first, ...more], isTied }) => ({
      message: `“${wordsAt(proof, first.place)}” is spelled as it sounds.`,
      ...aboutMention(proof, first.place),
      fixes: isTied ? [] : [spellOut([first, ...more])],
    })),
};

interface Spelling {
  readonly place: Place;
  readonly written: string;
}

/** A quotation with such spellings. */
interface Spoken {
  readonly words: readonly [Spelling, ...Spelling[]];
  /** A record has the words: they are not changed here alone. */
  readonly isTied: boolean;
}

function spellOut(words: Spoken['words']): Fix {
  const [{ written }] = words;
  return {
    label: `Write “${written}”`,
    question: null,
    edits: words.map(({ place, written: text }) => ({ kind: 'replace text', place, text })),
  };
}

function spokenIn(proof: Proof): readonly Spoken[] {
  return proof.reading.quotations.flatMap((quotation) => {
    if (quotation.speaker === null || isWritten(proof, quotation)) return [];
    const [first, ...more] = quotation.said.flatMap((said) => spellingsIn(proof, said));
    const isTied = recordsOf(proof, quotation).length > 0;
    return first === undefined ? [] : [{ words: [first, ...more], isTied }];
  });
}

function spellingsIn(proof: Proof, said: Place): readonly Spelling[] {
  return [...wordsAt(proof, said).matchAll(spellings)].flatMap(({ 0: word, index }) => {
    const start = said.start + index;
    const place = { block: said.block, start, end: start + word.length };
    if (isWithinTerm(proof, place)) return [];
    const plain = spelled.get(word.toLowerCase()) ?? '';
    return [{ place, written: /^\p{Lu}/u.test(word) ? upperFirst(plain) : plain }];
  });
}

/** Who writes spells as they like; a song and an accent that is put on are meant so. */
function isWritten(proof: Proof, quotation: Quotation): boolean {
  const recorded = recordsOf(proof, quotation).some(
    ({ medium }) => medium !== null && medium !== 'interview' && medium !== 'broadcast',
  );
  return recorded || written.test(wordsAt(proof, attributingSentence(proof, quotation)));
}

const written =
  /\b(?:post|posts|posted|posting|tweet\w*|retweet\w*|Twitter|Facebook|Instagram|X|wrote|writes|written|writing|e-?mail\w*|text(?:s|ed)?|messages?|lyrics?|songs?|sang|sings?|chant\w*|accent|drawl|slogan|hashtag)\b/;

function isWithinTerm({ reading }: Proof, place: Place): boolean {
  return reading.terms.some(
    (term) => term.place.block === place.block && overlaps(term.place, place),
  );
}

const spelled: ReadonlyMap<string, string> = new Map([
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['gimme', 'give me'],
  ['lemme', 'let me'],
  ['dunno', 'don’t know'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
  ['outta', 'out of'],
  ['hafta', 'have to'],
  ['coulda', 'could have'],
  ['woulda', 'would have'],
  ['shoulda', 'should have'],
]);

const spellings = new RegExp(String.raw`\b(?:${[...spelled.keys()].join('|')})\b`, 'gi');
