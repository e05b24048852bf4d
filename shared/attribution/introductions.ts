import { mainSubject } from './attributions.ts';
import type { BlockText } from './block-text.ts';
import { cuesIn, moodOf } from './cues.ts';
import { mediaIn } from './media.ts';
import { placed } from './draft-quotation.ts';
import type { DraftCue, DraftMedium } from './draft-quotation.ts';
import { spanOf } from './stretches.ts';
import type { DraftMention } from './mentions.ts';

/** "In a letter, Ann Lee wrote:" at the end of a block: speaker, cue and medium of the block that follows. */
export interface Introduction {
  readonly speaker: DraftMention;
  readonly cue: DraftCue | null;
  readonly media: readonly DraftMedium[];
}

export function introductionOf(block: BlockText): Introduction | null {
  const last = block.tokens.length - 1;
  const sentence = block.sentences.at(-1);
  if (sentence === undefined || block.classes[last] !== 'colon') return null;
  const speaker = placed(block, mainSubject(block, sentence, sentence.to));
  if (speaker === null) return null;
  const cue = cuesIn(block, sentence).findLast(({ isPassive }) => !isPassive);
  return {
    speaker,
    media: mediaIn(block, sentence),
    cue:
      cue === undefined
        ? null
        : {
            ...spanOf(block, cue.words),
            lemma: cue.verb.lemma,
            class: cue.verb.class,
            mood: moodOf(block, cue.words),
          },
  };
}
