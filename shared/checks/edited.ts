import { placesOverlap } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import { countWords } from '../article/word-count.ts';
import { enclosedSpans } from '../attribution/quotation-marks.ts';
import type { Quotation } from '../attribution/reading.ts';
import { writeAsRecorded } from './altered.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { wordsAt } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';
import { insertions, omissions } from './verbatim.ts';

export const edited: Rule = {
  id: 'quote/edited',
  severity: 'information',
  title: 'Somebody’s words are edited where that helps, and seldom',
  why: 'Brackets and ellipses show readers that words were changed, and leave them to wonder how (NPR).',
  mend: 'Quote a part that needs no edit, or say in your own words what the brackets say.',
  find: (proof) => proof.reading.quotations.flatMap((quotation) => remarkOn(proof, quotation)),
};

/** A mark of an edit within somebody's words. */
interface WordEdit {
  readonly kind: 'cut' | 'put in';
  readonly place: Place;
}

function remarkOn(proof: Proof, quotation: Quotation): readonly Remark[] {
  const edits = quotation.said.flatMap((place) => editsIn(proof, place));
  const [first] = edits;
  if (first === undefined) return [];
  return [
    {
      message: `Readers see an edited quotation: ${extent(proof, quotation, edits)}.`,
      words: quotation.words,
      target: { kind: 'text', place: first.place },
      fixes: [
        ...asRecorded(proof, first.place),
        ...setOutside(proof, edits),
        {
          label: 'Write what was said there',
          question: { label: 'Which words were said there?', hint: 'As they were said' },
          edits: [{ kind: 'replace text', place: first.place, text: answerSlot }],
        },
      ],
    },
  ];
}

/** "2 of 14 words put in, 1 cut" */
function extent(proof: Proof, { said }: Quotation, edits: readonly WordEdit[]): string {
  const cuts = edits.filter(({ kind }) => kind === 'cut').length;
  const putIn = edits
    .filter(({ kind }) => kind === 'put in')
    .reduce((sum, { place }) => sum + countWords(wordsAt(proof, place)), 0);
  const all = said.reduce((sum, place) => sum + countWords(wordsAt(proof, place)), 0);
  const cut = cuts === 1 ? '1 cut' : `${cuts} cuts`;
  if (putIn === 0) return `${cut} in ${all} words`;
  return `${putIn} of ${all} words put in${cuts === 0 ? '' : `, ${cut}`}`;
}

/** What trails off at an end was said so, or cuts nothing that readers would miss. */
function editsIn(proof: Proof, part: Place): readonly WordEdit[] {
  const text = wordsAt(proof, part);
  const placed = (kind: WordEdit['kind'], { 0: mark, index }: RegExpExecArray): WordEdit => {
    const start = part.start + index;
    return { kind, place: { block: part.block, start, end: start + mark.length } };
  };
  const cuts = [...text.matchAll(omissions)]
    .filter(({ 0: mark, index }) =>
      [text.slice(0, index), text.slice(index + mark.length)].every(isWord),
    )
    .map((match) => placed('cut', match));
  const put = [...text.matchAll(insertions)]
    .filter(({ 0: mark }) => isWord(mark) && !aside.test(mark))
    .map((match) => placed('put in', match));
  return [...cuts, ...put]
    .filter(({ place }) => proof.isQuoted(place) && !isPlaceholder(proof, place))
    .toSorted((a, b) => a.place.start - b.place.start);
}

function isWord(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** What brackets say of words rather than in their place. */
const aside =
  /^\[(?:sic|laugh\w*|chuckl\w*|applause|cheer\w*|pauses?|sighs?|cr(?:ies|ying)|inaudible|unintelligible|crosstalk|expletive(?: deleted)?|emphasis (?:added|mine|ours)|translated.*)\]$/i;

function isPlaceholder({ reading }: Proof, place: Place): boolean {
  return reading.placeholders.some((other) => placesOverlap(other.place, place));
}

function asRecorded(proof: Proof, place: Place): readonly Fix[] {
  const link = proof.blocks[place.block]?.links.find(
    ({ kind, start, end }) => kind === 'quotation' && start <= place.start && place.end <= end,
  );
  const quote = proof.article.quotes.find(({ id }) => id === link?.target);
  if (link === undefined || quote === undefined) return [];
  const whole = { block: place.block, start: link.start, end: link.end };
  if ([omissions, insertions].some((marks) => quote.words.search(marks) >= 0)) return [];
  return [writeAsRecorded(whole, wordsAt(proof, whole), quote)];
}

/** “We close [the pier] today” becomes “We close” the pier “today”. */
function setOutside(proof: Proof, edits: readonly WordEdit[]): readonly Fix[] {
  const changes = edits.flatMap(({ kind, place }) => {
    const text = proof.blocks[place.block]?.text ?? '';
    const around = enclosedSpans(text).find(
      ({ start, end }) => start < place.start && place.end < end,
    );
    if (kind === 'cut' || around === undefined) return [];
    const [open, close] = [text.charAt(around.start), text.charAt(around.end - 1)];
    const isWithin =
      isWord(text.slice(around.start, place.start)) && isWord(text.slice(place.end, around.end));
    if (!isWithin) return [];
    const before = /\s*$/.exec(text.slice(0, place.start))?.[0].length ?? 0;
    const after = /^\s*/.exec(text.slice(place.end))?.[0].length ?? 0;
    const words = wordsAt(proof, place).slice(1, -1).trim();
    return [
      {
        kind: 'replace text',
        place: { ...place, start: place.start - before, end: place.end + after },
        text: `${close} ${words} ${open}`,
      } as const,
    ];
  });
  if (changes.length < edits.length) return [];
  return [{ label: 'Set the brackets’ words outside it', question: null, edits: changes }];
}
