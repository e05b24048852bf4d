import type { BlockText, Stretch } from './block-text.ts';
import { behindAside, skipAside } from './asides.ts';
import { opensTime, ownClauseEnd, phraseEnd, withoutTail } from './content-ends.ts';
import type { CueInText } from './cues.ts';
import { wordsOf } from './marked-terms.ts';
import { nounPhraseAfter, startsPhrase } from './noun-phrases.ts';
import { quotationAfter, wordsShown } from './quotation-after-cue.ts';
import { isSourceNoun } from './source-nouns.ts';

/** What a cue introduces, after it. */
export interface Complement {
  readonly content: Stretch;
  /** Where the cue's own words end, with a preposition that belongs to it ("called for"). */
  readonly cueTo: number;
  readonly rule: string;
  readonly certainty: number;
}

/** The words after a cue that it attributes, by the frames of its verb; `null` where none follow. */
export function complementOf(block: BlockText, cue: CueInText, after: Stretch): Complement | null {
  const { frames, prepositions } = cue.verb;
  const isOwn =
    prepositions.has(block.tokens[after.from]?.lower ?? '') &&
    block.classes[after.from + 1] !== 'time';
  const start = isOwn ? after.from : behindAside(block, skipAside(block, after.from, after.to));
  const cueTo = cue.words.to;
  const end = withoutTail(block, after.to);
  if (start >= end) return null;
  const lower = block.tokens[start]?.lower ?? '';
  const wordClass = block.classes[start];

  const quoted = quotationAfter(block, start, end);
  if (quoted !== null && (frames.has('clause') || frames.has('words'))) {
    return { content: quoted, cueTo, rule: 'cue, then quotation', certainty: 0.95 };
  }
  const shown = posts.has(cue.verb.lemma) ? wordsShown(block, start, end) : null;
  if (shown !== null)
    return { content: shown, cueTo, rule: 'cue, then words shown', certainty: 0.8 };
  if (frames.has('infinitive') && wordClass === 'to' && start - cueTo <= 3) {
    if (isAboutNaming(block, start)) return null;
    return {
      content: { from: start, to: phraseEnd(block, start, end) },
      cueTo,
      rule: 'cue, then infinitive',
      certainty: 0.7,
    };
  }
  const charge = ofAfter(block, cue, start, end);
  if (charge !== null && holdsWords(block, charge.content)) return charge;
  const order = orderAfter(block, cue, start, end);
  if (order !== null)
    return { content: order, cueTo, rule: 'cue, then whom and what', certainty: 0.6 };
  if (frames.has('clause')) {
    const clause = isCounted(block, cue, start) ? null : clauseAfter(block, cue, start, end);
    if (clause !== null)
      return {
        content: { from: clause.from, to: ownClauseEnd(block, clause) },
        cueTo,
        rule: 'cue, then clause',
        certainty: 0.85,
      };
  }
  if (cue.isPassive) return calledSo(block, cue, start, end);
  if (cue.verb.speech && frames.has('clause') && start === cueTo && isPredicate(wordClass)) {
    return {
      content: { from: start, to: phraseEnd(block, start, end) },
      cueTo,
      rule: 'cue, then predicate',
      certainty: 0.7,
    };
  }
  if (prepositions.has(lower)) {
    const from = start + 1;
    if (from < end)
      return {
        content: { from, to: phraseEnd(block, from, end) },
        cueTo: from,
        rule: 'cue with preposition',
        certainty: 0.6,
      };
  }
  if (charge !== null) return charge;
  if (frames.has('addressee')) {
    const addressee = nounPhraseAfter(block, start, end);
    const to = addressee?.to ?? end;
    // "told a coach to “sit down and row”"
    const isOrder = frames.has('infinitive') || block.classes[to + 1] === 'mark';
    if (isOrder && to < end && block.classes[to] === 'to') {
      return {
        content: { from: start, to: phraseEnd(block, start, end) },
        cueTo,
        rule: 'cue, then whom and what',
        certainty: 0.6,
      };
    }
  }
  if (isPlainPlan(block, cue, start, end) || citesSomebody(block, cue, start, end)) return null;
  if (frames.has('object') && opensContent(wordClass) && start - cueTo <= 3) {
    return {
      content: { from: start, to: withoutHearer(block, cue, start, phraseEnd(block, start, end)) },
      cueTo,
      rule: 'cue, then object',
      certainty: 0.5,
    };
  }
  return null;
}

/** "accused | him of lying" */
function ofAfter(
  block: BlockText,
  { verb }: CueInText,
  start: number,
  end: number,
): Complement | null {
  if (!verb.frames.has('of')) return null;
  for (let k = start; k < Math.min(end, start + 10) && block.classes[k] !== 'verb'; k++) {
    if (block.tokens[k]?.lower !== 'of') continue;
    if (k > start && block.classes[k + 1] === 'determiner') continue;
    // "was accused | of lying": nobody stands between.
    const from = k === start ? k + 1 : start;
    return {
      content: { from, to: phraseEnd(block, k + 1, end) },
      cueTo: from,
      rule: 'cue of',
      certainty: 0.6,
    };
  }
  return null;
}

