import { absoluteSubject } from './absolute-subject.ts';
import { behindAside, skipAside } from './asides.ts';
import type { WordClass } from './word-classes.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';
import { paperNameAt } from './paper-names.ts';
import { subjectBefore } from './subjects.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { textOf } from './stretches.ts';
import type { CueInText } from './cues.ts';

/** Where the clause that describes its speaker, or a later cue of the same sentence, ends a cue's content. */
export function cutBefore(
  block: BlockText,
  own: CueInText,
  later: readonly CueInText[],
  sentence: Stretch,
): number {
  const relative = relativeEnd(block, own, sentence);
  const cut = cutBeforeLater(block, own, later, sentence);
  return relative === null ? cut : Math.min(relative, cut);
}

/** "Lee, who said it was safe, | has left": the comma after which the sentence's own verb comes. */
function relativeEnd(block: BlockText, { words }: CueInText, { from, to }: Stretch): number | null {
  const { classes, tokens, passageAt, marks } = block;
  let who = words.from - 1;
  while (who > from && classes[who] === 'adverb') who--;
  if (!/^(?:[Ww]ho|which)$/.test(tokens[who]?.text ?? '')) return null;
  // "Lee, who runs the yard and who said it was safe, has left"
  const opens = classes[who - 1] === 'dash' ? 'dash' : 'comma';
  let depth = 0;
  for (let k = words.to; k < to - 1; k++) {
    const passage = marks.passages[passageAt[k] ?? -1];
    if (passage !== undefined) {
      const closes = k === passage.close && tokens[k - 1]?.text === ',';
      if (closes && isFiniteVerb(block, k + 1)) return k + 1;
      continue;
    }
    if (classes[k] !== opens) continue;
    if (/^(?:who|which|where)$/.test(tokens[k + 1]?.lower ?? '')) depth++;
    else if (isFiniteVerb(block, k + 1) && depth-- === 0) return k;
  }
  return null;
}

function isFiniteVerb({ classes, tokens }: BlockText, at: number): boolean {
  return classes[at] === 'verb' || (classes[at] === 'auxiliary' && tokens[at]?.lower !== 'be');
}

function cutBeforeLater(
  block: BlockText,
  own: CueInText,
  later: readonly CueInText[],
  sentence: Stretch,
): number {
  if (opensSentence(block, own, sentence) || isFronted(block, own, sentence)) {
    const end = openingEnd(block, own, sentence);
    if (end > own.words.to) return end - 1;
  }
  for (const cue of later) {
    const before = block.classes[cue.words.from - 1];
    const isBlamed = block.tokens[cue.words.from - 1]?.lower === 'for';
    const isAside = before === 'comma' && closesAside(block, own, cue.words.from - 1);
    if (isAside) continue;
    if (cue.isParticipial && (before === 'comma' || before === 'dash' || isBlamed))
      return cue.words.from - 1;
    const absolute = absoluteSubject(block, cue, sentence);
    if (absolute !== null && block.classes[absolute.head.from - 2] === 'comma')
      return absolute.head.from - 2;
    if (before === 'conjunction' && !cue.isInfinitive && !cue.isPassive && cue.form !== 'base') {
      // "They say he left and refused to pay": what he did.
      if (isOfNow(own) && cue.form === 'past' && !cue.verb.speech) continue;
      if (isBackshifted(block, own, cue)) continue;
      const comma = block.classes[cue.words.from - 2] === 'comma' ? 2 : 1;
      return cue.words.from - comma;
    }
    if (cue.isInfinitive || cue.isParticipial) continue;
    const subject = subjectBefore(block, cue.words.from, sentence.from);
    if (!cue.verb.speech) {
      const joined = isBelief(cue) ? joinedClause(block, subject) : null;
      if (joined === null || joined <= own.words.to) continue;
      return joined;
    }
    // "The aide, who spoke to discuss the plan, said …": this cue only describes the other's subject.
    if (subject !== null && subject.head.to <= own.words.from && subject.whole.to > own.at) {
      return cue.words.from - (block.classes[cue.words.from - 1] === 'comma' ? 1 : 0);
    }
    const start = subject?.head.from ?? 0;
    if (start <= sentence.from + 1) continue;
    const isJoined =
      block.classes[start - 1] === 'conjunction' && block.classes[start - 2] === 'comma';
    if (isJoined) return start - 2;
    const parted = subject?.whole.from ?? start;
    if (block.classes[parted - 1] !== 'comma') {
      // "She told police “…,” jurors heard": who hears says nothing.
      const isMain =
        cue.verb.lemma !== 'hear' &&
        isParted(block, parted) &&
        closesSentence(block, cue, sentence);
      if (isMain || relaysAtEnd(block, parted, cue, sentence)) return parted;
      continue;
    }
    // "To discuss the plan, Lee said …", "The plan is supported, Lee said.": the later clause is the main one.
    if (own.isParticipial || own.isInfinitive || closesSentence(block, cue, sentence))
      return parted - 1;
  }
  return sentence.to;
}

/** "reported, | citing court papers, | that …": the cue goes on behind the aside. */
function closesAside(block: BlockText, own: CueInText, comma: number): boolean {
  return behindAside(block, comma) > comma && skipAside(block, own.words.to, comma + 1) === comma;
}

function isBelief({ isPassive, verb }: CueInText): boolean {
  return verb.class === 'belief' && !isPassive;
}

