import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { complementOf, isAboutNaming } from './complements.ts';
import { cuesIn } from './cues.ts';
import type { CueInText } from './cues.ts';
import { nounPhraseAfter, subjectBefore, withDescription } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { frontedTermsEnd } from './source-terms.ts';
import { sourcePhrasesIn } from './source-phrases.ts';

/** Every attribution of one sentence, in the order of their cues. */
export function attributionsIn(block: BlockText, whole: Stretch): readonly Attribution[] {
  // Terms that open a sentence say nothing themselves: they are its subject's.
  const sentence = { from: frontedTermsEnd(block, whole), to: whole.to };
  const cues = cuesIn(block, sentence);
  const found: Attribution[] = [];
  let subject: Mention | null = null;
  let claimedTo = sentence.from;
  cues.forEach((cue, i) => {
    if (cue.at < claimedTo) return;
    if (isOnlyPermitted(block, cue) || isAboutNaming(block, cue.words.to)) return;
    const speaker: Mention | null = isImpression(cue)
      ? null
      : speakerOf(block, cue, sentence, subject);
    const limit = cutBefore(block, cue, cues.slice(i + 1), sentence);
    const attribution = readCue(block, cue, speaker, sentence, limit);
    if (speaker !== null && !cue.isParticipial && !cue.isInfinitive) subject = speaker;
    if (attribution === null) return;
    // What was read before its cue is part of what it attributes.
    const start = attribution.content[0]?.from ?? cue.at;
    while ((found.at(-1)?.cue.from ?? -1) >= start) found.pop();
    found.push(attribution);
    const end = Math.max(cue.words.to, ...attribution.content.map(({ to }) => to));
    const last = cues.at(-1) ?? cue;
    // Who only relays at the end of the sentence claims nothing of it.
    claimedTo = relaysAtEnd(block, limit + 1, last, sentence) ? sentence.to : end;
  });
  return withSourcePhrases(block, sentence, found);
}

/** "seems to": nobody in the text says so. */
function isImpression({ verb }: CueInText): boolean {
  return verb.lemma === 'seem' || verb.lemma === 'appear';
}

/** "was not authorized to discuss it": a permission, and nothing is said. */
function isOnlyPermitted({ tokens }: BlockText, { words, isInfinitive }: CueInText): boolean {
  return isInfinitive && permissions.has(tokens[words.from - 1]?.lower ?? '');
}

const permissions: ReadonlySet<string> = new Set(
  'authorized authorised permitted allowed entitled'.split(' '),
);

function speakerOf(
  block: BlockText,
  cue: CueInText,
  sentence: Stretch,
  subject: Mention | null,
): Mention | null {
  if (cue.isPassive) return agentOf(block, cue, sentence);
  const before = block.classes[cue.words.from - 1];
  if (cue.isParticipial || cue.isInfinitive)
    return (
      subject ??
      mainSubject(block, sentence, cue.words.from) ??
      mainSubject(block, { from: openingEnd(block, cue, sentence), to: sentence.to }, sentence.to)
    );
  if (before === 'conjunction' && subject !== null) return subject;
  if (before === 'conjunction') return mainSubject(block, sentence, cue.words.from - 1);
  return subjectBefore(block, cue.words.from, sentence.from);
}

/** "was praised by Ann Lee". */
function agentOf(block: BlockText, cue: CueInText, sentence: Stretch): Mention | null {
  for (let k = cue.words.to; k < Math.min(sentence.to, cue.words.to + 10); k++) {
    const wordClass = block.classes[k];
    if (wordClass === 'comma' || wordClass === 'stop') return null;
    if (block.tokens[k]?.lower !== 'by') continue;
    const head = nounPhraseAfter(block, k + 1, sentence.to);
    return head === null ? null : withDescription(block, head, sentence.to);
  }
  return null;
}

