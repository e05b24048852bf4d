import type { BlockText, Stretch } from './block-text.ts';
import type { CueInText } from './cues.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';

/** "…, with one poster writing that …". */
export function absoluteSubject(
  block: BlockText,
  { isParticipial, words }: CueInText,
  sentence: Stretch,
): Mention | null {
  const head = isParticipial ? nounPhraseBefore(block, words.from, sentence.from) : null;
  if (head === null || block.tokens[head.from - 1]?.lower !== 'with') return null;
  return { head, whole: head };
}