/** "found nothing, | and he believes it": the comma before a clause that begins with who thinks so. */
function joinedClause({ classes, tokens }: BlockText, subject: Mention | null): number | null {
  const start = subject?.head.from ?? 0;
  const isJoined = tokens[start - 1]?.lower === 'and' && classes[start - 2] === 'comma';
  return isJoined && /^(?:he|she|they)$/.test(tokens[start]?.lower ?? '') ? start - 2 : null;
}

/** "said they were late and | had learned …": "had" goes on with what somebody said. */
function isBackshifted({ classes, tokens }: BlockText, own: CueInText, later: CueInText): boolean {
  const isPlain = own.verb.speech && own.form === 'past' && own.words.from === own.at;
  const isJoined = classes[later.words.from - 2] !== 'comma';
  return isPlain && isJoined && tokens[later.words.from]?.lower === 'had';
}

function isOfNow({ form, isParticipial, words, at }: CueInText): boolean {
  return !isParticipial && words.from === at && (form === 'third' || form === 'base');
}

/** "Claiming that …, Lee left": where the opening phrase ends and the sentence proper begins. */
export function openingEnd(block: BlockText, cue: CueInText, sentence: Stretch): number {
  for (let k = cue.words.to; k < sentence.to; k++) {
    const sign = block.classes[k];
    if ((sign === 'comma' || sign === 'colon') && (block.passageAt[k] ?? -1) < 0) return k + 1;
  }
  return cue.words.to;
}

/** "Asked about it, …", "But saying so, …": a phrase with no subject of its own. */
function opensSentence(
  { classes }: BlockText,
  { words, isParticipial, form }: CueInText,
  { from }: Stretch,
): boolean {
  if (!isParticipial && form !== 'past') return false;
  const lead = classes[from];
  // "A month after announcing a plan, …"
  const isBehind =
    isParticipial && /^(?:preposition|subordinator)$/.test(classes[words.from - 1] ?? '');
  if (isBehind && words.from - from <= 6 && !classes.slice(from, words.from).some(endsOpening))
    return true;
  return (
    words.from === from ||
    (words.from === from + 1 &&
      (lead === 'conjunction' || lead === 'subordinator' || lead === 'adverb'))
  );
}

function endsOpening(wordClass: WordClass): boolean {
  return /^(?:verb|auxiliary|comma|mark|colon)$/.test(wordClass);
}

/** "When agents find a tunnel, …", "Even as he spoke of peace, …": the main clause is yet to come. */
function isFronted({ classes, tokens }: BlockText, own: CueInText, { from }: Stretch): boolean {
  const first = classes[from] === 'subordinator' ? from : from + 1;
  if (!fronts.has(tokens[first]?.lower ?? '')) return false;
  for (let k = first; k < own.words.from; k++) if (classes[k] === 'comma') return false;
  return true;
}

const fronts: ReadonlySet<string> = new Set(
  'when while as if although though because after before since once until whenever'.split(' '),
);

/** "Experts fear a flood, | Reuters reported on Tuesday": the last clause, from `start`, only relays. */
export function relaysAtEnd(
  block: BlockText,
  start: number,
  cue: CueInText,
  sentence: Stretch,
  isWhole = true,
): boolean {
  const { classes, outlets } = block;
  if (!isParted(block, start) || !closesSentence(block, cue, sentence)) return false;
  if (classes[start - 1] === 'comma' && classes[start] === 'name') return true;
  const isOutlet =
    paperNameAt(block, start)?.to === cue.words.from ||
    outlets.canonical(textOf(block, { from: start, to: cue.words.from })) !== null;
  return isWhole && isOutlet;
}

/** By a comma, also by one inside the mark that closes what is quoted. */
function isParted({ classes, tokens, marks, passageAt }: BlockText, start: number): boolean {
  if (classes[start - 1] === 'comma') return true;
  const closes = marks.passages[passageAt[start - 1] ?? -1]?.close === start - 1;
  return closes && tokens[start - 2]?.text === ',';
}

/** Nothing but when and where follows the cue, and whom it cites: "…, Lee said on Monday." */
function closesSentence(block: BlockText, { words, verb }: CueInText, sentence: Stretch): boolean {
  const { classes, tokens } = block;
  const addressee = verb.frames.has('addressee')
    ? nounPhraseAfter(block, words.to, sentence.to)
    : null;
  for (let k = addressee?.to ?? words.to; k < sentence.to; k++) {
    const next = tokens[k + 1]?.lower ?? '';
    if (classes[k] === 'comma' && /^(?:citing|after|adding|while|but)$/.test(next)) return true;
    if (!whenAndWhere.has(classes[k] ?? 'stop')) return false;
  }
  return true;
}

/** "“…,” he told Radio Corran, | the port’s station, “…”": the comma that ends the aside before a mark. */
export function asideEnd({ classes }: BlockText, from: number, limit: number): number | null {
  for (let k = from; k < limit; k++) {
    if (classes[k] === 'comma') return classes[k + 1] === 'mark' ? k : null;
    if (/^(?:verb|auxiliary|conjunction|stop|mark|colon)$/.test(classes[k] ?? 'stop')) return null;
  }
  return null;
}

const whenAndWhere: ReadonlySet<WordClass> = new Set(['preposition', 'time', 'stop', 'adverb']);