/** The subject of the sentence's first finite verb before `limit`. */
export function mainSubject(block: BlockText, sentence: Stretch, limit: number): Mention | null {
  for (let k = sentence.from + 1; k < limit; k++) {
    if ((block.passageAt[k] ?? -1) >= 0) continue;
    const wordClass = block.classes[k];
    if (wordClass !== 'verb' && wordClass !== 'auxiliary') continue;
    if (/^(?:who|that|which|to)$/.test(block.tokens[k - 1]?.lower ?? '')) continue;
    const subject = subjectBefore(block, k, sentence.from);
    if (subject !== null) return subject;
  }
  return null;
}

/** "Claiming that …, Lee left": where the opening phrase ends and the sentence proper begins. */
function openingEnd(block: BlockText, cue: CueInText, sentence: Stretch): number {
  for (let k = cue.words.to; k < sentence.to; k++) {
    if (block.classes[k] === 'comma' && (block.passageAt[k] ?? -1) < 0) return k + 1;
  }
  return cue.words.to;
}

/** Where a later cue of the same sentence ends the content of this one. */
function cutBefore(
  block: BlockText,
  own: CueInText,
  later: readonly CueInText[],
  sentence: Stretch,
): number {
  if (own.words.from <= sentence.from + 1 && (own.isParticipial || own.form === 'past')) {
    const end = openingEnd(block, own, sentence);
    if (end > own.words.to) return end - 1;
  }
  for (const cue of later) {
    const before = block.classes[cue.words.from - 1];
    if (cue.isParticipial && (before === 'comma' || before === 'dash')) return cue.words.from - 1;
    if (before === 'conjunction' && !cue.isInfinitive && !cue.isPassive && cue.form !== 'base') {
      const comma = block.classes[cue.words.from - 2] === 'comma' ? 2 : 1;
      return cue.words.from - comma;
    }
    if (cue.isInfinitive || cue.isParticipial || !cue.verb.speech) continue;
    const subject = subjectBefore(block, cue.words.from, sentence.from);
    // "The aide, who spoke to discuss the plan, said …": this cue only describes the other's subject.
    if (subject !== null && subject.head.to <= own.words.from && subject.whole.to > own.at) {
      return cue.words.from - (block.classes[cue.words.from - 1] === 'comma' ? 1 : 0);
    }
    const start = subject?.head.from ?? 0;
    if (start <= sentence.from + 1) continue;
    const isJoined =
      block.classes[start - 1] === 'conjunction' && block.classes[start - 2] === 'comma';
    if (isJoined) return start - 2;
    if (relaysAtEnd(block, start, cue, sentence)) return start - 1;
  }
  return sentence.to;
}

/** "Experts fear a flood, Reuters reported on Tuesday": the last clause only relays. */
function relaysAtEnd(block: BlockText, start: number, cue: CueInText, sentence: Stretch): boolean {
  if (block.classes[start - 1] !== 'comma' || block.classes[start] !== 'name') return false;
  const rest = block.classes.slice(cue.words.to, sentence.to);
  return rest.every((each) => each === 'preposition' || each === 'time' || each === 'stop');
}

function readCue(
  block: BlockText,
  cue: CueInText,
  speaker: Mention | null,
  sentence: Stretch,
  limit: number,
): Attribution | null {
  const base = { lemma: cue.verb.lemma, class: cue.verb.class, sentence };
  const inverted = invertedSubject(block, cue, speaker, sentence);
  if (inverted !== null) return afterContent(block, cue, inverted, true, sentence, limit, base);
  if (speaker !== null && cue.verb.speech && followsSpeech(block, speaker, cue, sentence)) {
    return afterContent(block, cue, speaker, false, sentence, limit, base);
  }
  const after = complementOf(block, cue, { from: cue.words.to, to: limit });
  if (after !== null && !(speaker === null && cue.verb.class !== 'neutral' && cue.isInfinitive)) {
    return {
      ...base,
      speaker: speaker ?? null,
      cue: { from: cue.words.from, to: Math.max(cue.words.to, after.cueTo) },
      content: [after.content],
      rule: after.rule,
      certainty: after.certainty * (speaker === null ? 0.6 : 1),
    };
  }
  if (!cue.verb.speech || cue.isPassive || cue.isInfinitive || cue.isParticipial) return null;
  return speaker === null ? null : afterContent(block, cue, speaker, false, sentence, limit, base);
}