const posts: ReadonlySet<string> = new Set('post tweet retweet'.split(' '));

/** "was called “a fool in a hat of straw”": words in marks that somebody else had for the subject, and no term. */
function calledSo(
  block: BlockText,
  { verb, words }: CueInText,
  start: number,
  end: number,
): Complement | null {
  const { marks, passageAt, tokens } = block;
  if (!callers.has(verb.lemma)) return null;
  const open = tokens[start]?.lower === 'as' ? start + 1 : start;
  const passage = marks.passages[passageAt[open] ?? -1];
  if (passage?.open !== open) return null;
  const isBy = tokens[passage.close + 1]?.lower === 'by';
  if (!isBy && wordsOf(block, passage).length < 5) return null;
  return {
    content: { from: open, to: Math.min(end, passage.close + 1) },
    cueTo: words.to,
    rule: 'called so',
    certainty: 0.7,
  };
}

const callers: ReadonlySet<string> = new Set('call describe label dub'.split(' '));

/** "a change that he said | would make it harder": the subject stands before the cue's own clause. */
function isPredicate(wordClass: string | undefined): boolean {
  return wordClass === 'auxiliary';
}

/** "told me to be quiet": what is said is the order, and not whom it is given. */
function orderAfter(block: BlockText, cue: CueInText, start: number, end: number): Stretch | null {
  if (!cue.verb.frames.has('addressee') || block.classes[start] !== 'object pronoun') return null;
  if (block.classes[start + 1] !== 'to') return null;
  return { from: start + 1, to: phraseEnd(block, start + 1, end) };
}

/** "declined to be named", "asked for anonymity": the terms of a source, and nothing that it says. */
export function isAboutNaming(block: BlockText, at: number): boolean {
  const object = block.classes[at] === 'preposition' ? at + 1 : at;
  if (block.tokens[object]?.lower === 'anonymity') return true;
  // "asked that their names not be used"
  const words = [0, 1, 2, 3].map((i) => block.tokens[at + i]?.lower ?? '').join(' ');
  if (/^that (?:only )?(?:his|her|their) (?:(?:real|full|last) )?names?\b/.test(words)) return true;
  const to = block.tokens[at]?.lower === 'not' ? at + 1 : at;
  if (block.classes[to] !== 'to') return false;
  const done = [1, 2, 3].map((i) => block.tokens[to + i]?.lower ?? '').join(' ');
  return /^(?:not )?(?:be (?:named|identified|quoted)|remain (?:anonymous|unnamed)|give (?:his|her|their))/.test(
    done,
  );
}

function holdsWords({ passageAt }: BlockText, { from, to }: Stretch): boolean {
  return passageAt.subarray(from, to).some((at) => at >= 0);
}

/** "plans a new pier": an intention, with nothing of it in anybody's words. */
function isPlainPlan(block: BlockText, { verb }: CueInText, start: number, end: number): boolean {
  return plans.has(verb.lemma) && !holdsWords(block, { from: start, to: end });
}

/** "confirmed the resignation | to a local station": whom it is said to is no part of it. */
function withoutHearer(
  { classes, tokens }: BlockText,
  { verb }: CueInText,
  from: number,
  end: number,
): number {
  if (!verb.speech) return end;
  for (let k = from + 1; k < end - 1; k++) {
    const next = classes[k + 1];
    const isTo = classes[k] === 'to' && tokens[k]?.lower === 'to';
    if (isTo && (next === 'name' || next === 'noun' || next === 'determiner')) return k;
  }
  return end;
}

/** "citing two people familiar with it", "citing Reuters": a source, and nothing of what it says. */
function citesSomebody(block: BlockText, { verb }: CueInText, start: number, end: number): boolean {
  if (verb.lemma !== 'cite' && verb.lemma !== 'quote') return false;
  const head = nounPhraseAfter(block, start, end);
  if (head !== null && isName(block, head)) return true;
  for (let k = head?.from ?? end; k < (head?.to ?? end); k++) {
    if (block.classes[k] === 'preposition' || block.classes[k] === 'mark') return false;
    if (block.classes[k] === 'noun' && isSourceNoun(block.tokens[k]?.lower ?? '')) return true;
  }
  return false;
}

/** "Ann Lee", "the Corran Gazette" */
function isName({ classes }: BlockText, { from, to }: Stretch): boolean {
  const own = classes.slice(classes[from] === 'determiner' ? from + 1 : from, to);
  return own.every((wordClass) => wordClass === 'name');
}

const plans: ReadonlySet<string> = new Set(['plan', 'prepare', 'order', 'request', 'pursue']);

/** Whether a word of this class may be the first of what is said: a subject's, an object's, a mark, "Monday’s". */
function opensContent(wordClass: string | undefined): boolean {
  return startsSubject(wordClass) || wordClass === 'mark' || wordClass === 'time';
}

/** "has been viewed | nine million times": nobody thinks anything. */
function isCounted({ classes }: BlockText, { isPassive, verb }: CueInText, start: number): boolean {
  return isPassive && verb.class === 'belief' && classes[start] === 'number';
}

