import { cueForms } from './cue-lexicon.ts';
import { verbForms } from './verbs.ts';

/**
 * The little grammar that attribution needs: closed classes by list, verbs by lexicon, the rest by
 * shape. `noun` also stands for adjectives and for whatever is not known.
 */
export type WordClass =
  | 'name'
  | 'noun'
  | 'number'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'object pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'auxiliary'
  | 'adverb'
  | 'to'
  | 'verb'
  | 'participle'
  | 'time'
  | 'stop'
  | 'comma'
  | 'dash'
  | 'colon'
  | 'mark'
  | 'bracket'
  | 'sign';

export function wordClassOf(text: string, lower: string): WordClass {
  const listed = closed.get(lower);
  if (listed !== undefined) return listed;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return 'number';
  if (first === 0x24) return 'number';
  const isUpper = first >= 0x41 && first <= 0x5a;
  if (isUpper || first === 0x40) return 'name';
  if (text.charCodeAt(2) === 0x2d && arabicName.test(text)) return 'name';
  if (first > 0x7f) return text !== lower ? 'name' : wordOrSign(first);
  if (first < 0x41 || (first > 0x5a && first < 0x61) || first > 0x7a) return 'sign';
  if (lower.endsWith('ly') && lower.length > 4) return notAdverbs.has(lower) ? 'noun' : 'adverb';
  if (lower.endsWith('ing') && lower.length > 5) return 'participle';
  if (cueForms.has(lower) || verbForms.has(lower)) return 'verb';
  if (lower.endsWith('ed') && lower.length > 4) return 'verb';
  return 'noun';
}

/** "al-Rashid", "el-Sayed" */
const arabicName = /^[ae]l-\p{Lu}/u;

/** Nouns and adjectives that only look like adverbs. */
const notAdverbs: ReadonlySet<string> = new Set(
  'family rally assembly anomaly bully butterfly belly supply reply daily weekly monthly quarterly elderly monopoly early lovely friendly lonely deadly costly ugly holy july italy'.split(
    ' ',
  ),
);

function wordOrSign(first: number): WordClass {
  return first >= 0xaa && !(first >= 0x2000 && first <= 0x2bff) ? 'noun' : 'sign';
}

const closed = new Map<string, WordClass>();

function list(wordClass: WordClass, words: string): void {
  for (const word of words.split(' ')) closed.set(word, wordClass);
}

list(
  'determiner',
  'the a an this these those some any no every each another both all many several few most more much such other one two three four five six seven eight nine ten dozens hundreds thousands',
);
list('possessive', "his its their my our your whose 's");
list(
  'pronoun',
  'he she they it we i you who everyone everybody someone somebody nobody anyone anybody nothing something everything there',
);
list('object pronoun', 'him her them us me himself herself themselves itself myself ourselves');
list(
  'preposition',
  'of in on at by for with from about against between among over under during through into onto upon toward towards without within across behind beyond near amid amidst around despite regarding per via like unlike including than alongside inside outside throughout concerning besides except above below beneath aboard',
);
list('conjunction', 'and or but nor yet & plus');
list(
  'subordinator',
  'that which because if when while although though unless whether where why how what after before since as until once whereas so whom whoever whatever whenever wherever',
);
list(
  'auxiliary',
  "is are was were be been being am has have had having do does did will would can could may might must shall should cannot can't couldn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't shouldn't mightn't ain't 're 've 'll 'd 'm",
);
list(
  'adverb',
  "not also never often elsewhere now then still even already just later again once ago soon always ever too only almost perhaps maybe instead earlier far however meanwhile moreover nevertheless nonetheless thus therefore here there's n't very quite rather long back away twice sometimes otherwise indeed further",
);
list('noun', 'unnamed unidentified undisclosed unsigned');
list('to', 'to');
list(
  'time',
  'monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun. yesterday today tomorrow tonight january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec. a.m. p.m. a.m p.m',
);
list('stop', '. ! ? … ;');
list('comma', ',');
list('dash', '— – -- --- ― -');
list('colon', ':');
list('mark', "\" “ ” „ « » ‘ ’ ' '' `` ‹ › `");
list('bracket', '( ) [ ] { }');