/** "“We will,” she said, “go.”": what stands in marks before the clause is its content. */
function followsSpeech(
  block: BlockText,
  speaker: Mention,
  cue: CueInText,
  sentence: Stretch,
): boolean {
  if (cue.isPassive || cue.isParticipial || cue.isInfinitive) return false;
  const boundary = speaker.whole.from - 1;
  const passage = block.marks.passages[block.passageAt[boundary] ?? -1];
  if (passage?.close !== boundary || passage.open < sentence.from) return false;
  return /^[,!?—–-]+$/.test(block.tokens[boundary - 1]?.text ?? '');
}

/** "C, said S": the subject behind its verb, where the verb follows a comma or closing mark. */
function invertedSubject(
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
  const startsSentence =
    before !== null && before.whole.to >= words.from && before.head.from <= sentence.from + 1;
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

/** "C, S said." and "C1, S said, C2", and their inversions ("C, said S"). */
function afterContent(
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
    : { from: speaker.whole.from, to: cue.words.to };
  const boundary = clause.from - 1;
  const sign = block.classes[boundary];
  const isParted =
    sign === 'comma' ||
    sign === 'mark' ||
    sign === 'dash' ||
    (block.passageAt[boundary] ?? -1) >= 0;
  if (boundary < sentence.from || !isParted) return null;
  const first = trimmed(block, { from: sentence.from, to: boundary + (sign === 'mark' ? 1 : 0) });
  if (first === null || !isSayable(block, first)) return null;
  const rest = resumed(block, clause.to, limit, sentence);
  return {
    ...base,
    speaker,
    cue: cue.words,
    content: rest === null ? [first] : [first, rest],
    rule: rest === null ? 'cue after' : 'cue between',
    certainty: 0.9,
  };
}

/** False for a mere circumstance: "In the interview, Lee noted" says nothing before its cue. */
function isSayable({ classes, passageAt, tokens }: BlockText, { from, to }: Stretch): boolean {
  const isSource =
    tokens[from]?.lower === 'according' && !classes.slice(from, to).includes('comma');
  if (isSource) return false;
  if (classes[from] !== 'preposition') return true;
  for (let i = from; i < to; i++) {
    if ((passageAt[i] ?? -1) >= 0 || classes[i] === 'verb' || classes[i] === 'auxiliary')
      return true;
  }
  return false;
}

/** What goes on after "…," she said, …: a second piece, from the comma or mark that follows. */
function resumed(block: BlockText, from: number, limit: number, sentence: Stretch): Stretch | null {
  for (let k = from; k < limit; k++) {
    const wordClass = block.classes[k];
    if (wordClass === 'stop') return null;
    if (wordClass === 'mark') return trimmed(block, { from: k, to: limit });
    if (wordClass !== 'comma' && wordClass !== 'colon' && wordClass !== 'dash') continue;
    if (block.classes[k + 1] === 'mark') return trimmed(block, { from: k + 1, to: limit });
    if (k - from > 8 || limit - k < 5) return null;
    const next = block.classes[k + 1];
    if (
      next === 'participle' ||
      next === 'preposition' ||
      next === 'adverb' ||
      next === 'conjunction'
    )
      return null;
    return limit < sentence.to ? null : trimmed(block, { from: k + 1, to: limit });
  }
  return null;
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

function withSourcePhrases(
  block: BlockText,
  sentence: Stretch,
  found: readonly Attribution[],
): readonly Attribution[] {
  return [...found, ...sourcePhrasesIn(block, sentence, found)].sort(
    (a, b) => a.cue.from - b.cue.from,
  );
}