/** "that …", "whether …", or a bare clause: a phrase with a verb of its own after it. */
function clauseAfter(block: BlockText, cue: CueInText, start: number, end: number): Stretch | null {
  const { classes, tokens } = block;
  const lower = tokens[start]?.lower ?? '';
  if (complementisers.has(lower) && end - start > 2)
    return isCircumstance(block, cue, start) ? null : { from: start, to: end };
  if (classes[start] === 'colon' && end - start > 2) return { from: start + 1, to: end };
  if (opensConcession(block, start, end)) return { from: start, to: end };
  let from = start;
  if (classes[start] === 'comma') return null;
  const isWhen = (at: number): boolean => classes[at] === 'comma' && opensTime(block, at + 1);
  if (cue.verb.frames.has('addressee') || classes[start] === 'to') {
    const addressee = nounPhraseAfter(block, classes[start] === 'to' ? start + 1 : start, end);
    if (addressee !== null && addressee.to < end) {
      const next = skipAside(block, behindItsName(block, addressee.to), end);
      const marker = tokens[next]?.lower ?? '';
      if (isWhen(next)) return null;
      if (complementisers.has(marker)) return { from: next, to: end };
      if (classes[next] === 'comma' && complementisers.has(tokens[next + 1]?.lower ?? ''))
        return { from: next + 1, to: end };
      if (classes[next] === 'comma' || classes[next] === 'colon') from = next + 1;
      else if (hasVerb(block, next, end) && startsSubject(classes[next])) from = next;
      if (from === next + 1 || from === next)
        return hasVerb(block, from, end) ? { from, to: end } : null;
    }
    if (classes[start] === 'to') return null;
  }
  const that = findThat(block, start, Math.min(end, start + 14));
  if (that !== null) return { from: that, to: end };
  if (!opensContent(classes[start]) && tokens[start]?.lower !== 'there') return null;
  return hasVerb(block, start, end) ? { from: start, to: end } : null;
}

/** "told the news agency, | BTA, | that …": behind the name of whom it is said to. */
function behindItsName({ classes, tokens }: BlockText, comma: number): number {
  let k = comma + 1;
  while (classes[comma] === 'comma' && classes[k] === 'name') k++;
  const isClosed = k > comma + 1 && classes[k] === 'comma';
  return isClosed && complementisers.has(tokens[k + 1]?.lower ?? '') ? k + 1 : comma;
}

/** "laughed when it was read", "explaining why, …": when it was, or no clause at all. */
function isCircumstance(
  { classes, tokens }: BlockText,
  { verb }: CueInText,
  start: number,
): boolean {
  if (classes[start + 1] === 'comma') return tokens[start]?.lower !== 'that';
  return sounds.test(verb.lemma) && /^(?:when|where|which|who)$/.test(tokens[start]?.lower ?? '');
}

const sounds =
  /^(?:laugh|cry|sigh|sob|scream|shout|yell|whisper|mutter|sing|snort|bark|joke|quip|chant|thunder|fume|rage|snap)$/;

/** "said although it rained, the match went on": a clause with a comma, and the claim behind it. */
function opensConcession({ classes, tokens }: BlockText, start: number, end: number): boolean {
  if (!concessions.has(tokens[start]?.lower ?? '')) return false;
  let comma = start;
  while (comma < end && classes[comma] !== 'comma') comma++;
  const next = classes[comma + 1];
  return comma < end - 2 && opensContent(next);
}

const concessions: ReadonlySet<string> = new Set('although though while unless despite'.split(' '));

/** "said in a speech to the union that …": an aside too long to skip piece by piece. */
function findThat(block: BlockText, from: number, limit: number): number | null {
  if (block.classes[from] !== 'preposition' && block.classes[from] !== 'time') return null;
  for (let k = from; k < limit; k++) {
    const wordClass = block.classes[k];
    // "in a statement | carried | by Xinhua | that …"
    const isMade = wordClass === 'verb' && block.tokens[k + 1]?.lower === 'by';
    if (isMade) continue;
    if (wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'mark') return null;
    if (block.tokens[k]?.lower !== 'that') continue;
    // "from the account of a group that calls itself …": the word only relates.
    const next = block.classes[k + 1];
    return next === 'verb' || next === 'auxiliary' ? null : k;
  }
  return null;
}

const complementisers: ReadonlySet<string> = new Set(
  'that whether if how why what who where when which'.split(' '),
);

function startsSubject(wordClass: string | undefined): boolean {
  return (
    startsPhrase(wordClass) ||
    wordClass === 'pronoun' ||
    wordClass === 'participle' ||
    wordClass === 'object pronoun'
  );
}

/** A finite verb within reach, before the clause would be over. */
function hasVerb(block: BlockText, from: number, limit: number): boolean {
  for (let k = from + 1; k < limit; k++) {
    const wordClass = block.classes[k];
    if (wordClass === 'auxiliary' || wordClass === 'verb') return true;
    if (wordClass === 'stop') return false;
  }
  return false;
}
