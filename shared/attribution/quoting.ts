import type { BlockText, Stretch } from './block-text.ts';
import type { CueInText } from './cues.ts';
import { withDescription } from './descriptions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';

/** "as saying": what follows is the words of whom somebody quotes. */
export function isAsSaying({ tokens }: BlockText, { isParticipial, words }: CueInText): boolean {
  return isParticipial && tokens[words.from - 1]?.lower === 'as';
}

/** A verb for handing on what somebody else says. */
export function quotes({ verb }: CueInText): boolean {
  return /^(?:quote|cite|report)$/.test(verb.lemma);
}

/** "quoted | an aide | as saying" */
export function whoIsQuoted(
  block: BlockText,
  { words }: CueInText,
  quoting: CueInText,
): Mention | null {
  const head = nounPhraseAfter(block, quoting.words.to, words.from - 1);
  return head ? withDescription(block, head, words.from - 1) : null;
}

/** "| Lee | was quoted by the AP: “We wait.”": whose words follow; `null` where none do. */
export function whoseWordsFollow(
  block: BlockText,
  cue: CueInText,
  sentence: Stretch,
): Mention | null {
  if (!cue.isPassive || cue.verb.lemma !== 'quote') return null;
  let at = cue.words.to;
  while (at < sentence.to && (block.passageAt[at] ?? -1) < 0) at++;
  const isGiven = at < sentence.to && /^(?:colon|comma)$/.test(block.classes[at - 1] ?? '');
  return isGiven ? subjectBefore(block, cue.words.from, sentence.from) : null;
}
