import type { Attribution } from './attribution.ts';
import type { BlockText } from './block-text.ts';
import type { CueInText } from './cues.ts';
import { textOf } from './stretches.ts';
import { headOfRole } from './titles.ts';

/** What a cue seems to attribute, and nobody says. */
export function saysNothing(block: BlockText, cue: CueInText, attribution: Attribution): boolean {
  return (
    isSight(block, attribution) ||
    isPutToYou(block, attribution) ||
    isSilence(block, attribution) ||
    isSummons(block, attribution) ||
    isSound(block, cue, attribution)
  );
}

/** "has said nothing in public", "said little": no words, unless some of them stand in marks. */
function isSilence({ passageAt, tokens }: BlockText, { content, lemma }: Attribution): boolean {
  const [piece] = content;
  if (piece === undefined || !/^(?:say|tell|add)$/.test(lemma)) return false;
  const isNothing = /^(?:nothing|little)$/.test(tokens[piece.from]?.lower ?? '');
  return isNothing && passageAt.subarray(piece.from, piece.to).every((at) => at < 0);
}

/** "called an election", "called the police": what somebody does, unless a name for it follows. */
export function isSummons(block: BlockText, { content, lemma, rule }: Attribution): boolean {
  const { classes, passageAt, tokens } = block;
  const [piece] = content;
  if (piece === undefined || lemma !== 'call' || rule !== 'cue, then object') return false;
  for (let k = piece.from; k < piece.to && k < piece.from + 5; k++) {
    if ((passageAt[k] ?? -1) >= 0) return false;
    if (!summoned.test(tokens[k]?.lower ?? '')) continue;
    const isNamed = passageAt.subarray(k, piece.to).some((at) => at >= 0);
    const goesOn = /^(?:noun|name|determiner|adverb|participle)$/.test(classes[k + 1] ?? 'stop');
    return !isNamed && !goesOn && !isPredicated(block, k + 1, piece.to);
  }
  return false;
}

/** "her vote for the war | a mistake": what somebody says of the thing. */
function isPredicated({ classes, tokens }: BlockText, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++)
    if (/^an?$/.test(tokens[k]?.lower ?? '') && /^(?:noun|name)$/.test(classes[k - 1] ?? ''))
      return true;
  return false;
}

const summoned =
  /^(?:(?:by-?)?elections?|polls?|primary|referendums?|plebiscite|votes?|ballots?|strikes?|walkouts?|stoppage|boycott|meetings?|assembly|summit|conference|session|rally|protests?|march|halt|truce|ceasefire|recess|timeout|time|ambulance|police|doctor|vet|coastguard|firefighters|911|999|112|taxi|cab|witness(?:es)?)$/;

/** "It was late, she smiled.": where nothing stands in marks, she only does so. */
function isSound({ passageAt }: BlockText, { verb }: CueInText, { content }: Attribution): boolean {
  const isSaid = content.some(({ from, to }) => passageAt.subarray(from, to).some((at) => at >= 0));
  return verb.frames.has('words') && !verb.frames.has('clause') && !isSaid;
}

/** "showed no emotion", "shows him leaving": what can be seen; what "the figures show" is their claim. */
function isSight(block: BlockText, { lemma, rule, speaker }: Attribution): boolean {
  if (lemma !== 'show' || rule !== 'cue, then object') return false;
  return speaker === null || !evidence.test(headOfRole(textOf(block, speaker.head)));
}

/** "Did you know that it leaks?": a question, and nobody’s claim. */
function isPutToYou({ tokens }: BlockText, { speaker, sentence }: Attribution): boolean {
  const { head } = speaker ?? {};
  const isYou = head !== undefined && tokens[head.to - 1]?.lower === 'you';
  return isYou && tokens[sentence.to - 1]?.text === '?';
}

const evidence =
  /^(?:polls?|surveys?|stud(?:y|ies)|research|data|figures?|numbers|statistics|results|returns|reports?|records|documents|filings?|accounts|analysis|papers?|census|tests?|tall(?:y|ies)|counts?|projections?|estimates?)$/;
