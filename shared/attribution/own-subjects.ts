import type { BlockText, Stretch } from './block-text.ts';
import { blamedFor } from './blamed.ts';
import type { CueInText } from './cues.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import { headOfRole, isPersonNoun } from './titles.ts';
import { textOf } from './stretches.ts';
import { formsOf } from './verbs.ts';

/**
 * Whose an infinitive or a participle is where somebody else than the sentence's subject stands right before
 * it: "forced | the minister | to admit", "footage of | Lee | asking".
 */
export function ownSubject(block: BlockText, cue: CueInText, sentence: Stretch): Mention | null {
  if (cue.isInfinitive) return movedBy(block, cue, sentence);
  if (!cue.isParticipial) return null;
  return blamedFor(block, cue.at, sentence.from) ?? nextTo(block, cue, sentence);
}

/** "Shares fell after | Brandt cut its outlook and said …": shares say nothing, and who comes next does. */
export function subjectBehindThing(
  block: BlockText,
  { head }: Mention,
  limit: number,
): Mention | null {
  const { classes } = block;
  if (!tradedThings.test(headOfRole(textOf(block, head)))) return null;
  for (let k = limit - 1; k >= head.to; k--) {
    if (classes[k] !== 'subordinator') continue;
    const next = nounPhraseAfter(block, k + 1, limit);
    const isSubject = /^(?:verb|auxiliary|adverb)$/.test(classes[next?.to ?? limit] ?? '');
    if (next !== null && isSubject) return { head: next, whole: next };
  }
  return null;
}

const tradedThings =
  /^(?:shares?|stocks?|bonds?|futures|prices?|sales|profits?|revenues?|earnings|orders|exports|traffic|trading)$/;

/** "led some | to wonder": the object of a verb that makes somebody do something. */
function movedBy(block: BlockText, { words }: CueInText, sentence: Stretch): Mention | null {
  const mention = subjectBefore(block, words.from, sentence.from);
  const verb = block.tokens[(mention?.head.from ?? 0) - 1]?.lower ?? '';
  return movers.has(verb) ? mention : null;
}

const movers: ReadonlySet<string> = new Set(
  'lead cause prompt force require allow enable compel inspire drive prod help get encourage order persuade convince invite permit pressure'
    .split(' ')
    .flatMap((lemma) => [lemma, ...formsOf(lemma).map(([form]) => form)]),
);

/** Only people: what a letter or a report says, whoever sends it out says. */
function nextTo(block: BlockText, { words }: CueInText, sentence: Stretch): Mention | null {
  const { classes, tokens } = block;
  const last = classes[words.from - 1];
  if (last !== 'noun' && last !== 'name') return null;
  const phrase = nounPhraseBefore(block, words.from, sentence.from);
  if (phrase === null || phrase.from === sentence.from) return null;
  const before = tokens[phrase.from - 1]?.lower ?? '';
  if (classes.slice(phrase.from, phrase.to).includes('verb') || isPlaced(before)) return null;
  const head = last === 'name' ? behindOf(block, phrase) : phrase;
  const isSomebody = last === 'name' || isDescribed(block, phrase);
  return isSomebody ? { head, whole: head } : null;
}

/** "at Pell Tower saying …" */
function isPlaced(lower: string): boolean {
  return /^(?:in|at|on|near|outside|inside|to|from|for)$/.test(lower);
}

/** "footage of | Ann Lee" */
function behindOf({ tokens }: BlockText, { from, to }: Stretch): Stretch {
  for (let k = to - 1; k > from; k--) if (tokens[k]?.lower === 'of') return { from: k + 1, to };
  return { from, to };
}

/** "both men", "a lawmaker", and no bare word that only looks like one: "resist". */
function isDescribed(block: BlockText, phrase: Stretch): boolean {
  const head = headOfRole(textOf(block, phrase));
  const opens = /^(?:determiner|possessive|number)$/.test(block.classes[phrase.from] ?? '');
  return isPersonNoun(head) && (opens || head.endsWith('s'));
}
