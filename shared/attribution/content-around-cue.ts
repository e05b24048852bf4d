import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { asideEnd } from './clause-limits.ts';
import type { CueInText } from './cues.ts';
import { opensTime, phraseEnd } from './content-ends.ts';
import { withDescription } from './descriptions.ts';
import { termKind } from './marked-terms.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { Mention } from './noun-phrases.ts';

/** "C, S said." and "C1, S said, C2", and their inversions ("C, said S"). */
export function afterContent(
  block: BlockText,
  cue: CueInText,
  speaker: Mention,
  isInverted: boolean,
  sentence: Stretch,
  limit: number,
  base: Pick<Attribution, 'lemma' | 'class' | 'sentence'>,
): Attribution | null {
  const clause: Stretch = isInverted
    ? { from: cue.words.from, to: speaker.whole.to }
    : { from: speaker.whole.from, to: addresseeEnd(block, cue, limit) };
  // "The deal, as Lee put it, was dead."
  const isAs = block.tokens[clause.from - 1]?.lower === 'as';
  const boundary = clause.from - (isAs ? 2 : 1);
  const sign = block.classes[boundary];
  const isParted =
    sign === 'comma' ||
    sign === 'mark' ||
    sign === 'dash' ||
    (block.passageAt[boundary] ?? -1) >= 0;
  if (boundary < sentence.from || !isParted) return null;
  const first = trimmed(block, {
    from: behindColon(block, boundary) ?? sentence.from,
    to: boundary + (sign === 'mark' ? 1 : 0),
  });
  if (first === null) return null;
  const resumption = resumed(block, clause.to, limit, sentence);
  // Behind "“…,” she said, …" only words in marks are hers again.
  const rest =
    sign === 'mark' && block.classes[resumption?.from ?? -1] !== 'mark' ? null : resumption;
  if (isSource(block, first) || (rest === null && isCircumstance(block, first))) return null;
  return {
    ...base,
    speaker,
    cue: cue.words,
    content: rest === null ? [first] : [first, rest],
    rule: rest === null ? 'cue after' : 'cue between',
    certainty: 0.9,
  };
}

/** "The plan is simple: “We close it,” Lee said": only the words in marks, up to `end`, are hers. */
function behindColon({ classes, marks, passageAt }: BlockText, end: number): number | null {
  const passage = marks.passages[passageAt[end] ?? -1];
  if (passage?.close !== end) return null;
  return classes[passage.open - 1] === 'colon' ? passage.open : null;
}

/** "The men were cheerful, he told the station, and had biscuits": the clause stands between commas. */
function isParenthesis(
  block: BlockText,
  speaker: Mention,
  { verb, words }: CueInText,
  sentence: Stretch,
): boolean {
  const { classes } = block;
  const opens = speaker.whole.from - 1;
  if (classes[opens] !== 'comma' || opens <= sentence.from || !verb.frames.has('addressee'))
    return false;
  const addressee = nounPhraseAfter(block, words.to, sentence.to);
  return addressee !== null && classes[addressee.to] === 'comma';
}

/** "C, said S": the subject behind its verb, where the verb follows a comma or closing mark. */
export function invertedSubject(
  block: BlockText,
  cue: CueInText,
  before: Mention | null,
  sentence: Stretch,
): Mention | null {
  const { verb, words } = cue;
  if (
    !verb.speech ||
    verb.frames.has('addressee') ||
    cue.isPassive ||
    cue.isParticipial ||
    cue.isInfinitive
  )
    return null;
  const left = block.classes[words.from - 1];
  if (left !== 'mark' && left !== 'comma' && left !== 'dash') return null;
  const isFirst =
    before !== null &&
    (before.head.from <= sentence.from + 1 ||
      // "According to the AP, three people who were on board, said the minister …"
      isSource(block, { from: sentence.from, to: before.head.from - 1 }));
  const startsSentence = isFirst && before.whole.to >= words.from;
  if (left !== 'mark' && startsSentence) return null;
  const head = nounPhraseAfter(block, words.to, sentence.to);
  if (head === null) return null;
  const next = block.classes[head.to];
  if (left !== 'mark' && next === 'mark') return null;
  const isWhole =
    next === undefined ||
    next === 'comma' ||
    next === 'stop' ||
    next === 'mark' ||
    next === 'dash' ||
    next === 'preposition' ||
    next === 'time' ||
    next === 'colon' ||
    /^who$/.test(block.tokens[head.to]?.lower ?? '') ||
    next === 'adverb' ||
    next === 'subordinator';
  return isWhole ? withDescription(block, head, sentence.to) : null;
}

/** "“We will,” she said, “go.”": what stands in marks before the clause is its content. */
export function followsSpeech(
  block: BlockText,
  speaker: Mention,
  cue: CueInText,
  sentence: Stretch,
): boolean {
  if (cue.isPassive || cue.isParticipial || cue.isInfinitive) return false;
  if (opensWithOutcry(block, sentence.from)) return false;
  if (isParenthesis(block, speaker, cue, sentence)) return true;
  const boundary = speaker.whole.from - 1;
  const passage = block.marks.passages[block.passageAt[boundary] ?? -1];
  if (passage?.close !== boundary || passage.open < sentence.from) return false;
  // "On “Harbour Hour,” Lee said …": where it was said.
  if (termKind(block, passage) === 'title') return false;
  return /^[,!?—–-]+$/.test(block.tokens[boundary - 1]?.text ?? '');
}

/** Behind whom it is said to: "he told | the station". */
function addresseeEnd(block: BlockText, { verb, words }: CueInText, limit: number): number {
  if (!verb.frames.has('addressee')) return words.to;
  return nounPhraseAfter(block, words.to, limit)?.to ?? words.to;
}

