import { placesOverlap } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import { cueForms } from '../attribution/cue-lexicon.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { formsOf, verbForms } from '../attribution/verbs.ts';
import { upperFirst, wordsAt } from './passages.ts';
import type { Proof } from './rule.ts';

/**
 * What makes the verbs of "experts" agree with one person in their place: "say" becomes "says", "have
 * said" becomes "has said". Nothing for a mention of one, and for verbs that have one form for both.
 */
export function singularVerbs(proof: Proof, { place, plural }: UnnamedSource): readonly Edit[] {
  if (!plural || isPartOfSubject(proof, place)) return [];
  const edits = new Map<string, Replacement>();
  for (const cue of [...cuesOf(proof, place), ...verbBehind(proof, place)]) {
    const edit = agreed(proof, cue);
    if (edit !== null) edits.set(`${cue.block}:${edit.place.start}`, edit);
  }
  return [...edits.values()].toSorted((a, b) => a.place.start - b.place.start);
}

type Replacement = Extract<Edit, { kind: 'replace text' }>;

/** "lawmakers and experts", "nine in ten of the experts", "praised by experts": the verb is others' too. */
function isPartOfSubject({ blocks }: Proof, { block, start, end }: Place): boolean {
  const text = blocks[block]?.text ?? '';
  return partOfSubject.test(text.slice(0, start)) || /^,? (?:and|or|&) /.test(text.slice(end));
}

const partOfSubject =
  /(?:[^,;:. ] (?:and|or|&)|, [^,;:.]{1,40}, (?:and|or)|\b(?:of|by|percent|in \w+|let|letting|make|makes|making|help|helped|helping))(?: (?!that |which |what |when )[\p{L}\d-]+){0,2} $/u;

/** The verbs of attributions whose speaker it is, with their auxiliaries and adverbs. */
function cuesOf({ reading, blocks }: Proof, place: Place): readonly Place[] {
  const text = blocks[place.block]?.text ?? '';
  return reading.quotations.flatMap(({ speaker, cue, evidence }) => {
    const isIts = speaker !== null && placesOverlap(speaker.place, place);
    if (!isIts || cue === null || evidence.rule === 'cue noun') return [];
    return hasModal.test(text.slice(place.end, cue.place.start)) ? [] : [cue.place];
  });
}

/** "they may wait and | say so" */
const hasModal =
  /^[^,;:]*(?:\b(?:to|will|would|can|could|may|might|must|shall|should|did)\b|n[’']t\b)/;

/** The word behind it where it opens a clause: "experts are divided", "officials still have doubts". */
function verbBehind({ blocks }: Proof, { block, start, end }: Place): readonly Place[] {
  const text = blocks[block]?.text ?? '';
  const behind = /^ (?:(?:[a-z]+ly|also|still|now|often|already) )?[a-z]+(?:n[’']t)?\b/.exec(
    text.slice(end),
  );
  if (behind === null || !opensClause.test(text.slice(0, start))) return [];
  return [{ block, start: end + 1, end: end + behind[0].length }];
}

const opensClause =
  /(?:^|[.!?,;:—–][”"’]?\s+|\b(?:that|but|and|while|as|which|because|what|when|where|if|whom)\s+)$/i;

/** The first word with two numbers, in the singular; `null` for "will say", "said". */
function agreed(proof: Proof, { block, start, ...place }: Place): Replacement | null {
  for (const { 0: word, index } of wordsAt(proof, { block, start, ...place }).matchAll(
    /[\w’']+/g,
  )) {
    const lower = word.toLowerCase().replace('’', "'");
    const one = auxiliaries.get(lower) ?? thirdPerson(lower);
    if (one === null && adverb.test(lower)) continue;
    if (one === null) return null;
    const at = start + index;
    const text = /^\p{Lu}/u.test(word) ? upperFirst(one) : one;
    return { kind: 'replace text', place: { block, start: at, end: at + word.length }, text };
  }
  return null;
}

const adverb =
  /^(?:\w+ly|also|still|now|then|often|always|never|ever|even|just|already|today|again|once|soon|long|both|all)$/;

const auxiliaries: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ["haven't", 'hasn’t'],
  ['are', 'is'],
  ["aren't", 'isn’t'],
  ['were', 'was'],
  ["weren't", 'wasn’t'],
  ['do', 'does'],
  ["don't", 'doesn’t'],
]);

/** `null` for what is no present of a verb, or may be its past: "read", "found". */
function thirdPerson(word: string): string | null {
  const known = [verbForms.get(word), ...(cueForms.get(word) ?? []).map(({ form }) => form)];
  const forms = formsOf(word);
  const isPast = forms.some(([form, kind]) => kind === 'past' && form === word);
  if (!known.includes('base') || known.includes('past') || isPast) return null;
  return forms.find(([, kind]) => kind === 'third')?.[0] ?? null;
}