/** "According to court papers, Lee admitted …": whose words they are, and none of them. */
function isSource({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  return tokens[from]?.lower === 'according' && !classes.slice(from, to).includes('comma');
}

/** "In the interview, Lee noted", "On “Harbour Hour,” Lee noted": nothing is said before such a cue. */
function isCircumstance(block: BlockText, { from, to }: Stretch): boolean {
  const { classes, marks, passageAt, tokens } = block;
  // "As the tide fell, she began …"
  const first = tokens[classes[from] === 'conjunction' ? from + 1 : from]?.lower ?? '';
  // "Asked about the tide, she laughed"
  if (/^(?:asked|born|raised|educated)$/.test(first)) return true;
  // "To cries of “Shame!” he added that …"
  if (opensWithOutcry(block, from)) return true;
  // "Not so, says Lee."
  if (first === 'not') return false;
  if (/^(?:as|when|while|after|before|once|until|since)$/.test(first))
    return !classes.slice(from, to).some((each) => each === 'comma' || each === 'mark');
  if (classes[from] !== 'preposition' && classes[from] !== 'adverb') return false;
  for (let i = from; i < to; i++) {
    const passage = marks.passages[passageAt[i] ?? -1];
    if (passage !== undefined) {
      if (termKind(block, passage) !== 'title') return false;
      i = passage.close;
    } else if (classes[i] === 'verb' || classes[i] === 'auxiliary') return false;
  }
  return true;
}

function opensWithOutcry({ tokens }: BlockText, from: number): boolean {
  return tokens[from]?.lower === 'to' && outcries.test(tokens[from + 1]?.lower ?? '');
}

const outcries = /^(?:cries|shouts|chants|calls|jeers|cheers|boos|applause|laughter)$/;

/** What goes on after "…," she said, …: a second piece, from the comma or mark that follows. */
function resumed(block: BlockText, from: number, limit: number, sentence: Stretch): Stretch | null {
  for (let k = from; k < limit; k++) {
    const wordClass = block.classes[k];
    if (wordClass === 'stop') return null;
    const title = endOfTitle(block, wordClass === 'comma' ? k + 1 : k);
    if (title !== null) {
      k = title;
      continue;
    }
    if (wordClass === 'mark') return trimmed(block, { from: k, to: limit });
    if (wordClass !== 'comma' && wordClass !== 'colon' && wordClass !== 'dash') continue;
    if (block.classes[k + 1] === 'mark') return trimmed(block, { from: k + 1, to: limit });
    if (k - from > 8 || limit - k < 4) return null;
    const isOpening = block.classes[sentence.from] === 'mark';
    const aside = isOpening ? asideEnd(block, k + 1, limit) : null;
    if (aside !== null) return trimmed(block, { from: aside + 1, to: limit });
    const next = block.classes[k + 1];
    if (
      next === 'participle' ||
      next === 'preposition' ||
      (next === 'adverb' && !goesOnWith(block, k + 1)) ||
      (next === 'conjunction' && !goesOnWith(block, k + 1)) ||
      resumesNothing.has(block.tokens[k + 1]?.lower ?? '') ||
      opensTime(block, k + 1)
    )
      return null;
    return limit < sentence.to ? null : trimmed(block, { from: k + 1, to: limit });
  }
  return null;
}

/** "he wrote in his memoir, | “Bent” | (1994)": nothing that he says. */
function endOfTitle(block: BlockText, open: number): number | null {
  const passage = block.marks.passages[block.passageAt[open] ?? -1];
  return passage?.open === open && termKind(block, passage) === 'title' ? passage.close : null;
}

/** "As Lee told the AP, the plan is dead.": all that follows the clause is what she said. */
export function mainClauseBehind(
  block: BlockText,
  cue: CueInText,
  limit: number,
  sentence: Stretch,
): Stretch | null {
  const opening = block.tokens.slice(sentence.from, cue.words.from).map(({ lower }) => lower);
  if (opening[0] !== 'as' && opening[1] !== 'as') return null;
  if (block.classes[limit] !== 'comma' && block.classes[limit] !== 'colon') return null;
  return trimmed(block, { from: limit + 1, to: sentence.to });
}

/** "were cheerful, he told the station, | and had biscuits": the same sentence goes on. */
function goesOnWith({ classes }: BlockText, conjunction: number): boolean {
  const next = classes[conjunction + 1];
  return next === 'verb' || next === 'auxiliary';
}

/** "…, she said, after a long day": when it was said. */
const resumesNothing: ReadonlySet<string> = new Set([
  'after',
  'before',
  'as',
  'when',
  'while',
  'who',
]);

/** "The plan was described by Lee as thin": what stands before the verb, and what follows the agent. */
export function passiveContent(
  block: BlockText,
  { isPassive, words }: CueInText,
  agent: Mention | null,
  limit: number,
  sentence: Stretch,
): readonly Stretch[] | null {
  if (!isPassive || agent === null || agent.head.from < words.to) return null;
  const subject = subjectBefore(block, words.from, sentence.from);
  if (subject === null) return null;
  const after = agent.whole.to;
  const goesOn = after < limit && /^(?:as|for|of|to)$/.test(block.tokens[after]?.lower ?? '');
  return goesOn
    ? [subject.whole, { from: after, to: phraseEnd(block, after, sentence.to) }]
    : [subject.whole];
}

/** Without the signs at its ends, but for quotation marks. */
export function trimmed(block: BlockText, { from, to }: Stretch): Stretch | null {
  let start = from;
  let end = to;
  const isSign = (i: number): boolean => /^(?:comma|stop|dash|colon)$/.test(block.classes[i] ?? '');
  while (start < end && isSign(start)) start++;
  while (end > start && isSign(end - 1)) end--;
  return start < end ? { from: start, to: end } : null;
}
